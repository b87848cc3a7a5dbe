export type Voice = 'child' | 'home' | 'school'

const marks = {
  child: <circle className="mark" cx="28" cy="29" r="7.5" />,
  home: <rect className="mark" x="21.5" y="22.5" width="13" height="13" rx="1" />,
  school: <path className="mark" d="M28 20.5l8 14h-16z" />,
}

/** One chair from above; the form inside (child ●, home ■, school ▲) says who, also without colour. */
export function Chair({
  voice,
  open = false,
  className = '',
}: {
  voice: Voice
  open?: boolean | undefined
  className?: string | undefined
}) {
  return (
    <svg
      className={`chair ${voice}${open ? ' open' : ''}${className ? ` ${className}` : ''}`}
      viewBox="0 0 56 60"
      aria-hidden="true"
    >
      <path className="back" d="M6 38a22.5 22.5 0 0 0 44 0" />
      <circle className="seat" cx="28" cy="26" r="20" />
      {marks[voice]}
    </svg>
  )
}
