import { peoplePictograms } from './pictograms-people'
import { thingPictograms } from './pictograms-things'

const drawings = { ...peoplePictograms, ...thingPictograms }

export type PictogramName = keyof typeof drawings

/** Drawings that point somewhere turn round in a language read from right to left. */
const pointing: readonly PictogramName[] = ['arrow', 'back']

/** A pictogram, always beside a word: hidden from screen readers. `size` is in px (28 unless told). */
export function Pictogram({
  name,
  size = 28,
  className = '',
}: {
  name: PictogramName
  size?: number
  className?: string | undefined
}) {
  const classes = [pointing.includes(name) ? 'mirror' : '', className].filter(Boolean).join(' ')
  return (
    <svg className={classes || undefined} width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        {drawings[name]}
      </g>
    </svg>
  )
}
