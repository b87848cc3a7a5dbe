import { openHandler } from '@/lib/foundation/handler'
import { schoolOfLink } from '@/lib/foundation/invitation'
import { NotFound } from '@/lib/foundation/result'
import { readLogo } from '@/lib/schools/profile/queries'

export const GET = openHandler(
  "A school's logo stands on letters and pages that strangers may see too.",
  async (_request, { schoolCode = '' }) => {
    const schoolId = await schoolOfLink(schoolCode)
    if (!schoolId) throw new NotFound('school')
    const { bytes, type } = await readLogo(schoolId)
    return new Response(bytes, {
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=300',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
    })
  },
)
