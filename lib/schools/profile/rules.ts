/** Largest logo that is kept, in bytes. */
export const largestLogo = 200 * 1024

export type LogoType = 'image/png' | 'image/jpeg'

const signatures: readonly { type: LogoType; bytes: readonly number[] }[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
]

/** What a picture is by its first bytes, whatever its name says; null for anything but PNG and JPEG. An SVG can hold script. */
export const logoTypeOf = (file: Uint8Array): LogoType | null =>
  signatures.find(({ bytes }) => bytes.every((byte, i) => file[i] === byte))?.type ?? null

/** Path of the school's logo, or null without one. */
export const logoPath = ({ code, hasLogo }: { code: string; hasLogo: boolean }) =>
  hasLogo ? `/api/logo/${code}` : null
