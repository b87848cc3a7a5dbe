import { createTransport } from 'nodemailer'
import { type Mailbox, type Method, oneLine } from './calendar'

/** A mail as it leaves: to exactly one mailbox. */
export type OutgoingMail = {
  messageId: string
  from: Mailbox
  to: Mailbox
  replyTo: string | null
  subject: string
  text: string
  html: string
  calendars: { method: Method; content: string }[]
}

/**
 * What the mail server said. `refused-recipient` is final for this address (5xx to RCPT); `failed` may go better later.
 * `code` is a word or SMTP status for the log, never the server's text: that may hold the address.
 */
export type SendResult = { kind: 'sent' } | { kind: 'refused-recipient' | 'failed'; code: string }

export type Send = (mail: OutgoingMail) => Promise<SendResult>

/** Milliseconds one sending may take; below the 30 s of a transaction, which holds the notice meanwhile. */
const sendPatience = 20_000

/** A sender over the mail server at `smtpUrl` (smtp:// or smtps://). */
export function mailSender(smtpUrl: string): { send: Send; close: () => void } {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    dnsTimeout: 5000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: (mail) =>
      within(
        sendPatience,
        transport.sendMail(messageOf(mail)).then(() => sent, resultOf),
      ),
    close: () => transport.close(),
  }
}

const sent: SendResult = { kind: 'sent' }

/** Objects and an explicit envelope: no text of ours is ever read as an address list. Source: security.md 1.4. */
function messageOf({ messageId, from, to, replyTo, subject, text, html, calendars }: OutgoingMail) {
  const [only, ...more] = calendars.map(({ method, content }, index) => ({
    method,
    content,
    filename: index ? `agenda-${index + 1}.ics` : 'agenda.ics',
  }))
  return {
    messageId,
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(to.name), address: to.address },
    ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
    envelope: { from: from.address, to: [to.address] },
    subject: oneLine(subject),
    text,
    html,
    // RFC 3834: no out-of-office answers to a machine.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(only ? { icalEvent: only } : {}),
    attachments: more.map(({ method, content, filename }) => ({
      content,
      filename,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    })),
  }
}

function resultOf(error: unknown): SendResult {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string }
  const isFinal = responseCode !== undefined && responseCode >= 500
  const isRecipient = command === 'RCPT TO' || code === 'EENVELOPE'
  return {
    kind: isFinal && isRecipient ? 'refused-recipient' : 'failed',
    code: responseCode ? String(responseCode) : (code ?? 'unknown'),
  }
}

async function within(ms: number, work: Promise<SendResult>): Promise<SendResult> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<SendResult>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'failed', code: 'ETIMEDOUT' }), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
