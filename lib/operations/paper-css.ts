import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const shared = ['ui/tokens', 'ui/fonts', 'ui/base', 'ui/chairs']

/** Writes the styles of pages without script and of letters as TypeScript strings. */
export function writePaperCss(): void {
  const page = sheet([...shared, 'paper/paper'])
  // A letter waits for its own letters (swap) and never turns dark.
  const letter = sheet([...shared, 'paper/letter'])
    .replaceAll('font-display:optional', 'font-display:swap')
    .replace(/@media \(prefers-color-scheme:dark\)\{:root\{[^}]*\}\}/, '')
  mkdirSync('lib/foundation/generated', { recursive: true })
  writeFileSync(
    'lib/foundation/generated/paper-css.ts',
    [
      '// Written by lib/operations/paper-css.ts; do not change by hand.',
      `export const paperCss = ${JSON.stringify(page)}`,
      `export const letterCss = ${JSON.stringify(letter)}`,
      '',
    ].join('\n'),
  )
}

function sheet(names: string[]): string {
  return squeeze(names.map((name) => plain(readFileSync(`components/${name}.css`, 'utf8'))).join('\n'))
}

/** Plain CSS that old phones understand: the dark tokens move from Tailwind's variant into an ordinary media query. */
function plain(css: string): string {
  return css.replace(
    /(:root \{[^@]*)@variant dark \{([^}]*)\}\s*\}/,
    (_, light: string, dark: string) =>
      `${light}}\n@media (prefers-color-scheme: dark) {\n:root {${dark}}\n}`,
  )
}

/** The same styles without comments and needless spaces. */
function squeeze(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}
