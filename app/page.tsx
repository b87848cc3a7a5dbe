import { getTranslations } from 'next-intl/server'

export default async function FrontPage() {
  const words = await getTranslations('product')
  return (
    <main>
      <h1>{words('name')}</h1>
    </main>
  )
}
