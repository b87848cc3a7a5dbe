import { Secret, TOTP } from 'otpauth'

/** Seconds a code of an authenticator app lives. Source: RFC 6238. */
const period = 30

/** Wrong codes in a row before waiting begins. */
const freeTries = 5

/** Seconds to wait after `failedTries` wrong codes in a row: none at first, then from half a minute to a quarter of an hour. */
export const waitSeconds = (failedTries: number): number =>
  failedTries < freeTries ? 0 : Math.min(900, 30 * 2 ** Math.min(failedTries - freeTries, 5))

/** Seconds left before the next try may be made; 0 when it may now. */
export function secondsLeft(failedTries: number, triedAt: Date | null, now: Date): number {
  if (!triedAt) return 0
  return Math.max(0, Math.ceil(waitSeconds(failedTries) - (now.getTime() - triedAt.getTime()) / 1000))
}

/**
 * The time step a code belongs to, one step early or late allowed; null when it belongs to none, or to one that was
 * used: a code works once.
 * @param secret base32
 */
export function stepOf(code: string, secret: string, lastStep: number, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 })
  if (delta === null) return null
  const step = Math.floor(timestamp / 1000 / period) + delta
  return step > lastStep ? step : null
}

/** What an authenticator app reads from the QR code. The label names the school, not the person. */
export const setUpAddress = (secret: string, schoolName: string) => totpOf(secret, schoolName).toString()

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Aan Tafel', label, secret: Secret.fromBase32(secret), digits: 6, period })

/** A secret as people copy it: base32 in groups of four. */
export const spokenSecret = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret
