import pino from 'pino'

/** Structured log without personal data: ids and codes only; what could hold more is cut by name. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  redact: {
    paths: [
      'email',
      'name',
      'token',
      'code',
      'phone',
      '*.email',
      '*.name',
      '*.token',
      '*.code',
      '*.phone',
      'err.detail',
    ],
    censor: '[hidden]',
  },
  serializers: { err: describeError },
})

/** What may be told of an error: kind, code, constraint and where. Messages may quote what people typed. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, code, constraint, digest } = error as Error & Record<string, unknown>
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return { kind: name, code, constraint, digest, stack: frames?.slice(0, 12).join('\n') }
}
