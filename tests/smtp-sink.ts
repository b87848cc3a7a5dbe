import { SMTPServer } from 'smtp-server'

/** A mail as it arrived: who the envelope named, the headers and the raw text. */
export type Arrived = { from: string; to: string[]; raw: string; messageId: string; subject: string }

/** How the sink treats a recipient or a mail: an SMTP status refuses it. */
export type Moods = {
  recipient?: (address: string) => number | null
  delay?: number
  /** Told of every mail that was taken. */
  taken?: (mail: Arrived) => void
}

/** A real mail server that keeps what it gets. `port` 0 takes a free one; stop and start again plays an outage. */
export async function startSink(port = 0, moods: Moods = {}) {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(address, _session, done) {
      const status = moods.recipient?.(address.address)
      done(status ? Object.assign(new Error('no such mailbox here'), { responseCode: status }) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const from = session.envelope.mailFrom
        const take = () => {
          const mail = {
            from: from ? from.address : '',
            to: session.envelope.rcptTo.map((to) => to.address),
            raw,
            messageId: headerOf(raw, 'message-id'),
            subject: headerOf(raw, 'subject'),
          }
          arrived.push(mail)
          moods.taken?.(mail)
          done()
        }
        if (moods.delay) setTimeout(take, moods.delay)
        else take()
      })
    },
  })
  // A client that was killed breaks its connection; that is what some tests are about.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    arrived,
    moods,
    port: taken,
    url: `smtp://127.0.0.1:${taken}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** A header's value with its folds undone; empty when there is none. */
export function headerOf(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const line = head.split('\r\n').find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line?.slice(name.length + 1).trim() ?? ''
}

/** The decoded parts of a mail: content type and text. Enough MIME for what our own mails hold. */
export function partsOf(raw: string): { type: string; text: string }[] {
  const at = raw.indexOf('\r\n\r\n')
  const type = headerOf(raw, 'content-type')
  const body = raw.slice(at + 4)
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1]
  if (boundary)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => partsOf(part.replace(/^\r\n/, '')))
  const encoding = headerOf(raw, 'content-transfer-encoding').toLowerCase()
  if (encoding === 'base64') return [{ type, text: Buffer.from(body, 'base64').toString('utf8') }]
  if (encoding !== 'quoted-printable') return [{ type, text: body }]
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return [{ type, text: Buffer.from(bytes, 'latin1').toString('utf8') }]
}
