import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Children for whom nobody can be invited: to call, not to forget. */
export function AloneList({ alone }: { alone: { id: string; name: string }[] }) {
  const words = useTranslations('letters')
  if (alone.length === 0) return null
  return (
    <Notice kind="attention" title={words('aloneTitle')}>
      <p>{words('aloneNote')}</p>
      <ul>
        {alone.map((child) => (
          <li key={child.id}>{child.name}</li>
        ))}
      </ul>
    </Notice>
  )
}
