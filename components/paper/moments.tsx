import type { ReactNode } from 'react'
import { Pictogram, type PictogramName } from '@/components/ui/pictogram'
import { type Press, PressArea } from './press'

type MomentButtonProps = {
  press: Press
  time: string
  hour?: string | undefined
  date: string
  note?: string | undefined
}

/** One proposal: the time is the biggest thing, the date has its weekday. `hour` ("uur") is heard, not seen. */
export function MomentButton({ press, time, hour, date, note }: MomentButtonProps) {
  return (
    <PressArea press={press} className="pick">
      <span>
        <bdi className="time">{time}</bdi>
        <span className="vh"> {hour}, </span>
      </span>
      <span>
        <b>{date}</b>
        {note ? <span className="small">{note}</span> : null}
      </span>
      <Pictogram name="arrow" size={20} />
    </PressArea>
  )
}

type DashedChoiceProps = {
  press: Press
  title: string
  note?: string | undefined
  icon?: PictogramName | undefined
}

/** The equal last choice: nothing above it fits. */
export function DashedChoice({ press, title, note, icon = 'talk' }: DashedChoiceProps) {
  return (
    <PressArea press={press} className="pick else">
      <Pictogram name={icon} size={40} />
      <span>
        <b>{title}</b>
        {note ? <span className="small">{note}</span> : null}
      </span>
      <Pictogram name="arrow" size={20} />
    </PressArea>
  )
}

/** Choices under each other. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className="picks">{children}</div>
}
