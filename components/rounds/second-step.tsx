'use client'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Act, useForm } from '@/components/ui/use-form'
import type { WizardRefusal } from '@/lib/conversations/wizard/rules'
import { type PlannedClass, WindowRow } from './window-row'

type Props = {
  act: Act<{ roundId: string; slots: number }, WizardRefusal>
  hidden: Record<string, string>
  classes: readonly PlannedClass[]
  rooms: readonly { id: string; name: string; equalChairs: boolean }[]
}

/** Step 2 of a new round: who offers which hours to which class, with what is missing, then make it. */
export function SecondStep({ act, hidden, classes, rooms }: Props) {
  const words = useTranslations('round')
  const { submit, typed, refusal, keeps, state } = useForm(act)
  if (state.status === 'done')
    return (
      <Notice kind="done" title={words('made', { name: hidden['name'] ?? '' })}>
        <p>{words('madeNext', { slots: state.value.slots })}</p>
        <p>
          <LinkButton look="full" href={`/leiding/brieven/${state.value.roundId}` as Route}>
            {words('toLetters')}
          </LinkButton>
        </p>
      </Notice>
    )
  const missing = classes.filter((one) => one.tooFew > 0)
  return (
    <form action={submit} className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal || state.status === 'invalid' ? (
        <Notice kind="error" title={words(refusal ? `refusal.${refusal}` : 'refusal.invalid')} />
      ) : null}
      {missing.length > 0 ? (
        <Notice
          kind="attention"
          title={words('tooFewTitle', { groups: missing.map((one) => one.name).join(', ') })}
        >
          <p>{words('tooFewText')}</p>
        </Notice>
      ) : null}
      <ul className="m-0 list-none border-t-3 border-lijn p-0">
        {classes.map((one) => (
          <li key={one.groupId} className="border-b-2 border-lijn-zacht py-1">
            <Disclosure
              summary={
                <span className="flex flex-wrap items-baseline gap-x-4">
                  <b>{one.name}</b>
                  <span className={one.tooFew > 0 ? 'text-klei' : 'text-inkt-2'}>
                    {words('check', { children: one.children, moments: one.moments })}
                    {one.tooFew > 0 ? ` ${words('tooFew', { count: one.tooFew })}` : ''}
                  </span>
                </span>
              }
            >
              <div className="grid gap-3 pb-3 lg:max-w-3xl">
                {one.windows.length === 0 ? <p>{words('noTeacher')}</p> : null}
                {rooms.length > 0 && one.windows.length > 0 ? (
                  <div className="max-w-xs">
                    <Select
                      name={`room_${one.groupId}`}
                      label={words('room')}
                      empty={words('noRoom')}
                      defaultValue={typed(`room_${one.groupId}`)}
                      options={rooms.map((room) => ({
                        value: room.id,
                        label: room.equalChairs ? room.name : words('unequal', { name: room.name }),
                      }))}
                    />
                  </div>
                ) : null}
                <ul className="m-0 grid list-none gap-2 p-0">
                  {one.windows.map((window) => (
                    <WindowRow
                      key={window.key}
                      window={window}
                      teachers={one.teachers}
                      isUsed={keeps ? typed(`use_${window.key}`) === 'on' : true}
                      teacherId={typed(`teacher_${window.key}`, window.teacherId)}
                    />
                  ))}
                </ul>
              </div>
            </Disclosure>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3">
        <SubmitButton look="full">{words('makeIt')}</SubmitButton>
        <Button type="submit" look="line" form="back">
          {words('back')}
        </Button>
      </p>
    </form>
  )
}
