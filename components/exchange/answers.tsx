export type Answer = { value: string; label: string }

/** A few answers side by side; the first is chosen until somebody chooses another. */
export function Answers({
  name,
  label,
  answers,
}: {
  name: string
  label: string
  answers: readonly Answer[]
}) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{label}</legend>
      {answers.map(({ value, label: word }, i) => (
        <label
          key={value}
          className="grid min-h-12 min-w-36 flex-1 cursor-pointer place-items-center rounded-button border-2 border-lijn bg-vel px-3.5 text-center leading-tight font-semibold hover:border-gras has-checked:border-gras has-checked:bg-gras-licht has-checked:ring-1 has-checked:ring-gras has-checked:ring-inset has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-korenbloem"
        >
          <input type="radio" name={name} value={value} defaultChecked={i === 0} className="sr-only" />
          {word}
        </label>
      ))}
    </fieldset>
  )
}
