import type { ImportDecisions } from '@/lib/schools/exchange/rules'

/** Answers of the form under the preview, by the name of their field. */
export const decisionFields = { split: 'splitsing:', included: 'meenemen:', pupil: 'kind:' } as const

const isPupil = /^(new|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** What somebody decided about the open questions of a file; what is not understood stays as proposed. */
export function decisionsIn(form: FormData): ImportDecisions {
  const answers = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []))
  const named = (field: string, wanted: string) =>
    new Set(
      answers.flatMap(({ name, value }) =>
        name.startsWith(field) && value === wanted ? name.slice(field.length) : [],
      ),
    )
  const { split, included, pupil } = decisionFields
  const pupils = answers.flatMap(({ name, value }) => {
    const line = Number(name.slice(pupil.length))
    return name.startsWith(pupil) && Number.isInteger(line) && isPupil.test(value)
      ? [[line, value] as const]
      : []
  })
  return {
    groups: { apart: named(split, 'apart'), included: named(included, 'ja') },
    pupils: new Map(pupils),
  }
}
