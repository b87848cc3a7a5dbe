import { useTranslations } from 'next-intl'
import { BuddyTables, PlanTable, ReceptionTable, StartTable } from './small-tables'

/** The four forms, each as its own table. */
export function Forms() {
  const words = useTranslations('front')
  const forms = [
    { title: words('startTitle'), text: words('startText'), table: <StartTable /> },
    { title: words('planTitle'), text: words('planText'), table: <PlanTable /> },
    { title: words('receptionTitle'), text: words('receptionText'), table: <ReceptionTable /> },
    { title: words('buddyTitle'), text: words('buddyText'), table: <BuddyTables /> },
  ]
  return (
    <section id="vormen" className="grid gap-8 pt-14">
      <h2 className="text-3xl">{words('formsTitle')}</h2>
      <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
        {forms.map((form) => (
          <li key={form.title}>
            {form.table}
            <h3 className="mt-3.5 mb-1 text-xl">{form.title}</h3>
            <p className="text-[1.0625rem]">{form.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
