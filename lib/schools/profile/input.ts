import * as z from 'zod'
import { largestLogo } from './rules'

const line = (most: number) => z.string().trim().max(most, 'too-long')

/** The school as parents meet it: on letters, mails and pages. */
export const profileInput = z.object({
  name: line(80).min(1, 'needed'),
  phone: line(20).regex(/^\+?[\d ()-]{6,20}$/, 'phone-odd'),
  senderName: line(80),
  replyTo: z.union([z.literal('').transform(() => null), z.email('email-odd').toLowerCase()]),
  privacyContact: line(160),
})
export type ProfileInput = z.output<typeof profileInput>

/** A picture that is not too large; what it is, its bytes say (`saveLogo`). */
export const logoInput = z.object({
  logo: z
    .instanceof(File, { message: 'logo-needed' })
    .refine((file) => file.size > 0, 'logo-needed')
    .refine((file) => file.size <= largestLogo, 'logo-too-large'),
})
export type LogoInput = z.output<typeof logoInput>

/** A form with nothing but its button. */
export const nothingInput = z.object({})

/** A place for conversations. A switch that is off sends nothing. */
export const roomInput = z.object({
  roomId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  name: line(60).min(1, 'needed'),
  equalChairs: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
})
export type RoomInput = z.output<typeof roomInput>

/** Which room goes. */
export const removeRoomInput = z.object({ roomId: z.uuid() })
export type RemoveRoomInput = z.output<typeof removeRoomInput>
