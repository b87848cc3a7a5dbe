import type { Voice } from '@/components/ui/chair'
import { Cake, Cup, Fruit, Notebook, Pencil, Plate, SceneChair, Sheet } from './scene'

const far: [x: number, voice: Voice][] = [
  [100, 'school'],
  [300, 'child'],
  [500, 'home'],
  [700, 'school'],
  [900, 'child'],
  [1100, 'home'],
  [1300, 'home'],
  [1500, 'child'],
]
const near: [x: number, voice: Voice][] = [
  [200, 'home'],
  [400, 'child'],
  [600, 'home'],
  [1000, 'school'],
  [1200, 'child'],
  [1400, 'school'],
]
const platesFar = [100, 300, 500, 900, 1100, 1300, 1500]
const platesNear = [200, 400, 1000, 1200, 1400]
const cups = [
  [352, 160],
  [560, 158],
  [956, 160],
  [1150, 158],
  [1048, 246],
  [256, 244],
  [1463, 246],
] as const
const lemonade: Record<number, string> = { 956: 'var(--gras-licht)', 256: 'var(--zon-licht)' }

/** The long table from above, from edge to edge of the page; every chair is equally large and one stands ready for you. */
export function LongTable({ label }: { label: string }) {
  return (
    <svg
      className="h-[clamp(230px,25vw,350px)] w-full"
      viewBox="0 0 1600 400"
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={label}
    >
      {far.map(([x, voice]) => (
        <SceneChair key={x} voice={voice} x={x} y={94} />
      ))}
      {near.map(([x, voice]) => (
        <SceneChair key={x} voice={voice} x={x} y={306} below />
      ))}
      <SceneChair voice="child" x={800} y={342} below />
      <rect
        x="-20"
        y="104"
        width="1640"
        height="192"
        fill="var(--linnen)"
        stroke="var(--lijn)"
        strokeWidth="4"
      />
      <path d="M0 152h1600M0 200h1600M0 248h1600" stroke="var(--lijn-zacht)" strokeWidth="2" />
      {platesFar.map((x) => (
        <Plate key={x} x={x} y={142} />
      ))}
      {platesNear.map((x) => (
        <Plate key={x} x={x} y={258} />
      ))}
      <Sheet x={700} y={152} turn={4} />
      <Pencil x={752} y={150} turn={-24} colour="var(--korenbloem)" />
      <Sheet x={600} y={252} turn={-7} drawing />
      <Pencil x={655} y={258} turn={28} colour="var(--zon)" />
      <Notebook x={800} y={246} turn={-3} />
      {cups.map(([x, y]) => (
        <Cup key={x} x={x} y={y} drink={lemonade[x] ?? 'var(--klei)'} />
      ))}
      <Fruit x={440} y={200} />
      <Cake x={1232} y={182} />
      <Fruit x={1560} y={204} />
      <Sheet x={1330} y={206} turn={5} />
      <Sheet x={150} y={204} turn={-4} />
    </svg>
  )
}
