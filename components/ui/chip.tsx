import type { ReactNode } from 'react'
import { Pictogram, type PictogramName } from './pictogram'

export type ChipColour = 'linnen' | 'korenbloem' | 'zon' | 'klei' | 'bes' | 'gras'

const colours: Record<ChipColour, string> = {
  linnen: 'bg-linnen text-inkt',
  korenbloem: 'bg-korenbloem-licht text-korenbloem',
  zon: 'bg-zon-licht text-zon-tekst',
  klei: 'bg-klei-licht text-klei',
  bes: 'bg-bes-licht text-bes',
  gras: 'bg-gras-licht text-gras',
}

/** Only for what changes planning (interpreter, brother or sister, two homes, no e-mail): always picture and word. */
export function Chip({
  icon,
  colour = 'linnen',
  children,
}: {
  icon: PictogramName
  colour?: ChipColour | undefined
  children: ReactNode
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-md px-1.5 py-px align-middle text-xs font-semibold [--tint:transparent] ${colours[colour]}`}
    >
      <Pictogram name={icon} size={16} />
      {children}
    </span>
  )
}
