export type ButtonLook = 'full' | 'line' | 'bare'

const shared =
  'inline-flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-button border-2 px-4 py-2 text-start leading-tight font-semibold no-underline disabled:cursor-default disabled:border-dashed disabled:border-lijn disabled:bg-linnen disabled:text-inkt-2'
const looks: Record<ButtonLook, string> = {
  full: 'border-gras bg-gras text-op-gras [--tint:transparent] hover:border-gras-d hover:bg-gras-d',
  line: 'border-lijn bg-vel text-inkt hover:border-inkt',
  bare: 'border-transparent bg-transparent px-2 text-gras underline decoration-2 underline-offset-4 hover:bg-gras-licht',
}

/** Classes of something one presses. One filled button per screen; everything else is a line or an underlined word. */
export const buttonLook = (look: ButtonLook = 'line', more = '') => `${shared} ${looks[look]} ${more}`.trim()
