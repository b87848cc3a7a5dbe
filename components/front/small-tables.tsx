import type { ReactNode } from 'react'
import { Cake, Cup, Plate, SceneChair } from './scene'

const size = 0.62

function Small({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 280 170" className="h-auto w-full max-w-75 overflow-hidden" aria-hidden="true">
      {children}
    </svg>
  )
}

function Top({ x, width }: { x: number; width: number }) {
  return (
    <>
      <rect
        x={x}
        y="48"
        width={width}
        height="80"
        rx="6"
        fill="var(--linnen)"
        stroke="var(--lijn)"
        strokeWidth="3"
      />
      <path d={`M${x + 2} 88h${width - 4}`} stroke="var(--lijn-zacht)" strokeWidth="2" />
    </>
  )
}

/** Form 1: one table, child, home and school. */
export function StartTable() {
  return (
    <Small>
      <SceneChair voice="home" x={92} y={40} scale={size} />
      <SceneChair voice="school" x={188} y={40} scale={size} />
      <SceneChair voice="child" x={140} y={136} scale={size} below />
      <Top x={46} width={188} />
      <Plate x={92} y={72} scale={size} />
      <Plate x={188} y={72} scale={size} />
      <Plate x={140} y={104} scale={size} />
    </Small>
  )
}

const days = [-49, -32, -15, 2, 19, 36].flatMap((x) => [-10, 3, 16].map((y) => ({ x, y })))
const agreed = ['-15 -10', '36 3']

/** Form 2: a calendar on the table with what was agreed. */
export function PlanTable() {
  return (
    <Small>
      <SceneChair voice="home" x={40} y={40} scale={size} />
      <SceneChair voice="child" x={140} y={40} scale={size} />
      <SceneChair voice="school" x={240} y={40} scale={size} />
      <Top x={4} width={272} />
      <g transform="translate(140 89) rotate(-3)">
        <rect
          x="-58"
          y="-30"
          width="116"
          height="60"
          rx="3"
          fill="var(--vel)"
          stroke="var(--inkt)"
          strokeWidth="2.5"
        />
        <path d="M-58 -16h116" stroke="var(--inkt)" strokeWidth="2" />
        {days.map(({ x, y }) => (
          <rect
            key={`${x} ${y}`}
            x={x}
            y={y}
            width="12"
            height="9"
            rx="1.5"
            fill={agreed.includes(`${x} ${y}`) ? 'var(--gras)' : 'var(--lijn-zacht)'}
          />
        ))}
      </g>
    </Small>
  )
}

/** Form 3: a full table with cake. */
export function ReceptionTable() {
  return (
    <Small>
      <SceneChair voice="child" x={40} y={40} scale={size} />
      <SceneChair voice="home" x={107} y={40} scale={size} />
      <SceneChair voice="home" x={174} y={40} scale={size} />
      <SceneChair voice="child" x={241} y={40} scale={size} />
      <SceneChair voice="home" x={73} y={136} scale={size} below />
      <SceneChair voice="school" x={140} y={136} scale={size} below />
      <SceneChair voice="home" x={207} y={136} scale={size} below />
      <Top x={4} width={272} />
      <Cake x={140} y={88} scale={0.75} />
      <Cup x={60} y={78} scale={0.7} />
      <Cup x={212} y={76} scale={0.7} />
      <Cup x={86} y={106} scale={0.7} />
      <Cup x={236} y={104} scale={0.7} />
    </Small>
  )
}

/** Form 4: two tables and a path between them. */
export function BuddyTables() {
  return (
    <Small>
      {[62, 218].map((x) => (
        <g key={x}>
          <SceneChair voice="home" x={x} y={40} scale={size} />
          <SceneChair voice="child" x={x} y={136} scale={size} below />
        </g>
      ))}
      <path
        d="M116 100c16-22 32 8 48-12"
        fill="none"
        stroke="var(--inkt)"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeDasharray=".1 9"
      />
      {[62, 218].map((x) => (
        <g key={x}>
          <Top x={x - 48} width={96} />
          <Plate x={x} y={72} scale={size} />
          <Plate x={x} y={104} scale={size} />
        </g>
      ))}
    </Small>
  )
}
