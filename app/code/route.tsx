import { readFields } from '@/lib/foundation/form'
import { openHandler, type Problem, statusOf } from '@/lib/foundation/handler'
import { paper, seeOther } from '@/lib/foundation/paper'
import { nearestLanguage } from '@/lib/i18n/languages'
import { openByCode } from '@/lib/people/invitations/codes/commands'
import { pathOf } from '@/lib/people/invitations/rules'
import { CodePage } from './code-page'

const reason = 'the code on a letter is the key, and who types it is not known yet'

export const GET = openHandler(reason, async (request) => paper(<CodePage language={languageOf(request)} />))

export const POST = openHandler(
  reason,
  async (request) => {
    const typed = ((await readFields(request))['code'] ?? '').slice(0, 60)
    const opened = await openByCode(typed, new Date())
    return opened.ok ? seeOther(pathOf(opened.value.token)) : wrong(request, typed)
  },
  async ({ kind }: Problem, request) => wrong(request, '', statusOf(kind)),
)

const wrong = (request: Request, typed: string, status = 422) =>
  paper(<CodePage language={languageOf(request)} typed={typed} isWrong />, status)

/** The language chosen on this page, else the one chosen before, else the browser's. */
function languageOf(request: Request) {
  const chosen = new URL(request.url).searchParams.get('taal')
  const kept = request.headers.get('cookie')?.match(/(?:^|; )taal=([a-z]{2})/)?.[1]
  return nearestLanguage(chosen ?? kept ?? request.headers.get('accept-language'))
}
