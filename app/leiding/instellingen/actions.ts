'use server'
import { action } from '@/lib/foundation/action'
import { removeLogo, removeRoom, saveLogo, saveProfile, saveRoom } from '@/lib/schools/profile/commands'
import * as input from '@/lib/schools/profile/input'

const editors = ['leader', 'office'] as const
export const saveProfileAction = action(editors, input.profileInput, saveProfile)
export const saveLogoAction = action(editors, input.logoInput, saveLogo)
export const removeLogoAction = action(editors, input.nothingInput, removeLogo)
export const saveRoomAction = action(editors, input.roomInput, saveRoom)
export const removeRoomAction = action(editors, input.removeRoomInput, removeRoom)
