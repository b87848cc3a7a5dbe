import { gzipSync } from 'node:zlib'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Details } from '@/components/paper/details'
import { MomentGrid } from '@/components/paper/moment-grid'
import { Choices, DashedChoice, MomentButton } from '@/components/paper/moments'
import { PaperPage } from '@/components/paper/page'
import { Heading } from '@/components/paper/text'

const inPage = (children: ReactNode, lang = 'nl', dir: 'ltr' | 'rtl' = 'ltr') =>
  renderToStaticMarkup(
    <PaperPage
      lang={lang}
      dir={dir}
      title="Kies een tijd"
      school={{ name: 'De Kring', phone: '030 123 45 67' }}
      languages={[
        { code: 'nl', label: 'Nederlands', href: '?taal=nl' },
        { code: 'ar', label: 'العربية', href: '?taal=ar' },
      ]}
      footer={[{ label: 'Uw gegevens', href: '/privacy' }]}
      words={{ skip: 'Naar de inhoud', language: 'Taal', help: 'Hulp nodig? Bel' }}
    >
      {children}
    </PaperPage>,
  )

/** Six days of ten free times, each with an id as long and as random as a real one. */
const days = Array.from({ length: 6 }, (_, day) => ({
  date: `dinsdag ${day + 1} september`,
  free: '10 vrij',
  parts: [
    {
      label: 'na school',
      moments: Array.from({ length: 10 }, (_, i) => ({ time: `15.${i}0`, value: crypto.randomUUID() })),
    },
  ],
}))

const bookingPage = () =>
  inPage(
    <form method="post">
      <Heading>Wanneer komt u praten met Noor en juf Sanne?</Heading>
      <Choices>
        <MomentButton
          press={{ name: 'moment', value: 'a' }}
          time="08.50"
          hour="uur"
          date="dinsdag 1 september"
        />
        <DashedChoice press={{ name: 'moment', value: 'none' }} title="Geen tijd past" />
      </Choices>
      <Details summary="Alle vrije tijden">
        <MomentGrid name="moment" hour="uur" days={days} />
      </Details>
    </form>,
  )

test('a booking page with sixty free times fits in one round trip of 14 kB', () => {
  expect(gzipSync(bookingPage()).length).toBeLessThanOrEqual(14_000)
})

test('a page on paper carries no script and nothing its style policy would refuse', () => {
  const html = bookingPage()
  expect(html).not.toMatch(/<script|\son\w+=|\sstyle="/)
  expect(html.match(/<style>/g)).toHaveLength(1)
})

test('every free time is a button that says its whole date to who hears the page', () => {
  const html = bookingPage()
  expect(html.match(/class="tap"/g)).toHaveLength(60)
  expect(html).toContain('<span class="vh">dinsdag 1 september, </span><bdi>15.00</bdi>')
})

test('the inlined styles arrive unchanged: quotes and arrows in them are not turned into entities', () => {
  const css = bookingPage().match(/<style>([\s\S]*?)<\/style>/)?.[1] ?? ''
  expect(css).toContain('"Atkinson Hyperlegible Next"')
  expect(css).toContain('[open] > summary')
  expect(css).toContain('@media (prefers-color-scheme:dark){:root{--papier:#161c1b')
  expect(css).not.toContain('@variant')
})

test('Arabic turns the page round and keeps the telephone number as it is', () => {
  const html = inPage(<Heading>مرحبا</Heading>, 'ar', 'rtl')
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('href="tel:0301234567"><bdi dir="ltr">030 123 45 67</bdi>')
})
