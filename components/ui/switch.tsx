import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type' | 'role' | 'className'> & { name: string; label: string }

/** On or off, saved with the form it stands in; a knob that slides and fills, not only a colour. */
export function Switch({ label, ...rest }: Props) {
  return (
    <label className="flex min-h-12 cursor-pointer items-center gap-3 py-1">
      <span className="relative inline-flex flex-none">
        <input
          {...rest}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state.
          role="switch"
          className="peer m-0 h-8 w-14 cursor-pointer appearance-none rounded-full border-2 border-lijn bg-vel checked:border-gras checked:bg-gras"
        />
        <span className="pointer-events-none absolute start-1.5 top-1.5 size-5 rounded-full border-2 border-lijn bg-vel peer-checked:start-7.5 peer-checked:border-op-gras peer-checked:bg-op-gras" />
      </span>
      <span>{label}</span>
    </label>
  )
}
