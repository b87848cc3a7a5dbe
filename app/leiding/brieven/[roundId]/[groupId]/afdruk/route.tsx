import { printLetters } from '@/lib/conversations/invitations/commands'
import { printInput } from '@/lib/conversations/invitations/input'
import { readForm } from '@/lib/foundation/form'
import { actorHandler } from '@/lib/foundation/handler'
import { paper, renderPaper } from '@/lib/foundation/paper'
import { pdfOf } from '@/lib/foundation/pdf'
import { privateHeaders } from '@/lib/foundation/request'
import { NotFound } from '@/lib/foundation/result'
import { LetterRefusal } from './refusal'
import { LetterSheets } from './sheets'

/** Printing gives out new codes, so it is a POST; its answer is what the printer gets. */
export const POST = actorHandler(['leader', 'office'], async (actor, request, params) => {
  const form = await readForm(request)
  const input = printInput.safeParse({ ...params, who: form.get('who') })
  if (!input.success) throw new NotFound('letters')
  const now = new Date()
  const printed = await printLetters(actor, input.data, now)
  if (!printed.ok) return paper(<LetterRefusal actor={actor} refusal={printed.refusal} />, 409)
  const letters = <LetterSheets set={printed.value} timeZone={actor.timeZone} now={now} />
  const wantsPdf = new URL(request.url).searchParams.get('vorm') === 'pdf'
  const pdf = wantsPdf ? await pdfOf(await renderPaper(letters)) : null
  if (!pdf) return paper(letters)
  return new Response(pdf, {
    headers: {
      ...privateHeaders,
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="brieven.pdf"',
    },
  })
})
