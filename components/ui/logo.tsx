/** The mark: one table, six equal chairs, the yellow one stands a little back for you. Decorative beside the name. */
export function Logo({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <g fill="currentColor">
        <circle cx="6.5" cy="6" r="3.6" />
        <circle cx="16" cy="6" r="3.6" />
        <circle cx="25.5" cy="6" r="3.6" />
        <rect x="1" y="11.4" width="30" height="7.6" rx="2.4" />
        <circle cx="6.5" cy="24.4" r="3.6" />
        <circle cx="25.5" cy="24.4" r="3.6" />
      </g>
      <circle cx="16" cy="27" r="2.9" fill="var(--zon)" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  )
}
