import { expect, test } from 'vitest'
import { readUpload } from '@/app/leiding/import/upload/form'

const address = 'http://localhost/leiding/import/upload'
const megabyte = 1024 * 1024

const formWith = (bytes: Uint8Array<ArrayBuffer>) => {
  const body = new FormData()
  body.set('bestand', new File([bytes], 'leerlingen.xml'))
  return new Request(address, { method: 'POST', body })
}

test('a file comes in with its name and every byte', async () => {
  const upload = await readUpload(formWith(new Uint8Array([60, 0, 13, 10, 62])))
  expect(upload).toMatchObject({ ok: true, fileName: 'leerlingen.xml' })
  if (upload.ok) expect([...upload.bytes]).toEqual([60, 0, 13, 10, 62])
})

test('a length that is too long is refused before anything is read', async () => {
  const body = new ReadableStream({
    pull() {
      throw new Error('was read')
    },
  })
  const headers = {
    'content-length': String(50 * megabyte),
    'content-type': 'multipart/form-data; boundary=x',
  }
  const request = new Request(address, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  expect(await readUpload(request)).toEqual({ ok: false, megabytes: 8 })
})

test('a body without a length is refused as soon as it passes the limit', async () => {
  let given = 0
  const body = new ReadableStream({
    pull(controller) {
      given += 1
      controller.enqueue(new Uint8Array(megabyte))
    },
  })
  const request = new Request(address, { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(await readUpload(request)).toEqual({ ok: false, megabytes: 8 })
  expect(given).toBeLessThan(12)
})

test('what is no form, or has no file, reads as an empty file', async () => {
  const form = new FormData()
  form.set('bestand', 'text')
  for (const body of ['plain', form, undefined])
    expect(
      await readUpload(new Request(address, { method: 'POST', ...(body ? { body } : {}) })),
    ).toMatchObject({
      ok: true,
      bytes: { length: 0 },
    })
})
