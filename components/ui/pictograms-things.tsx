/** Pictograms of the house: 48 grid, 3 px round line in currentColor, one tint. Own drawings. */
export const thingPictograms = {
  tick: <path d="M8 26l11 11 21-25" />,
  lock: (
    <>
      <rect fill="var(--tint)" x="8" y="21" width="32" height="22" rx="4" />
      <path d="M15 21v-5a9 9 0 0 1 18 0v5M24 30v5" />
    </>
  ),
  question: (
    <>
      <circle fill="var(--tint)" cx="24" cy="24" r="19" />
      <path d="M18 19a6 6 0 1 1 9 5c-2 1.3-3 2.5-3 5M24 35v.1" />
    </>
  ),
  document: (
    <>
      <path fill="var(--tint)" d="M11 4h18l9 9v28a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z" />
      <path d="M28 4v10h10M16 23h14M16 30h14M16 37h8" />
    </>
  ),
  agreement: (
    <>
      <path
        fill="var(--tint)"
        d="M10 5h28a3 3 0 0 1 3 3v32a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z"
      />
      <path d="M15 16l3 3 5-6M28 17h6M15 31l3 3 5-6M28 32h6" />
    </>
  ),
  outside: (
    <>
      <circle fill="var(--tint)" cx="17" cy="16" r="11" />
      <path d="M17 16v26M17 27l6-5M4 42h40" />
      <circle cx="36" cy="34" r="7.5" />
      <path d="M30 30c4 0 7 4 7 11M42 30c-3 1-6 1-9 0" />
    </>
  ),
  read: (
    <>
      <path fill="var(--tint)" d="M24 13c-5-4-12-5-19-4v28c7-1 14 0 19 4 5-4 12-5 19-4V9c-7-1-14 0-19 4z" />
      <path d="M24 13v28M11 17c3 0 5 .5 7 1.5M11 24c3 0 5 .5 7 1.5M37 17c-3 0-5 .5-7 1.5" />
    </>
  ),
  pencil: (
    <>
      <path fill="var(--tint)" d="M34 5l9 9-25 25-12 4 4-12z" />
      <path d="M28 11l9 9M10 31l8 8" />
    </>
  ),
  friend: (
    <>
      <circle fill="var(--tint)" cx="14" cy="16" r="9" />
      <circle fill="var(--tint)" cx="34" cy="16" r="9" />
      <path d="M11 14v.1M17 14v.1M31 14v.1M37 14v.1M10.5 19c2 2 5 2 7 0M30.5 19c2 2 5 2 7 0M4 43v-3a10 9 0 0 1 20 0 10 9 0 0 1 20 0v3" />
    </>
  ),
  build: (
    <>
      <path fill="var(--tint)" d="M4 27h19v16H4zM25 27h19v16H25zM24 5l13 20H11z" />
      <circle cx="34.5" cy="35" r="3" />
      <path d="M9 35h9" />
    </>
  ),
  plus: <path d="M24 9v30M9 24h30" />,
  arrow: <path d="M18 8l16 16-16 16" />,
  down: <path d="M8 17l16 16 16-16" />,
  more: <path strokeWidth="6" d="M9 24h.1M24 24h.1M39 24h.1" />,
  grip: <path strokeWidth="5" d="M17 11h.1M31 11h.1M17 24h.1M31 24h.1M17 37h.1M31 37h.1" />,
  people: (
    <>
      <circle fill="var(--tint)" cx="17" cy="15" r="7" />
      <path d="M4 42v-5a13 12 0 0 1 26 0v5M31 8a7 7 0 0 1 0 14M36 28a12 12 0 0 1 8 11v3" />
    </>
  ),
  criteria: (
    <>
      <path d="M5 12h38M5 24h38M5 36h38" />
      <circle fill="var(--tint)" cx="14" cy="12" r="5" />
      <rect fill="var(--tint)" x="27" y="19" width="10" height="10" rx="1" />
      <path fill="var(--tint)" d="M21 30l6 10H15z" />
    </>
  ),
  settings: (
    <>
      <path d="M5 14h22M37 14h6M5 34h6M21 34h22" />
      <circle fill="var(--tint)" cx="32" cy="14" r="5" />
      <circle fill="var(--tint)" cx="16" cy="34" r="5" />
    </>
  ),
  attention: (
    <>
      <path fill="var(--tint)" d="M24 5L45 42H3z" />
      <path d="M24 19v10M24 35v.1" />
    </>
  ),
  language: (
    <>
      <circle fill="var(--tint)" cx="24" cy="24" r="19" />
      <path d="M5 24h38M24 5c-11 11-11 27 0 38 11-11 11-27 0-38z" />
    </>
  ),
}
