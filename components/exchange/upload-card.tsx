import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Disclosure } from '../ui/disclosure'
import { Pictogram } from '../ui/pictogram'

/** Where one file is handed in, with how to get it out of the administration. */
export function UploadCard({ kind, first }: { kind: 'school' | 'parents'; first: boolean }) {
  const words = useTranslations(`exchange.upload.${kind}`)
  const soort = kind === 'school' ? 'leerlingen' : 'ouders'
  return (
    <Card label={words('title')}>
      <h2 className="flex items-center gap-3 text-xl">
        <Pictogram name={kind === 'school' ? 'school' : 'people'} size={32} />
        {words('title')}
      </h2>
      <p>{words('what')}</p>
      <form
        method="post"
        action={`/leiding/import/upload?soort=${soort}`}
        encType="multipart/form-data"
        className="grid gap-3"
      >
        <label className="grid gap-1.5 font-semibold">
          {words('file')}
          <input
            type="file"
            name="bestand"
            required
            accept={kind === 'school' ? '.xml,text/xml,application/xml' : '.csv,text/csv,text/plain'}
            className="min-h-14 rounded-button border-2 border-lijn bg-vel p-2 font-normal file:me-3 file:min-h-9 file:cursor-pointer file:rounded-button file:border-2 file:border-lijn file:bg-linnen file:px-3 file:font-semibold file:text-inkt"
          />
        </label>
        <Button look={first ? 'full' : 'line'}>{words('button')}</Button>
      </form>
      <Disclosure summary={words('how')} open={first}>
        <ul className="ms-5 grid list-disc gap-1.5">
          {(['one', 'two', 'three'] as const).map((key) => (
            <li key={key}>{words(key)}</li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  )
}
