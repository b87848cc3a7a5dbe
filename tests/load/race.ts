import { randomUUID } from 'node:crypto'

export type Contender = { token: string; childId: string }
export type RaceResult = {
  requests: number
  winners: number
  refused: number
  withOtherTimes: number
  errors: number
  milliseconds: number
}

/**
 * All families press "Ja, wij komen" for one moment at the same time, over HTTP.
 * @param baseUrl the running app, e.g. http://127.0.0.1:3000; its own public address unless `origin` says otherwise
 */
export async function raceForOneSlot(
  baseUrl: string,
  slotId: string,
  contenders: readonly Contender[],
  origin = new URL(baseUrl).origin,
): Promise<RaceResult> {
  const start = performance.now()
  const answers = await Promise.all(contenders.map((contender) => press(baseUrl, origin, slotId, contender)))
  const count = (test: (answer: Answer) => boolean) => answers.filter(test).length
  return {
    requests: contenders.length,
    winners: count(({ status }) => status === 303),
    refused: count(({ status }) => status === 409),
    withOtherTimes: count(({ status, others }) => status === 409 && others),
    errors: count(({ status }) => status !== 303 && status !== 409),
    milliseconds: Math.round(performance.now() - start),
  }
}

type Answer = { status: number; others: boolean }

async function press(baseUrl: string, origin: string, slotId: string, who: Contender): Promise<Answer> {
  const response = await fetch(`${baseUrl}/u/${who.token}/${who.childId}/tijd`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ moment: slotId, sleutel: randomUUID() }),
  })
  const html = await response.text()
  return { status: response.status, others: html.includes('name="moment"') && !html.includes(slotId) }
}
