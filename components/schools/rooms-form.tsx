'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { type Act, useForm } from '@/components/ui/use-form'

type RoomRefusal = 'name-taken' | 'room-in-use'
type Room = { id: string; name: string; equalChairs: boolean; isUsed: boolean }
type Props = { save: Act<null, RoomRefusal>; remove: Act<null, RoomRefusal> }

/** Places for conversations, each with whether everybody sits on an equal chair. */
export function RoomsForm({ save, remove, rooms }: Props & { rooms: readonly Room[] }) {
  return (
    <div className="grid gap-4">
      <ul className="-mt-4 m-0 list-none p-0 empty:hidden">
        {rooms.map((room) => (
          <li key={room.id} className="border-b-2 border-lijn-zacht py-2">
            <RoomLine save={save} remove={remove} room={room} />
          </li>
        ))}
      </ul>
      <NewRoom save={save} key={rooms.length} />
    </div>
  )
}

function RoomLine({ save, remove, room }: Props & { room: Room }) {
  const words = useTranslations('school')
  const change = useForm(save)
  const gone = useForm(remove)
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <b className="min-w-28">{room.name}</b>
      <form action={change.submit} className="flex flex-wrap items-center gap-x-2">
        <input type="hidden" name="roomId" value={room.id} />
        <input type="hidden" name="name" value={room.name} />
        {room.equalChairs ? null : <input type="hidden" name="equalChairs" value="on" />}
        <span className={room.equalChairs ? 'text-inkt-2' : 'font-semibold text-klei'}>
          {words(room.equalChairs ? 'equal' : 'unequal')}
        </span>
        <SubmitButton look="bare">{words(room.equalChairs ? 'makeUnequal' : 'makeEqual')}</SubmitButton>
      </form>
      {room.isUsed ? (
        <span className="text-sm text-inkt-2">{words('inUse')}</span>
      ) : (
        <form action={gone.submit}>
          <input type="hidden" name="roomId" value={room.id} />
          <SubmitButton look="bare">
            {words('removeRoom')} <span className="sr-only">{room.name}</span>
          </SubmitButton>
        </form>
      )}
      {gone.refusal ? <p className="font-semibold text-fout">{words(`wrong.${gone.refusal}`)}</p> : null}
    </div>
  )
}

function NewRoom({ save }: Pick<Props, 'save'>) {
  const words = useTranslations('school')
  const { submit, typed, wrong, refusal, keeps } = useForm(save)
  const problem = refusal ?? wrong('name')
  return (
    <form action={submit} className="grid justify-items-start gap-2">
      <TextField
        name="name"
        id="room-name"
        label={words('newRoom')}
        wrong={problem ? words(`wrong.${problem as 'needed'}`) : undefined}
        defaultValue={typed('name')}
        maxLength={60}
      />
      <Checkbox
        name="equalChairs"
        label={words('equalQuestion')}
        defaultChecked={keeps ? typed('equalChairs') === 'on' : true}
      />
      <SubmitButton>{words('addRoom')}</SubmitButton>
    </form>
  )
}
