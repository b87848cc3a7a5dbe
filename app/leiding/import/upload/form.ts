/** Largest file that is read, and what a form puts around it, in bytes. */
const megabytes = 8
const maxBody = megabytes * 1024 * 1024 + 16 * 1024

export type Upload =
  | { ok: true; fileName: string; bytes: Uint8Array }
  /** `megabytes` that would have been taken. */
  | { ok: false; megabytes: number }

/**
 * The file of an upload form. A body that is too long is refused by its length, or as soon as it passes the limit
 * when it does not tell one; nothing of it is kept. No file at all reads as an empty one.
 */
export async function readUpload(request: Request): Promise<Upload> {
  if (Number(request.headers.get('content-length')) > maxBody) return { ok: false, megabytes }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > maxBody) return { ok: false, megabytes }
    chunks.push(chunk)
  }
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
  const file = form.get('bestand')
  if (!(file instanceof File)) return { ok: true, fileName: '', bytes: new Uint8Array(0) }
  return { ok: true, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
