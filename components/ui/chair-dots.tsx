/** A group as one dot per child: filled = has a moment, ring = not yet. The words beside it say the same. */
export function ChairDots({ filled, total }: { filled: number; total: number }) {
  const dots = Array.from({ length: total }, (_, index) => index)
  return (
    <svg
      className="h-3 max-w-full overflow-visible"
      viewBox={`0 0 ${Math.max(total, 1) * 14} 12`}
      width={total * 14}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      {dots.map((index) =>
        index < filled ? (
          <circle key={index} cx={index * 14 + 6} cy="6" r="5" fill="var(--gras)" />
        ) : (
          <circle
            key={index}
            cx={index * 14 + 6}
            cy="6"
            r="4.5"
            fill="var(--vel)"
            stroke="var(--inkt)"
            strokeWidth="2"
          />
        ),
      )}
    </svg>
  )
}
