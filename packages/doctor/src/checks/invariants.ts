import { setTimeout as pause } from 'node:timers/promises'
import { TOPICS } from '@kade/events'
import type { Check } from '../check.js'
import { fail, ok, orElse, warn, type Finding } from '../finding.js'
import { brokenInvariants, invariantNames, type Broken } from '../invariants/ask.js'
import { askKafka } from '../kafka.js'
import { SERVICES } from '../invariants/invariant.js'

/** What is on its way at the first look has arrived by then, or hangs. */
const BETWEEN_MS = 4_000

export const invariantsCheck: Check = {
  name: 'invariants',
  withinMs: 16_000,
  late: warn('not all were asked within 16 s: the log is long, or a part does not answer', 'pnpm invariants takes the time that it needs'),
  look: async ({ asked, databases, bus }) => {
    const { up } = await asked.reach()
    const missing = [...SERVICES, ...(bus.kafkaBrokers ? [] : ['bus'])].filter((name) => !up.includes(name))
    if (missing.length > 0) return [ok(`not asked: they need the databases of all, and ${missing.join(', ')} is not there`)]
    if (bus.kafkaBrokers && !(await hasTopics(bus.kafkaBrokers))) return [ok('not asked: the topics are not on this bus')]
    const look = () => brokenInvariants({ databases, bus }, 0)
    const first = await look()
    if (first.length === 0) return judgeInvariants([], [])
    await pause(BETWEEN_MS)
    return judgeInvariants(first, await look())
  },
}

/** Who reads the log has the topics made that are not there. */
async function hasTopics(brokers: string): Promise<boolean> {
  const there = await askKafka<string[]>(brokers, (admin) => admin.listTopics())
  return Object.values(TOPICS).every((topic) => there.includes(topic))
}

/** Whether the databases and the log agree: what the same row shows at both looks is no event on its way. */
export function judgeInvariants(first: readonly Broken[], second: readonly Broken[]): readonly Finding[] {
  const lasting = second.filter(({ invariant, examples }) => {
    const before = new Set(first.find((other) => other.invariant === invariant)?.examples.map((row) => JSON.stringify(row)))
    return examples.some((row) => before.has(JSON.stringify(row)))
  })
  return orElse(
    lasting.map(({ invariant, count, examples }) =>
      fail(
        `broken: ${invariant} (${count}, such as ${JSON.stringify(examples[0])})`,
        'pnpm invariants shows more rows; with a dead letter or lag above, mend that first: it is its cause',
      ),
    ),
    () => `${invariantNames().length} hold`,
  )
}
