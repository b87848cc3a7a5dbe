'use client'
import { useTranslations } from 'next-intl'
import { Field, fieldLook } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Act, useForm } from '@/components/ui/use-form'

type Props = {
  save: Act<null, 'logo-wrong-type'>
  remove: Act<null, never>
  logoUrl: string | null
}

/** The picture on letters and pages. */
export function LogoForm({ save, remove, logoUrl }: Props) {
  const words = useTranslations('school')
  const { submit, wrong, refusal } = useForm(save)
  const { submit: submitRemove } = useForm(remove)
  const problem = refusal ?? wrong('logo')
  return (
    <div className="grid gap-3">
      {logoUrl ? (
        <form action={submitRemove} className="flex flex-wrap items-center gap-4">
          {/* biome-ignore lint/performance/noImgElement: a school's own logo, any size, already small. */}
          <img src={logoUrl} alt={words('logo')} className="max-h-20 max-w-48 rounded-field bg-[#fff] p-1" />
          <SubmitButton look="bare">{words('removeLogo')}</SubmitButton>
        </form>
      ) : null}
      <form action={submit} className="grid justify-items-start gap-3">
        <Field
          id="logo"
          label={words(logoUrl ? 'otherLogo' : 'logo')}
          hint={words('logoHint')}
          wrong={problem ? words(`wrong.${problem as 'logo-needed'}`) : undefined}
        >
          <input
            id="logo"
            name="logo"
            type="file"
            accept="image/png,image/jpeg"
            aria-describedby="logo-hint"
            className={fieldLook}
          />
        </Field>
        <SubmitButton>{words('saveLogo')}</SubmitButton>
      </form>
    </div>
  )
}
