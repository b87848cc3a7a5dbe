export type Count = { label: string; number: number; needsLook?: boolean }

/** What changes, in numbers between two brown rules; what asks for a look is in clay. */
export function Counts({ label, counts }: { label: string; counts: readonly Count[] }) {
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-2 border-y-3 border-lijn py-1.5 sm:grid-cols-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none"
    >
      {counts.map(({ label: word, number, needsLook }) => (
        <li
          key={word}
          className={`px-4 py-1.5 first:ps-0 max-lg:ps-0 lg:border-s-2 lg:border-lijn-zacht lg:first:border-s-0 ${needsLook && number > 0 ? 'text-klei' : ''}`}
        >
          <b className="block text-4xl leading-tight font-extrabold">{number}</b>
          {word}
        </li>
      ))}
    </ul>
  )
}
