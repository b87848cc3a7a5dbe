import { useTranslations } from 'next-intl'

/** The three core values, in our own words. */
export function Values() {
  const words = useTranslations('front')
  const values = [
    { title: words('equalTitle'), text: words('equalText') },
    { title: words('togetherTitle'), text: words('togetherText') },
    { title: words('careTitle'), text: words('careText') },
  ]
  return (
    <section className="grid gap-x-12 gap-y-6 pt-14 lg:grid-cols-[3fr_9fr]">
      <h2>{words('valuesTitle')}</h2>
      <ol className="border-t-3 border-lijn">
        {values.map((value) => (
          <li
            key={value.title}
            className="grid items-baseline gap-x-8 gap-y-1 border-b-2 border-lijn-zacht py-4.5 lg:grid-cols-[5fr_6fr]"
          >
            <h3 className="text-2xl">{value.title}</h3>
            <p>{value.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
