import { readForm, TooLarge } from '@/lib/foundation/form'

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
  const form = await readForm(request, maxBody).catch((error: unknown) => {
    if (error instanceof TooLarge) return null
    throw error
  })
  if (!form) return { ok: false, megabytes }
  const file = form.get('bestand')
  if (!(file instanceof File)) return { ok: true, fileName: '', bytes: new Uint8Array(0) }
  return { ok: true, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
