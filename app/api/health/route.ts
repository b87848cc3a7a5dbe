import { isDatabaseUp, openHandler } from '@/lib/foundation/handler'

export const GET = openHandler('monitoring asks without an account; the answer holds no data', async () => {
  const isUp = await isDatabaseUp()
  return Response.json(
    { status: isUp ? 'ok' : 'no database' },
    { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
})
