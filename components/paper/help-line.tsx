import { Pictogram } from '@/components/ui/pictogram'

/** The school's telephone number, at the same place on every page. */
export function HelpLine({ label, phone }: { label: string; phone: string }) {
  return (
    <p className="help">
      <Pictogram name="phone" />
      <span>{label}</span>
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        <bdi dir="ltr">{phone}</bdi>
      </a>
    </p>
  )
}
