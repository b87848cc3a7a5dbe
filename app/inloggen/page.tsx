import { getTranslations } from 'next-intl/server'

export default async function SignInPage() {
  const words = await getTranslations('product')
  return <h1>{words('name')}</h1>
}
