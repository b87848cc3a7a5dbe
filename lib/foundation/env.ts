/** Settings of this process, from the environment; the start command fills in what was not given. */
export const env = {
  get appDatabaseUrl() {
    return required('APP_DATABASE_URL')
  },
  get jobsDatabaseUrl() {
    return required('JOBS_DATABASE_URL')
  },
  /** Key of sessions, codes and stored secrets; at least 32 characters. */
  get secret() {
    const value = required('AUTH_SECRET')
    if (value.length < 32) throw new Error('AUTH_SECRET is shorter than 32 characters')
    return value
  },
  /** The only source of links and QR codes: scheme, host and port, without a slash at the end. */
  get publicUrl() {
    return new URL(process.env['PUBLIC_URL'] ?? 'http://localhost:3000').origin
  },
  get isSecure() {
    return this.publicUrl.startsWith('https:')
  },
  /** True while no outside address was set, so letters and mails would point to this very machine. */
  get isLocalAddress() {
    return /^(localhost|127\.|\[::1\])/.test(new URL(this.publicUrl).hostname)
  },
  /** smtp://user:password@host:port, or null: then mail waits in the outbox. */
  get smtpUrl() {
    return process.env['SMTP_URL'] || null
  },
  /** Bare address mails are sent from. */
  get mailFrom() {
    return process.env['MAIL_FROM'] || 'aan-tafel@localhost'
  },
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
