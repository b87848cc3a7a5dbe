import { expect, test } from './visit'

test('every screen brings a policy under which no foreign script runs', async ({ request }) => {
  for (const path of ['/', '/privacy', '/not-there']) {
    const { headers } = await request.get(path).then((answer) => ({ headers: answer.headers() }))
    expect(headers['content-security-policy'], path).toMatch(
      /script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/,
    )
    expect(headers['cache-control'], path).toContain('no-store')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
  const [first, second] = await Promise.all([request.get('/'), request.get('/')])
  expect(first.headers()['content-security-policy']).not.toBe(second.headers()['content-security-policy'])
})

test('what is not served: image optimiser, source maps', async ({ request }) => {
  expect((await request.get('/_next/image?url=/logo.svg&w=64&q=75')).status()).toBeGreaterThanOrEqual(400)
})
