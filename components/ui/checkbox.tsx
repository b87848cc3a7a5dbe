import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type' | 'className'> & {
  name: string
  label: ReactNode
  icon?: ReactNode
}

/** Something to tick over its whole width, with an optional picture beside the words. */
export function Checkbox({ label, icon, ...rest }: Props) {
  return (
    <label className="flex min-h-12 cursor-pointer items-center gap-3 py-1">
      <input {...rest} type="checkbox" className="m-0 size-6 flex-none accent-gras" />
      {icon}
      <span>{label}</span>
    </label>
  )
}
