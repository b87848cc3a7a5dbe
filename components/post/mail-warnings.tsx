import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** What keeps mail from leaving, or from leading anywhere. Nothing pretends to be sent. */
export function MailWarnings({ hasServer, isLocal }: { hasServer: boolean; isLocal: boolean }) {
  const words = useTranslations('post')
  return (
    <>
      {hasServer ? null : (
        <Notice title={words('noServer')}>
          <p>{words('noServerMore')}</p>
        </Notice>
      )}
      {hasServer && isLocal ? (
        <Notice title={words('localAddress')}>
          <p>{words('localAddressMore')}</p>
        </Notice>
      ) : null}
    </>
  )
}
