import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { WaysOfGroup } from '@/lib/conversations/invitations/rules'

type Props = { action: string; group: WaysOfGroup & { printed: number }; hasPdf: boolean }

/** The letters of a class in one press; says first what a reprint does to the letters that are out. */
export function PrintPanel({ action, group, hasPdf }: Props) {
  const words = useTranslations('letters')
  const all = group.mail + group.letter
  return (
    <section className="grid justify-items-start gap-3">
      {group.printed > 0 ? (
        <Notice kind="attention" title={words('reprintTitle', { count: group.printed })}>
          <p>{words('reprint')}</p>
        </Notice>
      ) : null}
      {all === 0 ? <p>{words('none')}</p> : null}
      {all > 0 ? (
        <form method="post" action={action} target="_blank" className="flex flex-wrap gap-3" rel="noopener">
          <Button look="full" name="who" value="all">
            {words('print', { count: all })}
          </Button>
          {group.letter > 0 && group.mail > 0 ? (
            <Button name="who" value="letter">
              {words('printLetterOnly', { count: group.letter })}
            </Button>
          ) : null}
          {hasPdf ? (
            <Button name="who" value="all" formAction={`${action}?vorm=pdf`}>
              {words('asPdf')}
            </Button>
          ) : null}
        </form>
      ) : null}
      <p className="text-inkt-2">{words('printNote')}</p>
      {hasPdf ? null : <p className="text-inkt-2">{words('noPdf')}</p>}
    </section>
  )
}
