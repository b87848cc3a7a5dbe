/** Pictograms of the house: 48 grid, 3 px round line in currentColor, one tint. Own drawings. */
export const peoplePictograms = {
  talk: (
    <>
      <path
        fill="var(--tint)"
        d="M18 5h12a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-3.5l-3.5 4v-4H18a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z"
      />
      <circle cx="8" cy="19" r="4.5" />
      <circle cx="40" cy="19" r="4.5" />
      <path d="M3 42V34a6 6 0 0 1 6-6l6 3M45 42V34a6 6 0 0 0-6-6l-6 3M11 33h26M16 33v10M32 33v10" />
    </>
  ),
  phone: (
    <>
      <rect fill="var(--tint)" x="16" y="4" width="17" height="30" rx="4" />
      <path d="M22 9h5M16 20l-5 6c-2 2-2 5-1 8l3 10M33 14h3a3 3 0 0 1 0 6h-3M33 20h4a3 3 0 0 1 0 6h-4M33 26h3a3 3 0 0 1 0 6h-3M31 34l-1 10" />
    </>
  ),
  mail: (
    <>
      <rect fill="var(--tint)" x="5" y="10" width="38" height="28" rx="4" />
      <path d="M7 14l17 14 17-14" />
    </>
  ),
  video: (
    <>
      <rect fill="var(--tint)" x="4" y="7" width="40" height="29" rx="4" />
      <circle cx="24" cy="18" r="4.5" />
      <path d="M15 35a9 9 0 0 1 18 0M16 43h16" />
    </>
  ),
  home: (
    <>
      <path fill="var(--tint)" stroke="none" d="M24 8l14 12v18a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3V20z" />
      <path d="M10 21v17a3 3 0 0 0 3 3h22a3 3 0 0 0 3-3V21" />
      <path d="M5 24L24 7l19 17M20 41V29h8v12" />
    </>
  ),
  calendar: (
    <>
      <rect x="6" y="9" width="36" height="33" rx="4" />
      <path d="M6 19h36M15 4v9M33 4v9M14 26h3M14 34h3M23 34h3" />
      <rect fill="var(--tint)" x="27" y="24" width="10" height="10" rx="2" />
    </>
  ),
  clock: (
    <>
      <circle fill="var(--tint)" cx="24" cy="24" r="19" />
      <path d="M24 12v12l8 5" />
    </>
  ),
  interpreter: (
    <>
      <path
        fill="var(--tint)"
        d="M7 5h17a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H14l-6 6v-6H7a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z"
      />
      <path d="M11 18l4.5-9 4.5 9M12.5 15h6M33 18h8a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3v6l-6-6H23a3 3 0 0 1-3-3v-5" />
      <path d="M36 24c-5-1-7 4-3 5-5 0-6 4-4 5" />
    </>
  ),
  'with-child': (
    <>
      <circle cx="12" cy="12" r="5.5" />
      <circle cx="36" cy="12" r="5.5" />
      <path d="M3 37V29a9 9 0 0 1 9-8 9 9 0 0 1 5 1.5M45 37V29a9 9 0 0 0-9-8 9 9 0 0 0-5 1.5" />
      <circle fill="var(--tint)" cx="24" cy="25" r="5" />
      <path fill="var(--tint)" d="M15 43v-2a9 8 0 0 1 18 0v2z" />
    </>
  ),
  'without-child': (
    <>
      <circle fill="var(--tint)" cx="12" cy="12" r="5.5" />
      <circle fill="var(--tint)" cx="36" cy="12" r="5.5" />
      <path d="M3 37V29a9 8 0 0 1 12-7M45 37V29a9 8 0 0 0-12-7" />
      <g strokeDasharray=".1 5.4">
        <circle cx="24" cy="25" r="5" />
        <path d="M15 43v-2a9 8 0 0 1 18 0v2z" />
      </g>
    </>
  ),
  'two-homes': (
    <>
      <path fill="var(--tint)" stroke="none" d="M12 9l6 7v12H6V16zM36 9l6 7v12H30V16z" />
      <path d="M6 17v11h12V17M30 17v11h12V17" />
      <path d="M3 18l9-9 9 9M27 18l9-9 9 9M12 34v2a5 5 0 0 0 5 5h14a5 5 0 0 0 5-5v-2M8.5 36l3.5-3.5 3.5 3.5M32.5 36l3.5-3.5 3.5 3.5" />
    </>
  ),
  siblings: (
    <>
      <circle fill="var(--tint)" cx="15" cy="13" r="7" />
      <path d="M4 42v-7a11 11 0 0 1 18-8M9 9c3 3 9 3 12 0" />
      <circle fill="var(--tint)" cx="34" cy="22" r="6" />
      <path d="M24 43v-3a10 9 0 0 1 20 0v3M28 21c2-5 10-5 12 0" />
    </>
  ),
  school: (
    <>
      <path fill="var(--tint)" d="M5 41V24h38v17z" />
      <path d="M3 41h42M14 24l10-9 10 9M24 15V4h8v6h-8M20 41v-8h8v8M11 31h3M34 31h3" />
    </>
  ),
  cup: (
    <>
      <path fill="var(--tint)" d="M9 18h24v16a7 7 0 0 1-7 7H16a7 7 0 0 1-7-7z" />
      <path d="M33 22h3a5.5 5.5 0 0 1 0 11h-3M17 6c-3 3 2 4 0 7M25 6c-3 3 2 4 0 7" />
    </>
  ),
  handshake: (
    <>
      <path fill="var(--tint)" d="M3 15h6v18H3zM39 15h6v18h-6z" />
      <path d="M9 18l9-2 6 2.5M39 18l-7-2.5-8 3-6.5 6a3 3 0 0 0 4.2 4.200L27 25l10 8M9 31l10 9a3 3 0 0 0 4.3-4M23 36l3 3a3 3 0 0 0 4.3-4M30 35l2 2a3 3 0 0 0 4.5-4" />
    </>
  ),
  star: (
    <path
      fill="var(--tint)"
      d="M24 5l5.8 12 13.2 1.8-9.6 9.2 2.4 13L24 34.7 12.2 41l2.4-13L5 18.8 18.2 17z"
    />
  ),
  help: (
    <>
      <path
        fill="var(--tint)"
        d="M16 27V11a3 3 0 0 1 6 0V8a3 3 0 0 1 6 0v3a3 3 0 0 1 6 0v5a3 3 0 0 1 6 0v14c0 8-5 13-12 13-6 0-9-2-12-7l-6-10a3 3 0 0 1 5-3.5z"
      />
      <path d="M22 11v12M28 11v12M34 16v8" />
    </>
  ),
  listen: (
    <>
      <path fill="var(--tint)" d="M13 20a11.5 11.5 0 0 1 23 0c0 8-7 9-8 14-1 5-4 9-8.5 9-4 0-6.5-3-6.5-6.5" />
      <path d="M19 21a5.5 5.5 0 0 1 11 0c0 4.5-5 4.5-5.5 9" />
    </>
  ),
  print: (
    <>
      <path d="M13 17V5h22v12" />
      <rect fill="var(--tint)" x="5" y="17" width="38" height="18" rx="4" />
      <path fill="var(--vel)" d="M13 27h22v16H13z" />
      <path d="M19 35h10" />
    </>
  ),
  back: <path d="M8 19h22a11 11 0 0 1 0 22H17M17 9L7 19l10 10" />,
}
