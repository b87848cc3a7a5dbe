import { Chair, type Voice } from './chair'

export type Place = { voice: Voice; name: string; note?: string | undefined; comes: boolean }

/** The table with everybody who belongs to a conversation, pupil first; a chair pulled back and dotted means "not yet", and `note` says so in words. */
export function ChairStrip({ label, places }: { label: string; places: Place[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where the bullets are styled away.
    <ul className="strip" role="list" aria-label={label}>
      {places.map((place) => (
        <li className={place.comes ? 'place' : 'place open'} key={`${place.voice} ${place.name}`}>
          <Chair voice={place.voice} open={!place.comes} />
          <b>
            <bdi>{place.name}</bdi>
          </b>
          {place.note ? <span>{place.note}</span> : null}
        </li>
      ))}
    </ul>
  )
}
