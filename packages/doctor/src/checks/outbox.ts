import type { Check } from '../check.js'
import { fail, NONE_ANSWERS, orElse, type Finding } from '../finding.js'
import { counted, duration } from '../words.js'

export interface OutboxFacts {
  readonly service: string
  readonly waiting: number
  /** Age of the oldest; null when none waits. */
  readonly seconds: number | null
}

const OLDEST_S = 60

export const outboxCheck: Check = {
  name: 'outbox',
  look: async ({ asked, databases }) =>
    judgeOutbox(
      await asked.each([...databases.keys()], async (service) => {
        const [row] = await asked.rows<{ waiting: number; seconds: number | null }>(service, WAITING)
        return { service, waiting: row?.waiting ?? 0, seconds: row?.seconds ?? null }
      }),
    ),
}

const WAITING = 'SELECT count(*)::int AS waiting, extract(epoch FROM now() - min(created_at))::float8 AS seconds FROM outbox'

/** Whether what services have to say leaves them. */
export function judgeOutbox(facts: readonly OutboxFacts[]): readonly Finding[] {
  const wrong = facts.flatMap(({ service, waiting, seconds }) =>
    seconds !== null && seconds > OLDEST_S
      ? [
          fail(
            `${service}: ${counted(waiting, 'event')} not published, the oldest for ${duration(seconds)} (bar ${OLDEST_S} s)`,
            `look whether ${service} runs and reaches the bus: its log says why nothing leaves`,
          ),
        ]
      : [],
  )
  return orElse(wrong, () => {
    const waiting = facts.reduce((sum, fact) => sum + fact.waiting, 0)
    if (facts.length === 0) return NONE_ANSWERS
    return waiting === 0 ? `nothing waits in ${counted(facts.length, 'database')}` : `${counted(waiting, 'event')} on the way`
  })
}
