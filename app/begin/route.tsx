import * as z from 'zod'
import { readFields } from '@/lib/foundation/form'
import { openHandler, statusOf } from '@/lib/foundation/handler'
import { signInHere } from '@/lib/foundation/session'
import { beginSchool } from '@/lib/people/sign-in/first-run/commands'
import { firstRunInput } from '@/lib/people/sign-in/first-run/input'
import { isAnySchool } from '@/lib/people/sign-in/queries'
import { goOn, signInPage, signInWords } from '../inloggen/door'
import { BeginForm, type BeginProps } from './begin-form'

const reason = 'while no school exists nobody can be known; the code from the console is the key'

export const GET = openHandler(reason, (request) => show(request, {}))

export const POST = openHandler(
  reason,
  async (request) => {
    const typed = await readFields(request)
    const parsed = firstRunInput.safeParse(typed)
    if (!parsed.success)
      return show(request, { typed, wrong: Object.keys(z.flattenError(parsed.error).fieldErrors) }, 422)
    const answer = await beginSchool(parsed.data, new Date())
    if (!answer.ok) return show(request, { typed, wrong: ['code'] }, 422)
    return goOn('/inloggen/verder', [await signInHere(request, answer.value.accountId, 'first-run', false)])
  },
  ({ kind }, request) => show(request, {}, statusOf(kind)),
)

async function show(request: Request, props: Omit<BeginProps, 'words'>, status = 200): Promise<Response> {
  if (await isAnySchool()) return goOn('/inloggen')
  const words = signInWords(request)
  return signInPage(request, { title: words('begin.title'), status }, <BeginForm words={words} {...props} />)
}
