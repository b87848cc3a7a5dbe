import type { Voice } from '@/components/ui/chair'

type At = { x: number; y: number; scale?: number }
const place = ({ x, y, scale = 1 }: At, turn = 0) =>
  `translate(${x} ${y})${turn ? ` rotate(${turn})` : ''}${scale === 1 ? '' : ` scale(${scale})`}`

/** A chair beside a drawn table; `below` when it stands at the near side. */
export function SceneChair({ voice, below = false, ...at }: At & { voice: Voice; below?: boolean }) {
  return (
    <g transform={place(at)} stroke="var(--inkt)" strokeLinecap="round">
      <path
        d={below ? 'M-37 14a39 39 0 0 0 74 0' : 'M-37 -14a39 39 0 0 1 74 0'}
        fill="none"
        strokeWidth="8"
      />
      <circle r="33" strokeWidth="3.5" className={`seat ${voice}`} />
    </g>
  )
}

/** A plate on the table. */
export function Plate(at: At) {
  return (
    <g transform={place(at)} strokeWidth="2.5">
      <circle r="24" fill="var(--vel)" stroke="var(--lijn)" />
      <circle r="15" fill="none" stroke="var(--lijn-zacht)" />
    </g>
  )
}

/** A cup of tea, coffee or lemonade. */
export function Cup({ drink = 'var(--klei)', ...at }: At & { drink?: string }) {
  return (
    <g transform={place(at)} stroke="var(--inkt)" strokeWidth="3">
      <path d="M13 -5h5a5 5 0 0 1 0 10h-5" fill="none" />
      <circle r="14" fill="var(--vel)" />
      <circle r="8.5" fill={drink} strokeWidth="2" />
    </g>
  )
}

/** A written sheet, or a child's drawing of a house. */
export function Sheet({ turn, drawing = false, ...at }: At & { turn: number; drawing?: boolean }) {
  return (
    <g transform={place(at, turn)} strokeWidth="2.5" strokeLinejoin="round" strokeLinecap="round">
      <rect x="-30" y="-22" width="60" height="44" rx="2" fill="var(--vel)" stroke="var(--inkt)" />
      {drawing ? (
        <>
          <path d="M-14 12v-12l14-11 14 11v12z" fill="var(--zon-licht)" stroke="var(--klei)" />
          <circle cx="20" cy="-13" r="4" fill="var(--zon)" />
        </>
      ) : (
        <path d="M-20 -10h40M-20 0h40M-20 10h22" stroke="var(--lijn)" />
      )}
    </g>
  )
}

/** A pencil beside a sheet. */
export function Pencil({ turn, colour, ...at }: At & { turn: number; colour: string }) {
  return (
    <g transform={place(at, turn)}>
      <path
        d="M-24 -4h38l10 4-10 4h-38z"
        fill={colour}
        stroke="var(--inkt)"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
    </g>
  )
}

/** An open notebook with the agreements. */
export function Notebook({ turn, ...at }: At & { turn: number }) {
  return (
    <g transform={place(at, turn)} stroke="var(--inkt)" strokeWidth="2.5" strokeLinejoin="round">
      <rect x="-36" y="-24" width="36" height="48" rx="3" fill="var(--korenbloem-licht)" />
      <rect y="-24" width="36" height="48" rx="3" fill="var(--vel)" />
      <path d="M8 -12h20M8 -3h20M8 6h12" stroke="var(--lijn)" strokeLinecap="round" />
    </g>
  )
}

/** A bowl of fruit. */
export function Fruit(at: At) {
  return (
    <g transform={place(at)} stroke="var(--inkt)" strokeWidth="2.5">
      <circle r="34" fill="var(--vel)" strokeWidth="3" />
      <circle cx="-11" cy="-7" r="13" fill="var(--klei)" />
      <circle cx="13" cy="-5" r="12" fill="var(--gras)" />
      <circle cy="14" r="12" fill="var(--zon)" />
    </g>
  )
}

const berries = [
  [22.2, 10.3],
  [8.4, 23],
  [-10.3, 22.2],
  [-23, 8.4],
  [-22.2, -10.3],
  [-8.4, -23],
] as const

/** A cake with one piece taken. */
export function Cake(at: At) {
  return (
    <g transform={place(at)}>
      <circle r="44" fill="var(--vel)" stroke="var(--lijn)" strokeWidth="2.5" />
      <path
        d="M0 0L31.9 -11.6A34 34 0 1 1 11.6 -31.9Z"
        fill="var(--bes-licht)"
        stroke="var(--inkt)"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      {berries.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="4.1" fill="var(--bes)" />
      ))}
    </g>
  )
}
