/** Port of the app under the browser tests: several runs on one machine each take their own. */
export const port = process.env['E2E_PORT'] ?? '3400'

/** Where browsers find it: a name, because letters are not printed for an address only this machine knows. */
export const publicUrl = `http://school.test:${port}`

/** The same app for programs, which know no such name. */
export const localUrl = `http://127.0.0.1:${port}`
