import { getTranslations } from 'next-intl/server'
import { Apology } from '@/components/front/apology'

export default async function NotThere() {
  const words = await getTranslations('failure')
  return <Apology title={words('notThereTitle')} text={words('notThereText')} home={words('home')} />
}
