import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LetterSheet, type LetterSheetProps } from '@/components/paper/letter'
import { MailLink, MailSheet } from '@/components/paper/mail'
import { QrCode } from '@/components/paper/qr-code'

const letter: LetterSheetProps = {
  school: { name: 'De Kring', lines: ['Lindeplein 4'] },
  address: ['Voor Noor Yilmaz', 'en haar moeder Fatma Yilmaz'],
  heading: { first: 'Noor, jij bent uitgenodigd.', second: 'Neem je ouders mee.' },
  places: [
    { voice: 'child', name: 'Noor', comes: true },
    { voice: 'home', name: 'je ouders', note: 'nog niet', comes: false },
  ],
  tableLabel: 'Wie zit er aan tafel',
  dutch: { dated: 'Utrecht, maandag', paragraphs: [{ text: 'Juf Sanne wil graag met jou praten.' }] },
  qr: <QrCode text="https://example.org/b/x" label="QR-code" />,
  code: 'N7K4 P2RD 8XYZ',
  codeLabel: 'Uw code',
  ways: ['of bel'],
  steps: [{ icon: 'phone', text: 'Scan' }],
}

test('a letter addresses the pupil before the parent', () => {
  const html = renderToStaticMarkup(<LetterSheet {...letter} />)
  expect(html.indexOf('Voor Noor')).toBeLessThan(html.indexOf('Fatma'))
  expect(html.indexOf('Noor, jij bent uitgenodigd')).toBeGreaterThan(0)
})

test('a long letter gets smaller letters instead of a second page', () => {
  const long = { dated: 'x', paragraphs: [{ text: 'Wij praten graag met u. '.repeat(40) }] }
  expect(renderToStaticMarkup(<LetterSheet {...letter} />)).toContain('class="sheet"')
  expect(renderToStaticMarkup(<LetterSheet {...letter} dutch={long} />)).toContain('class="sheet tight"')
})

test('the second language stands beside Dutch with its own direction', () => {
  const other = { lang: 'ar', dir: 'rtl' as const, dated: 'الاثنين', paragraphs: [{ text: 'مرحبا' }] }
  expect(renderToStaticMarkup(<LetterSheet {...letter} other={other} />)).toContain(
    '<div lang="ar" dir="rtl">',
  )
})

test('who does not come yet is a dotted chair and a word, not only a colour', () => {
  const html = renderToStaticMarkup(<LetterSheet {...letter} />)
  expect(html).toContain('class="place open"')
  expect(html).toContain('nog niet')
})

test('a QR code draws exactly its dark modules', () => {
  const html = renderToStaticMarkup(<QrCode text="https://example.org/b/x" label="QR-code" />)
  expect(html).toContain('role="img" aria-label="QR-code"')
  // Version 2 (25 modules) with a border of two; its finder pattern begins with seven dark modules.
  expect(html).toContain('viewBox="0 0 29 29"')
  expect(html).toContain('M2 2h7v1h-7z')
})

test('a mail needs no picture, no outside style and no script', () => {
  const html = renderToStaticMarkup(
    <MailSheet
      lang="nl"
      dir="ltr"
      title="Uitnodiging"
      from="De Kring"
      heading={{ first: 'Noor, jij bent uitgenodigd.' }}
      paragraphs={['Dag Fatma']}
      button={{ label: 'Kies een tijd', href: 'https://example.org/u/x' }}
      more={<MailLink href="tel:0301234567">030 123 45 67</MailLink>}
      footer="Er gebeurt niets tot u zelf kiest."
    />,
  )
  expect(html).not.toMatch(/<(img|svg|link|script)\b|url\(/)
  expect(html).toContain('href="https://example.org/u/x"')
})
