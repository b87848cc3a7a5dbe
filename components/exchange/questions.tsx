import { useTranslations } from 'next-intl'
import { decisionFields } from '@/lib/people/exchange/drafts/input'
import type { Question } from '@/lib/people/exchange/school/rules'
import { Answers } from './answers'
import { Line } from './line'

/** What only a person can decide, the proposal chosen already. */
export function Questions({ questions, total }: { questions: readonly Question[]; total: number }) {
  const words = useTranslations('exchange.questions')
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="questions">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b-3 border-lijn pb-1">
        <h2 id="questions" className="text-2xl">
          {words('title')}
        </h2>
        <p className="text-sm text-inkt-2">{words('of', { count: questions.length, total })}</p>
      </div>
      <ul>
        {questions.map((question) => (
          <Asked key={`${question.kind} ${question.name}`} question={question} />
        ))}
      </ul>
    </section>
  )
}

function Asked({ question }: { question: Question }) {
  const words = useTranslations('exchange.questions')
  if (question.kind === 'split') {
    const { name, group, count, lines, pupils } = question
    return (
      <Line
        icon="attention"
        needsLook
        title={words('split', { group, count })}
        note={words('splitNote', { lines: lines.join(', '), pupils })}
      >
        <Answers
          name={`${decisionFields.split}${name}`}
          label={group}
          answers={[
            { value: 'samen', label: words('merge') },
            { value: 'apart', label: words('apart') },
          ]}
        />
      </Line>
    )
  }
  if (question.kind === 'left-out') {
    const { name, group, line, pupils } = question
    return (
      <Line icon="question" title={words('leftOut', { group, pupils })} note={words('line', { line })}>
        <Answers
          name={`${decisionFields.included}${name}`}
          label={group}
          answers={[
            { value: 'nee', label: words('leaveOut') },
            { value: 'ja', label: words('takeIn') },
          ]}
        />
      </Line>
    )
  }
  const { name, pupil, line, candidates } = question
  return (
    <Line
      icon="attention"
      needsLook
      title={words('pupil', { name: pupil })}
      note={words('pupilNote', { line })}
    >
      <Answers
        name={`${decisionFields.pupil}${name}`}
        label={pupil}
        answers={[
          { value: 'later', label: words('later') },
          ...candidates.map(({ id, name: known, birthDate }) => ({
            value: id,
            label: words('isThis', {
              name: known,
              date: birthDate?.split('-').toReversed().join('-') ?? '?',
            }),
          })),
          { value: 'new', label: words('isNew') },
        ]}
      />
    </Line>
  )
}
