import { Agent, request } from 'node:http'
import { gzipSync } from 'node:zlib'

export type Answer = { status: number; body: string; location: string; ms: number }

const agent = new Agent({ keepAlive: true, maxSockets: 400 })

/** A page over a kept connection. */
export const get = (address: string, path: string) => send(address, 'GET', path)

/** A form as a browser sends it, from our own page. */
export const post = (address: string, path: string, fields: Record<string, string>) =>
  send(address, 'POST', path, new URLSearchParams(fields).toString())

function send(address: string, method: string, path: string, form?: string): Promise<Answer> {
  const start = performance.now()
  const headers = form
    ? {
        origin: address,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(form),
      }
    : {}
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${path}`, { method, headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          location: answer.headers.location ?? '',
          ms: performance.now() - start,
        }),
      )
    })
    asked.on('error', reject)
    // Nothing waits for ever: a server that does not answer in half a minute has failed.
    asked.setTimeout(30_000, () => asked.destroy(new Error('no answer')))
    asked.end(form)
  })
}

/** Bytes a page takes on the way, compressed as a web server in front would. */
export const compressedBytes = (body: string) => gzipSync(body).length
