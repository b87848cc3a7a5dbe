import { expect, expectAccessible, expectReflow, test } from './visit'

const pages = [
  { path: '/', heading: { 'nl-NL': 'Even grote stoelen.', 'ar-SY': 'كراسٍ متساوية.' } },
  { path: '/privacy', heading: { 'nl-NL': 'Uw gegevens', 'ar-SY': 'بياناتك' } },
  { path: '/toegankelijkheid', heading: { 'nl-NL': 'Toegankelijkheid', 'ar-SY': 'سهولة الاستخدام' } },
] as const

for (const locale of ['nl-NL', 'ar-SY'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`a visitor who reads ${locale} on a ${colorScheme} screen`, () => {
      test.use({ locale, colorScheme })

      for (const { path, heading } of pages) {
        test(`finds ${path} in the own language, accessible and without scrolling sideways`, async ({
          page,
        }) => {
          await page.goto(path)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading[locale])
          await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar-SY' ? 'rtl' : 'ltr')
          await expectAccessible(page)
          await expectReflow(page)
        })
      }
    })
  }
}

test('a visitor learns that the method belongs to CPS and that we award no certificate', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('De methode en de geregistreerde naam zijn van CPS.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Inloggen' })).toHaveAttribute('href', '/inloggen')
  await expect(page.getByLabel('Of gebruik de code uit de brief')).toBeEditable()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor chooses another language and other colours, and both stay', async ({ page }) => {
    await page.goto('/privacy')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page).toHaveURL('/privacy')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your data')
    await page.getByRole('button', { name: 'Dark' }).click()
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(22, 28, 27)')
    await page.getByRole('link', { name: 'Accessibility' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility')
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(22, 28, 27)')
  })
})

test('an address that does not exist gets a kind page with a way on', async ({ page }) => {
  const answer = await page.goto('/nergens')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible()
  await expectAccessible(page)
})
