'use client'
import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Act, useForm } from '@/components/ui/use-form'

/** Ends a care relation from now on. */
export function EndCareForm({ careId, act }: { careId: string; act: Act<null, never> }) {
  const words = useTranslations('teacher.care')
  const { submit } = useForm(act)
  return (
    <form action={submit}>
      <input type="hidden" name="careId" value={careId} />
      <SubmitButton look="bare" className="-ms-4">
        {words('end')}
      </SubmitButton>
    </form>
  )
}
