/** How far a long job is, in words above the bar; `done` and `total` in the same unit (rows, children). */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <div className="grid gap-1.5">
      <p>{label}</p>
      <progress
        aria-label={label}
        value={done}
        max={Math.max(total, 1)}
        className="h-4 w-full appearance-none overflow-hidden rounded-full border-2 border-lijn bg-vel [&::-moz-progress-bar]:bg-gras [&::-webkit-progress-bar]:bg-vel [&::-webkit-progress-value]:bg-gras"
      />
    </div>
  )
}
