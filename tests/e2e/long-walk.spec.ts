import { dateOf, plusDays, schoolYearOf } from '@/lib/foundation/time'
import { readQr } from '../qr'
import { edexmlOf } from '../synthetic/edexml'
import { parentsCsvOf } from '../synthetic/parents'
import { syntheticSchool } from '../synthetic-school'
import { admin, linkIn, mailsTo, morningComes, picture, signIn } from './operator'
import { expect, expectAccessible, test } from './visit'

const zone = 'Europe/Amsterdam'
const today = dateOf(new Date(), zone)
const school = syntheticSchool({ seed: 7, pupils: 500, schoolYear: schoolYearOf(today) })

const teachersOf = (groupKey?: string | null) =>
  school.teachers.filter(({ groupKeys }) => groupKeys.includes(groupKey ?? ''))
const pupilOf = (family: number) => school.pupils.find((pupil) => pupil.family === family)

/** A family of one child and one parent, who decides, has e-mail and reads Dutch, in a class of one teacher. */
const family = school.families.findIndex(
  ({ parents: [first, ...others], children, apart }, index) =>
    children === 1 &&
    !apart &&
    others.length === 0 &&
    first?.email &&
    first.authority === 'ja' &&
    first.language === 'nl' &&
    teachersOf(pupilOf(index)?.groupKey).length === 1,
)
const child = pupilOf(family)
const parent = school.families[family]?.parents[0]
const classroom = school.groups.find(({ key }) => key === child?.groupKey)
const [teacher] = teachersOf(classroom?.key)

const file = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) })

test('from the export of a school to a conversation in both calendars, and back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const said = admin(
    ...['create-school', '--name', 'De Wandeling', '--brin', school.brin, '--phone', '030 123 45 67'],
    ...['--leader', 'Marieke Jansen <m.jansen@wandeling.example>'],
  )
  const code = /school code (\w+)/.exec(said)?.[1] ?? ''

  await test.step('the leader signs in by the printed link and finds an empty school', async () => {
    await signIn(page, linkIn(said))
    await page.goto('/leiding')
    await picture(page, '1-leader-empty')
  })

  await test.step('the export of the administration and the list of parents are taken over', async () => {
    const files = [
      ['EDEXML-bestand', file('edexml.xml', 'text/xml', edexmlOf(school))],
      ['CSV-bestand', file('ouders.csv', 'text/csv', parentsCsvOf(school))],
    ] as const
    for (const [index, [label, given]] of files.entries()) {
      await page.goto('/leiding/import')
      await page.getByLabel(label).setInputFiles(given)
      await page.getByRole('button', { name: 'Lees en kijk na' }).nth(index).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk na wat er verandert')
      await picture(page, `2-import-${index + 1}`)
      await page.getByRole('complementary').getByRole('button').click()
      await page.waitForURL(/\/leiding\/import\?klaar=/)
    }
    await page.goto('/leiding/import/team')
    await page.getByRole('button', { name: 'Bevestig' }).click()
    await page.waitForURL(/klaar=/)
  })

  await test.step('a round is made in two steps', async () => {
    await page.goto('/leiding/rondes/nieuw')
    await page.getByLabel('Ouders kiezen vanaf').fill(plusDays(today, -1))
    await picture(page, '3-round')
    await page.getByRole('button', { name: 'Bekijk de tijden' }).click()
    await page.getByRole('button', { name: 'Maak deze ronde' }).click()
    await page.getByRole('link', { name: 'Naar de brieven' }).click()
  })

  const letter = await test.step('the letters of a class are printed', async () => {
    await page.getByRole('link', { name: new RegExp(`Brieven van ${classroom?.name}$`) }).click()
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: /^Print \d+ brieven$/ }).click()
    const letters = await opened
    await letters.waitForLoadState()
    await picture(letters, '4-letters')
    const mine = letters.locator('article').filter({ hasText: parent?.familyName ?? '?' })
    const qr = mine
      .filter({ hasText: child?.givenName ?? '?' })
      .locator('svg.qr')
      .first()
    const viewBox = (await qr.getAttribute('viewBox')) ?? ''
    const drawn = (await qr.locator('path').getAttribute('d')) ?? ''
    await letters.close()
    return readQr(drawn, Number(viewBox.split(' ')[2])).replace(baseURL ?? '', '')
  })
  expect(letter).toContain(`/u/${code}-`)

  const phone = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    locale: 'nl-NL',
  })
  const parentPage = await phone.newPage()
  await test.step('a parent books with two taps, on a phone without script', async () => {
    await parentPage.goto(letter)
    await picture(parentPage, '5-choose')
    await parentPage.locator('button[name=moment]').first().click()
    await picture(parentPage, '6-confirm')
    await parentPage.getByRole('button', { name: 'Ja, wij komen' }).click()
    await expect(parentPage).toHaveURL(/\/klaar$/)
    await picture(parentPage, '7-done')
  })

  const invitations = async (address: string) => {
    await expect.poll(() => mailsTo(address).length, { timeout: 60_000 }).toBeGreaterThan(0)
    return mailsTo(address).map(({ calendar }) => calendar)
  }
  const uidOf = (calendar: string) => /^UID:(.*)\r?$/m.exec(calendar)?.[1]
  const first = await test.step('the conversation is in the mailbox of the parent', async () => {
    const [calendar = ''] = await invitations(parent?.email ?? '')
    expect(calendar).toMatch(/METHOD:REQUEST/)
    expect(calendar).toMatch(/SEQUENCE:0/)
    return uidOf(calendar)
  })

  await test.step('and, when the school wakes, in that of the teacher', async () => {
    await morningComes()
    const [calendar = ''] = await invitations(teacher?.email ?? '')
    expect(uidOf(calendar)).toBe(first)
  })

  await test.step('the teacher sees it in the list', async () => {
    const link = linkIn(admin('sign-in-link', '--school', code, '--email', teacher?.email ?? ''))
    const staff = await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-NL' })
    const teacherPage = await staff.newPage()
    await signIn(teacherPage, link)
    await teacherPage.goto('/leerkracht/planning')
    await expect(teacherPage.getByText(child?.givenName ?? '?').first()).toBeVisible()
    await picture(teacherPage, '8-teacher')
    await staff.close()
  })

  await test.step('the parent takes another time: same entry, next sequence', async () => {
    await parentPage.getByRole('link', { name: 'Wijzig' }).click()
    await parentPage.locator('button[name=moment]').nth(1).click()
    await parentPage.getByRole('button', { name: 'Ja, wij komen' }).click()
    await expect
      .poll(
        () =>
          mailsTo(parent?.email ?? '')
            .map(({ calendar }) => calendar)
            .join(),
        { timeout: 60_000 },
      )
      .toMatch(/SEQUENCE:1/)
    expect(uidOf(mailsTo(parent?.email ?? '').at(-1)?.calendar ?? '')).toBe(first)
  })

  await test.step('the parent cancels: the entry is taken back', async () => {
    await parentPage.getByRole('link', { name: 'Zeg af' }).click()
    await parentPage.getByRole('button', { name: 'Ja, zeg af' }).click()
    await expect
      .poll(
        () =>
          mailsTo(parent?.email ?? '')
            .map(({ calendar }) => calendar)
            .join(),
        { timeout: 60_000 },
      )
      .toMatch(/METHOD:CANCEL/)
    await picture(parentPage, '9-cancelled')
  })

  await test.step('the leader sees who is not reached yet', async () => {
    await page.goto('/leiding')
    await expectAccessible(page)
    await picture(page, '10-leader')
  })
  await phone.close()
})
