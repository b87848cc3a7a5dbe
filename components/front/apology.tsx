import type { ReactNode } from 'react'
import { Chair } from '@/components/ui/chair'
import { LinkButton } from '@/components/ui/link-button'

type Props = { title: string; text: string; home: string; children?: ReactNode }

/** Something is not there or did not work: an empty table with your chair, one or two sentences, a way on. */
export function Apology({ title, text, home, children }: Props) {
  return (
    <main className="pt-16">
      <div className="relative border-y-3 border-lijn bg-linnen pt-9 pb-11">
        <div className="border-t-2 border-lijn-zacht" />
        <div className="absolute inset-x-0 -bottom-14 grid justify-items-center">
          <Chair voice="home" open />
        </div>
      </div>
      <div className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 pt-24 pb-12">
        <h1>{title}</h1>
        <p>{text}</p>
        <div className="flex flex-wrap gap-2">
          {children}
          <LinkButton href="/">{home}</LinkButton>
        </div>
      </div>
    </main>
  )
}
