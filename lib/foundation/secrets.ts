import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { env } from './env'

/** A new unguessable secret of 256 bits, safe in a URL. Source: ASVS 5.0 11.5.1. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** What is stored of a secret of 256 bits: its SHA-256. */
export const hashOf = (secret: string) => new Uint8Array(createHash('sha256').update(secret).digest())

/** Keyed hash of something short, such as six digits: useless to who has only the database. */
export const keyedHashOf = (purpose: string, text: string) =>
  new Uint8Array(createHmac('sha256', keyFor(purpose)).update(text).digest())

/** True when both hold the same bytes, in time that does not depend on where they differ. */
export const isSame = (a: Uint8Array, b: Uint8Array) => a.length === b.length && timingSafeEqual(a, b)

/** Encrypts with the app's own key (AES-256-GCM); nonce, tag and text in one. */
export function seal(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
}

/** The text `seal` hid. @throws Error when the bytes were altered or the key differs */
export function unseal(purpose: string, sealed: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

const keyFor = (purpose: string) =>
  new Uint8Array(hkdfSync('sha256', env.secret, '', `aan-tafel ${purpose}`, 32))
