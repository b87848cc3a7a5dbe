import type { ReactElement } from 'react'
import { readFamily } from '@/lib/conversations/family/queries'
import { invitationHandler, type Problem, statusOf } from '@/lib/foundation/handler'
import { schoolOfLink } from '@/lib/foundation/invitation'
import { paper } from '@/lib/foundation/paper'
import { preferenceCookies } from '@/lib/foundation/preferences'
import { NotFound } from '@/lib/foundation/result'
import { readSchoolToCall } from '@/lib/schools/profile/queries'
import { LinkPage } from './link-page'
import { askedLanguage, languageOf, type Visit, visitOf } from './visit'

type Work = (
  visit: Visit,
  request: Request,
  params: Readonly<Record<string, string>>,
  form: FormData,
) => Promise<Response>

/** A route under `/u/[token]` for a guardian and the round of the link; every other link gets the same kind page. */
export const familyHandler = (work: Work) =>
  invitationHandler(refuse, async (invited, request, params, form) => {
    const [kind, roundId] = invited.scope.split(':')
    if (kind !== 'conversations' || !roundId) throw new NotFound('round')
    const family = await readFamily(invited.actor, roundId)
    return work(visitOf(invited, family, request, new Date()), request, params, form)
  })

/** A page of this door; a language chosen in the address is kept for the next page. */
export async function show(request: Request, page: ReactElement, status = 200): Promise<Response> {
  const asked = askedLanguage(request)
  const form = new FormData()
  if (asked) form.set('taal', asked)
  const [cookie] = preferenceCookies(form)
  return paper(page, status, cookie ? { 'set-cookie': cookie } : {})
}

async function refuse({ kind }: Problem, request: Request): Promise<Response> {
  const here = new URL(request.url)
  const schoolId = await schoolOfLink(here.pathname.split('/')[2] ?? '')
  const school = schoolId ? await readSchoolToCall(schoolId) : null
  const language = languageOf(request)
  return show(
    request,
    <LinkPage language={language} kind={kind} school={school} here={here} />,
    statusOf(kind),
  )
}
