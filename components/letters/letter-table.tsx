import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import type { Invitee } from '@/lib/conversations/invitations/rules'
import { spokenDate } from '@/lib/foundation/time'

type Props = {
  action: string
  invitees: Invitee[]
  printedAt: ReadonlyMap<string, Date>
  place: { timeZone: string }
}

/** Everybody of a class who gets a letter, with the way to print a lost one again. */
export function LetterTable({ action, invitees, printedAt, place }: Props) {
  const words = useTranslations('letters')
  const locale = useLocale()
  if (invitees.length === 0) return null
  const printed = (one: Invitee) => printedAt.get(one.personId)
  const reach = (one: Invitee) =>
    one.isDone ? words('isDone') : words(one.way === 'mail' ? 'wayMail' : 'wayLetter')
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{words('listTitle')}</h2>
      <Table
        caption={words('listTitle')}
        rows={invitees}
        rowKey={(one) => one.personId}
        columns={[
          { key: 'guardian', label: words('guardian'), cell: (one) => <bdi>{one.name}</bdi> },
          {
            key: 'children',
            label: words('children'),
            cell: (one) => one.children.map((child) => child.name).join(', '),
          },
          { key: 'language', label: words('language'), cell: (one) => one.language },
          { key: 'way', label: words('way'), cell: reach },
          {
            key: 'state',
            label: words('state'),
            cell: (one) => {
              const at = printed(one)
              return at ? spokenDate(at, { locale, timeZone: place.timeZone }) : '–'
            },
          },
          {
            key: 'again',
            label: '',
            end: true,
            cell: (one) => (
              <form method="post" action={action} target="_blank" rel="noopener">
                <Button name="who" value={one.personId} aria-describedby={`print-${one.personId}`}>
                  {words(printed(one) ? 'again' : 'single')}
                </Button>
                <span id={`print-${one.personId}`} className="sr-only">
                  {one.name}
                </span>
              </form>
            ),
          },
        ]}
      />
    </section>
  )
}
