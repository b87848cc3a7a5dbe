import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { root } from '@/lib/operations/environment'

const require = createRequire(import.meta.url)

/** The demo school in the app under test, and its fresh sign-in links by the words the start command prints. */
export function demoLinks(): Record<string, string> {
  const program = [
    require.resolve('tsx/cli'),
    '--tsconfig',
    'lib/operations/tsconfig.json',
    'lib/operations/welcome.ts',
  ]
  const { stdout } = spawnSync(process.execPath, program, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DEMO: '1' },
  })
  return Object.fromEntries(
    [...stdout.matchAll(/^ {2}(\S+) +http:\/\/[^/]+(\/\S+)/gm)].map(([, who = '', path = '']) => [who, path]),
  )
}
