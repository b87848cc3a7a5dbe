/** Thrown when a form is longer than its page could ever send; a door answers 413. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

/** Bytes of a form without files, unless its page says otherwise. */
const formBytes = 16 * 1024

/**
 * The fields of a form. A body that is too long is refused by the length it tells, or as soon as it passes the limit;
 * nothing of it is kept. What is no form reads as an empty one.
 * @throws TooLarge beyond `maxBytes`
 */
export async function readForm(request: Request, maxBytes = formBytes): Promise<FormData> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw new TooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > maxBytes) throw new TooLarge()
    chunks.push(chunk)
  }
  const type = request.headers.get('content-type') ?? ''
  return new Response(Buffer.concat(chunks), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
}

/** The text fields of a form, each once. @throws TooLarge for a form longer than any of ours */
export async function readFields(request: Request): Promise<Record<string, string>> {
  const pairs = [...(await readForm(request))]
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
