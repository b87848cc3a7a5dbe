import { HiddenField } from '@/components/paper/fields'
import { Gate, Row, Rows } from '@/components/paper/gate'
import { BackLink, LineButton } from '@/components/paper/press'
import { Heading, Lead, Together } from '@/components/paper/text'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'
import type { wordsIn } from '@/lib/i18n/words'
import type { OwnAccount } from '@/lib/people/sign-in/sessions/queries'

type Words = ReturnType<typeof wordsIn<'account'>>
type Props = {
  words: Words
  account: OwnAccount
  issuers: { id: string; issuer: string; name: string }[]
  back: string
  place: Place
}

/** Somebody's own account: where they are signed in, at which schools, and how. */
export function OwnAccountPage(props: Props) {
  const { words, back, account } = props
  return (
    <>
      {back === '/account' ? null : <BackLink href={back}>{words('back')}</BackLink>}
      <Together>
        <Heading>{words('heading')}</Heading>
        <Lead>{words('lead')}</Lead>
      </Together>
      <Sessions {...props} />
      {account.places.length > 1 ? <Places {...props} /> : null}
      <Ways {...props} />
      <Gate icon="clock" heading={words('calendar')} who={words('calendarLead')}>
        <LineButton press={{ href: '/account/agenda' }}>{words('calendarOpen')}</LineButton>
      </Gate>
      <form method="post" action="/account/uitloggen">
        <LineButton>{words('signOut')}</LineButton>
      </form>
    </>
  )
}

function Sessions({ words, account, place }: Props) {
  const when = (moment: Date) => `${spokenDate(moment, place)}, ${spokenTime(moment, place)}`
  return (
    <Gate icon="home" heading={words('sessions')}>
      <Rows>
        {account.sessions.map(({ id, device, lastSeenAt, isThis }) => (
          <Row
            key={id}
            title={device || words('unknown')}
            note={isThis ? words('this') : words('seen', { when: when(lastSeenAt) })}
          >
            {isThis ? null : (
              <form method="post" action="/account/sessies">
                <HiddenField name="session" value={id} />
                <LineButton>{words('end')}</LineButton>
              </form>
            )}
          </Row>
        ))}
      </Rows>
      {account.sessions.length > 1 ? (
        <form method="post" action="/account/sessies">
          <HiddenField name="session" value="others" />
          <LineButton>{words('endOthers')}</LineButton>
        </form>
      ) : null}
    </Gate>
  )
}

function Places({ words, account }: Props) {
  return (
    <Gate icon="school" heading={words('places')} who={words('placesLead')}>
      <Rows>
        {account.places.map(({ personId, schoolName, isThis }) => (
          <Row key={personId} title={schoolName} note={isThis ? words('here') : undefined}>
            {isThis ? null : (
              <form method="post" action="/account/rol">
                <HiddenField name="person" value={personId} />
                <LineButton>{words('switch', { school: schoolName })}</LineButton>
              </form>
            )}
          </Row>
        ))}
      </Rows>
    </Gate>
  )
}

function Ways({ words, account, issuers }: Props) {
  return (
    <Gate icon="lock" heading={words('ways')}>
      <Rows>
        <Row title={words('mail')} />
        <Row title={words(account.hasSecondFactor ? 'second' : 'secondOff')}>
          {account.hasSecondFactor ? null : (
            <LineButton press={{ href: '/inloggen/tweede-stap' }}>{words('setUp')}</LineButton>
          )}
        </Row>
        {issuers.map(({ id, issuer, name }) =>
          account.issuers.includes(issuer) ? (
            <Row key={id} title={words('linked', { name })} />
          ) : (
            <Row key={id} title={name} note={words('linkLead')}>
              <form method="post" action="/account/koppeling">
                <HiddenField name="issuer" value={id} />
                <LineButton>{words('link', { name })}</LineButton>
              </form>
            </Row>
          ),
        )}
      </Rows>
    </Gate>
  )
}
