import { Notice } from '@/components/paper/notice'
import { PaperPage } from '@/components/paper/page'
import type { InviteRefusal } from '@/lib/conversations/invitations/commands'
import type { Actor } from '@/lib/foundation/actor'
import { nearestLanguage } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'

/** Why no letter was printed; nothing was given out, so the letters that are out keep working. */
export function LetterRefusal({ actor, refusal }: { actor: Actor; refusal: InviteRefusal }) {
  const language = nearestLanguage(actor.language)
  const words = wordsIn(language, 'letters')
  const shell = wordsIn(language, 'shell')
  return (
    <PaperPage
      lang={language}
      dir="ltr"
      title={words('refusedTitle')}
      school={{ name: wordsIn(language, 'product')('name') }}
      languages={[]}
      footer={[]}
      words={{ skip: shell('skip'), language: shell('language'), help: '' }}
    >
      <Notice kind="attention" title={words('refusedTitle')}>
        <p>{words(`refusals.${refusal}`)}</p>
      </Notice>
    </PaperPage>
  )
}
