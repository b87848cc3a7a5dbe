import type { ReactNode } from 'react'
import { ChairStrip, type Place } from '@/components/ui/chair-strip'
import { Logo } from '@/components/ui/logo'
import { Pictogram, type PictogramName } from '@/components/ui/pictogram'
import { letterCss } from '@/lib/foundation/generated/paper-css'

export type LetterText = { dated: string; paragraphs: { opening?: string | undefined; text: string }[] }
type Second<T> = { lang: string; dir: 'ltr' | 'rtl' } & T

/** The page that carries one or more letters; printed, every sheet is one A4. */
export function LetterDocument({
  lang,
  title,
  children,
}: {
  lang: string
  title: string
  children: ReactNode
}) {
  return (
    <html lang={lang} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <style>{letterCss}</style>
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}

export type LetterSheetProps = {
  school: { name: string; lines: string[]; logoUrl?: string | undefined }
  address: string[]
  heading: { first: string; second: string }
  places: Place[]
  tableLabel: string
  dutch: LetterText
  other?: Second<LetterText>
  qr: ReactNode
  code: string
  codeLabel: string
  otherCodeLabel?: Second<{ text: string }>
  ways: string[]
  steps: { icon: PictogramName; text: string; other?: string | undefined }[]
}

/** From this weight on a letter gets smaller letters, so that it stays on one page; about the characters of its column. */
const heavy = 640

/** One letter on exactly one A4: pupil first, Dutch beside the family's language, QR and code at the bottom. */
export function LetterSheet(props: LetterSheetProps) {
  const { school, address, heading, places, tableLabel, dutch, other } = props
  const tight =
    Math.max(lengthOf(dutch), other ? lengthOf(other) * scriptOf(other.lang) : 0) + headingOf(heading.first) >
    heavy
  return (
    <article className={tight ? 'sheet tight' : 'sheet'}>
      <div className="sender">
        <div className="name">
          {school.logoUrl ? <img src={school.logoUrl} alt="" /> : <Logo />}
          <bdi>{school.name}</bdi>
        </div>
        <Lines lines={school.lines} />
      </div>
      <Lines className="address" lines={address} />
      <h1>
        {heading.first}
        <span>{heading.second}</span>
      </h1>
      <ChairStrip label={tableLabel} places={places} />
      <div className="columns">
        <div lang="nl" className={other ? undefined : 'alone'}>
          <Column text={dutch} />
        </div>
        {other ? (
          <div lang={other.lang} dir={other.dir}>
            <Column text={other} />
          </div>
        ) : null}
      </div>
      <WhatToDo {...props} />
    </article>
  )
}

function WhatToDo({ qr, code, codeLabel, otherCodeLabel, ways, steps, other }: LetterSheetProps) {
  return (
    <div className="do">
      {qr}
      <div>
        <p>
          {codeLabel}
          {otherCodeLabel ? (
            <>
              {' · '}
              <span lang={otherCodeLabel.lang} dir={otherCodeLabel.dir}>
                {otherCodeLabel.text}
              </span>
            </>
          ) : null}
        </p>
        <p className="code">
          {code.split(' ').map((block) => (
            <span key={block}>{block}</span>
          ))}
        </p>
        <Lines lines={ways} />
      </div>
      <ol>
        {steps.map((step) => (
          <li key={step.text}>
            <Pictogram name={step.icon} size={40} />
            <span>
              {step.text}
              {step.other && other ? (
                <small lang={other.lang} dir={other.dir}>
                  {step.other}
                </small>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Column({ text }: { text: LetterText }) {
  return (
    <>
      <p>{text.dated}</p>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph.text}>
          {paragraph.opening ? <b>{paragraph.opening}</b> : null}
          {paragraph.text}
        </p>
      ))}
    </>
  )
}

function Lines({ lines, className }: { lines: string[]; className?: string | undefined }) {
  return (
    <p className={className}>
      {lines.map((line, index) => (
        <span key={line}>
          {index > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </p>
  )
}

// Arabic letters stand larger, and every line of a long heading takes the place of three lines of text.
const scriptOf = (language: string) => (language === 'ar' ? 1.2 : 1)
const headingOf = (text: string) => Math.floor(text.length / 38) * 90

const lengthOf = (text: LetterText) =>
  text.paragraphs.reduce((sum, p) => sum + p.text.length + (p.opening?.length ?? 0), 0)
