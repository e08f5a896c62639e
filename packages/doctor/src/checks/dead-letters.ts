import type { Check } from '../check.js'
import { fail, NONE_ANSWERS, orElse, warn, type Finding } from '../finding.js'
import { counted } from '../words.js'

export interface DeadLetterFacts {
  readonly service: string
  /** Status → how many. */
  readonly count: Readonly<Record<string, number>>
}

export const deadLettersCheck: Check = {
  name: 'dead letters',
  look: async ({ asked, databases }) =>
    judgeDeadLetters(
      await asked.each([...databases.keys()], async (service) => {
        const rows = await asked.rows<{ status: string; count: number }>(
          service,
          'SELECT status, count(*)::int AS count FROM dead_letter GROUP BY status',
        )
        return { service, count: Object.fromEntries(rows.map(({ status, count }) => [status, count])) }
      }),
    ),
}

/** Whether a message could not be handled, and holds back those behind it. */
export function judgeDeadLetters(facts: readonly DeadLetterFacts[]): readonly Finding[] {
  const wrong = facts.flatMap(({ service, count: { DEAD = 0, PARKED = 0, REPLAYING = 0 } }) => {
    const list = `pnpm dead-letters list --service ${service}`
    if (DEAD + PARKED > 0) {
      return [
        fail(
          `${service}: ${counted(DEAD, 'message')} could not be handled (DEAD), ${PARKED} behind (PARKED)`,
          `${list}; once its cause is mended: pnpm dead-letters replay --all --service ${service}, or give one up: pnpm dead-letters discard <id> --reason "..."`,
        ),
      ]
    }
    return REPLAYING > 0
      ? [warn(`${service}: ${counted(REPLAYING, 'message')} being handled again (REPLAYING)`, `look again in a minute; ${list}`)]
      : []
  })
  return orElse(wrong, () => {
    const closed = facts.reduce((sum, { count: { REPLAYED = 0, DISCARDED = 0 } }) => sum + REPLAYED + DISCARDED, 0)
    if (facts.length === 0) return NONE_ANSWERS
    return `none in ${counted(facts.length, 'database')}${closed === 0 ? '' : `, ${closed} replayed or given up`}`
  })
}
