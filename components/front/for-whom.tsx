import { useTranslations } from 'next-intl'
import { Chair, type Voice } from '@/components/ui/chair'

/** What each of the three gets, child first. */
export function ForWhom() {
  const words = useTranslations('front')
  const people: { voice: Voice; title: string; text: string }[] = [
    { voice: 'child', title: words('childrenTitle'), text: words('childrenText') },
    { voice: 'home', title: words('parentsTitle'), text: words('parentsText') },
    { voice: 'school', title: words('teachersTitle'), text: words('teachersText') },
  ]
  return (
    <section id="wie" className="grid gap-x-12 gap-y-6 pt-14 lg:grid-cols-[3fr_9fr]">
      <h2>{words('forTitle')}</h2>
      <ul className="grid gap-8 md:grid-cols-3">
        {people.map((who) => (
          <li key={who.voice} className="grid grid-cols-[auto_1fr] content-start gap-x-3.5">
            <Chair voice={who.voice} className="row-span-2" />
            <h3 className="text-xl">{who.title}</h3>
            <p className="text-[1.0625rem]">{who.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
