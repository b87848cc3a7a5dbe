import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** From telling to together: 1.0, 2.0 and 3.0 as who speaks to whom. The method and its name belong to CPS. */
export function MethodSteps() {
  const words = useTranslations('front')
  const steps = [
    { number: '1.0', title: words('oneTitle'), text: words('oneText'), drawing: <One /> },
    { number: '2.0', title: words('twoTitle'), text: words('twoText'), drawing: <Two /> },
    { number: '3.0', title: words('threeTitle'), text: words('threeText'), drawing: <Three /> },
  ]
  return (
    <section className="grid gap-x-12 gap-y-6 pt-14 lg:grid-cols-[3fr_9fr]">
      <div className="grid content-start gap-2">
        <h2>{words('methodTitle')}</h2>
        <p className="text-lg text-inkt-2">{words('methodLead')}</p>
      </div>
      <div className="grid gap-6">
        <ol className="grid gap-8 border-t-3 border-lijn pt-5 md:grid-cols-3">
          {steps.map((step) => (
            <li key={step.number} className="grid grid-cols-[120px_1fr] content-start gap-x-5 md:grid-cols-1">
              {step.drawing}
              <div>
                <h3 className="mt-3 flex gap-2 text-xl">
                  <bdi className="font-normal text-inkt-2">{step.number}</bdi>
                  {step.title}
                </h3>
                <p className="mt-1 text-[1.0625rem]">{step.text}</p>
              </div>
            </li>
          ))}
        </ol>
        <p className="max-w-[70ch] text-sm text-inkt-2">{words('methodSource')}</p>
      </div>
    </section>
  )
}

const Frame = ({ children }: { children: ReactNode }) => (
  <svg viewBox="0 0 150 97" className="mirror h-auto w-full max-w-40" aria-hidden="true">
    <g stroke="var(--inkt)" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round">
      {children}
    </g>
  </svg>
)
const School = ({ x, y }: { x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <circle r="20" className="seat school" />
    <path d="M0 -8l9 15h-18z" fill="var(--op-gras)" stroke="none" />
  </g>
)
const Home = ({ x, y }: { x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <circle r="20" className="seat home" />
    <rect x="-7" y="-7" width="14" height="14" rx="1" fill="var(--op-korenbloem)" stroke="none" />
  </g>
)

function One() {
  return (
    <Frame>
      <path d="M52 48h44M84 36l12 12-12 12" fill="none" />
      <School x={24} y={48} />
      <Home x={126} y={48} />
    </Frame>
  )
}

function Two() {
  return (
    <Frame>
      <path d="M52 38h44M86 28l10 10-10 10M98 60H54M64 50L54 60l10 10" fill="none" />
      <School x={24} y={48} />
      <Home x={126} y={48} />
    </Frame>
  )
}

function Three() {
  return (
    <Frame>
      <School x={42} y={22} />
      <Home x={108} y={22} />
      <circle cx="75" cy="74" r="20" className="seat child" />
      <circle cx="75" cy="78" r="7" fill="var(--op-zon)" stroke="none" />
      <rect
        x="12"
        y="35"
        width="126"
        height="28"
        rx="5"
        fill="var(--linnen)"
        stroke="var(--lijn)"
        strokeWidth="3"
      />
      <path d="M14 49h122" stroke="var(--lijn-zacht)" strokeWidth="2" />
    </Frame>
  )
}
