import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'

export type PlannedWindow = { key: string; teacherId: string; day: string; from: string; until: string }
export type PlannedClass = {
  groupId: string
  name: string
  children: number
  moments: number
  tooFew: number
  teachers: { id: string; name: string }[]
  windows: PlannedWindow[]
}
type Props = {
  window: PlannedWindow
  teachers: PlannedClass['teachers']
  isUsed: boolean
  teacherId: string
}

/** One stretch of time of one class: used or not, and by which teacher. */
export function WindowRow({ window, teachers, isUsed, teacherId }: Props) {
  const words = useTranslations('round')
  const when = words('when', { day: window.day, from: window.from, until: window.until })
  const [only] = teachers
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <Checkbox name={`use_${window.key}`} label={when} defaultChecked={isUsed} />
      {only && teachers.length === 1 ? (
        <>
          <span className="text-inkt-2">{only.name}</span>
          <input type="hidden" name={`teacher_${window.key}`} value={only.id} />
        </>
      ) : (
        <select
          name={`teacher_${window.key}`}
          defaultValue={teacherId}
          aria-label={words('teacherFor', { when })}
          className="min-h-12 rounded-field border-2 border-lijn bg-vel px-3"
        >
          {teachers.map((teacher) => (
            <option key={teacher.id} value={teacher.id}>
              {teacher.name}
            </option>
          ))}
        </select>
      )}
    </li>
  )
}
