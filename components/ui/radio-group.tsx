import type { ReactNode } from 'react'

export type Choice = { value: string; label: string; note?: string | undefined; icon?: ReactNode }
type Props = {
  name: string
  legend: string
  choices: readonly Choice[]
  chosen?: string | undefined
  wrong?: string | undefined
  required?: boolean | undefined
}

/** One of a few answers, each a large area to press. Chosen is a thicker line, a tint and a filled dot. */
export function RadioGroup({ name, legend, choices, chosen, wrong, required }: Props) {
  return (
    <fieldset className="grid gap-2" aria-describedby={wrong ? `${name}-wrong` : undefined}>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {wrong ? (
        <p id={`${name}-wrong`} className="font-semibold text-fout">
          {wrong}
        </p>
      ) : null}
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-14 cursor-pointer items-center gap-3 rounded-button border-2 border-lijn bg-vel px-3.5 py-2 outline-transparent hover:border-gras has-checked:border-gras has-checked:bg-gras-licht has-checked:ring-1 has-checked:ring-gras has-checked:ring-inset"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            defaultChecked={choice.value === chosen}
            required={required}
            className="m-0 size-6 flex-none accent-gras"
          />
          {choice.icon}
          <span className="leading-snug">
            <span className="font-semibold">{choice.label}</span>
            {choice.note ? <span className="block text-sm text-inkt-2">{choice.note}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
