import { cookies } from 'next/headers'
import { type Theme, themeIn } from '@/lib/foundation/preferences'

/** The colours this browser chose, or undefined to follow the device. */
export const readTheme = async (): Promise<Theme | undefined> =>
  themeIn((await cookies()).get('theme')?.value)
