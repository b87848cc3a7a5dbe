/** What is said about a file that somebody hands in: closed codes with a line, translated by key on the screen. */

/** Codes that stop the import: nothing of such a file is used. */
export const errorCodes = [
  'file-empty',
  'file-too-large',
  'file-is-archive',
  'file-is-spreadsheet',
  'file-is-pdf',
  'file-is-html',
  'file-is-edex2000',
  'file-is-csv',
  'file-is-xml',
  'file-not-xml',
  'encoding-not-supported',
  'encoding-broken',
  'doctype-refused',
  'too-deep',
  'too-many-elements',
  'too-many-attributes',
  'xml-broken',
  'not-edexml',
  'school-missing',
  'school-year-missing',
  'school-year-unknown',
  'wrong-school',
  'wrong-location',
  'wrong-school-year',
  'no-pupils',
  'missing-key',
  'missing-name',
  'duplicate-key',
  'duplicate-eckid',
  'dangling-reference',
  'unknown-year-group',
  'unknown-role-code',
  'too-many-rows',
  'row-broken',
  'no-header',
  'no-parent-columns',
  'no-child-columns',
  'no-rows',
] as const

/** Codes that only ask for a look. */
export const warningCodes = [
  'version-unknown',
  'school-not-named',
  'value-cut',
  'date-unreadable',
  'email-unreadable',
  'dummy-key',
  'missing-eckid',
  'missing-birth-date',
  'missing-given-name',
  'prefix-in-family-name',
  'pupil-without-group',
  'pupil-without-year-group',
  'pupil-left',
  'group-derived',
  'split-combination-group',
  'waiting-list-group',
  'group-without-pupils',
  'group-without-teacher',
  'teacher-many-groups',
  'teacher-without-group',
  'teacher-without-email',
  'role-in-words',
  'role-parent',
  'column-ignored',
  'row-without-parent',
  'parent-without-name',
  'parent-without-email',
  'parent-same-email',
  'authority-unclear',
  'relation-unclear',
  'language-unknown',
  'child-unclear',
  'child-not-found',
  'child-ambiguous',
  'parent-name-differs',
  'parent-ambiguous',
  'authority-decided',
  'more-findings',
] as const

export type ErrorCode = (typeof errorCodes)[number]
export type WarningCode = (typeof warningCodes)[number]

/**
 * One remark. `line` counts from 1 in the file. `params` may hold a child's name for the person who imports:
 * findings are shown, never logged.
 */
export type Finding = {
  readonly severity: 'error' | 'warning'
  readonly code: ErrorCode | WarningCode
  readonly line: number
  readonly params: Readonly<Record<string, string | number>>
}

/** What reading a file gives: something without errors, or only the reasons why not. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** At most this many remarks of one code are kept, so a hostile file cannot fill the memory with them. */
export const maxFindingsPerCode = 50

/** Thrown inside a reader when going on makes no sense; every reader turns it into one finding. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  constructor(
    readonly code: ErrorCode,
    readonly line: number,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}

/** The reading of a file that was given up. @throws the error itself when it is a surprise and no refusal. */
export function refusedReading(error: unknown): Reading<never> {
  if (!(error instanceof FileRefused)) throw error
  const { code, line, params } = error
  return { ok: false, findings: [{ severity: 'error', code, line, params }] }
}

/** Collects remarks in the order of the file and counts what goes over the limit. */
export class FindingList {
  readonly #kept: Finding[] = []
  readonly #counts = new Map<string, number>()
  #over: { line: number; count: number } | null = null

  /** Notes that something makes the file unusable. */
  error(code: ErrorCode, line: number, params: Finding['params'] = {}): void {
    this.#add({ severity: 'error', code, line, params })
  }

  /** Notes that somebody should look at something. */
  warn(code: WarningCode, line: number, params: Finding['params'] = {}): void {
    this.#add({ severity: 'warning', code, line, params })
  }

  #add(finding: Finding): void {
    const count = (this.#counts.get(finding.code) ?? 0) + 1
    this.#counts.set(finding.code, count)
    if (count <= maxFindingsPerCode) {
      this.#kept.push(finding)
      return
    }
    this.#over ??= { line: finding.line, count: 0 }
    this.#over.count += 1
  }

  /** The reading of a file: the value when nothing is wrong, errors first when something is. */
  reading<T>(value: T): Reading<T> {
    const findings = this.sorted()
    return findings.some((f) => f.severity === 'error')
      ? { ok: false, findings }
      : { ok: true, value, findings }
  }

  /** Errors before warnings, each in the order of the file; the last one tells how many were left out. */
  sorted(): Finding[] {
    const rank = (f: Finding) => (f.severity === 'error' ? 0 : 1)
    const kept = this.#kept.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line)
    if (!this.#over) return kept
    const { line, count } = this.#over
    return [...kept, { severity: 'warning', code: 'more-findings', line, params: { count } }]
  }
}
