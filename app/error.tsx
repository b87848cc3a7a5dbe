'use client'
import { useTranslations } from 'next-intl'
import { Apology } from '@/components/front/apology'
import { Button } from '@/components/ui/button'

export default function Broken({ reset }: { error: Error; reset: () => void }) {
  const words = useTranslations('failure')
  return (
    <Apology title={words('brokenTitle')} text={words('brokenText')} home={words('home')}>
      <Button type="button" look="full" onClick={reset}>
        {words('again')}
      </Button>
    </Apology>
  )
}
