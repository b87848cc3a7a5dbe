import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { nearestLanguage } from './languages'
import { messages } from './messages'

/** Language of a page: chosen by the person (cookie), else asked for by the browser, else Dutch. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get('taal')?.value
  const locale = nearestLanguage(chosen ?? (await headers()).get('accept-language'))
  return { locale, messages: messages[locale], timeZone: 'Europe/Amsterdam' }
})
