/*
 * Lets Node itself run our TypeScript: `node --import ./lib/operations/loader.mjs FILE`. The runner's own command
 * would be a second process that kills a program which does not answer Ctrl-C within 60 ms; on a busy machine the
 * start command died so, and left database, worker and web app behind.
 */
import path from 'node:path'

process.env['TSX_TSCONFIG_PATH'] = path.join(import.meta.dirname, 'tsconfig.json')
await import('tsx')
