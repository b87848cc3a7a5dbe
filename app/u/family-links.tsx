import { WordButton } from '@/components/paper/press'
import { wordsIn } from '@/lib/i18n/words'
import type { Visit } from './visit'

/** What a family seldom needs but always finds: everything in the own calendar, and who looked at which child. */
export function FamilyLinks({ visit }: { visit: Visit }) {
  const { language, family, path, name } = visit
  const access = wordsIn(language, 'access')
  return (
    <section className="more">
      <h2>{wordsIn(language, 'booking')('more')}</h2>
      <div>
        <WordButton press={{ href: path('agenda') }}>{wordsIn(language, 'feed')('title')}</WordButton>
      </div>
      {family.children.map(({ id, givenName }) => (
        <div key={id}>
          <WordButton press={{ href: path('inzage', id) }}>
            {access('title', { child: name(givenName) })}
          </WordButton>
        </div>
      ))}
    </section>
  )
}
