// Adds to package-lock.json the optional platform packages the registry at hand does not carry.
// npm leaves them out and `npm ci` then refuses the lock; with the entry present a machine that
// needs the package fetches it, and any other machine skips it. Run after every `npm install`.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Where npm finds `name` from the package at `from` (a lock path): nearest node_modules upwards, or null. */
function resolve(packages, from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const path = `${base ? `${base}/` : ''}node_modules/${name}`
    if (packages[path]) return path
    if (!base) return null
    if (!base.includes('/node_modules/')) base = ''
    if (!base) return packages[`node_modules/${name}`] ? `node_modules/${name}` : null
  }
}

/** Optional dependencies named by a package in the lock but absent from it. */
export function missingOptionals(packages) {
  return Object.entries(packages).flatMap(([from, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !resolve(packages, from, name))
      .map(([name, range]) => ({ from, name, version: range.replace(/^[\^~]/, '') })),
  )
}

/** Platform fields of a package, read from whichever version the registry does have. */
function platformOf(name) {
  try {
    const text = execFileSync('npm', ['view', name, 'os', 'cpu', 'libc', 'engines', '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const found = JSON.parse(text || '{}')
    return found.os
      ? { os: [].concat(found.os), cpu: [].concat(found.cpu), libc: found.libc }
      : fromName(name)
  } catch {
    return fromName(name)
  }
}

const fromName = (name) => ({
  os: [
    /darwin/.test(name)
      ? 'darwin'
      : /win32|windows/.test(name)
        ? 'win32'
        : (name.match(/freebsd|android|openbsd|netbsd|openharmony|wasi/)?.[0] ?? 'linux'),
  ],
  cpu: [
    name.match(/arm64|aarch64/)
      ? 'arm64'
      : (name.match(/x64|ia32|arm|ppc64|riscv64|s390x|loong64|wasm32/)?.[0] ?? 'x64'),
  ],
})

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const missing = missingOptionals(lock.packages)
  for (const { name, version } of missing) {
    const { os, cpu, libc } = platformOf(name)
    lock.packages[`node_modules/${name}`] ??= {
      version,
      cpu,
      ...(libc ? { libc: [].concat(libc) } : {}),
      optional: true,
      os,
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${missing.length} optional entries added\n`)
}
