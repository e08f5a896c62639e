import type { Check } from '../check.js'
import { fail, orElse, type Finding } from '../finding.js'

export interface ClockFacts {
  readonly of: string
  /** Milliseconds by which it is ahead of this machine's. */
  readonly off: number
  /** How far that may be from the truth, either way. */
  readonly give: number
}

const OFF_MS = 5_000

export const clocksCheck: Check = {
  name: 'clocks',
  look: async ({ asked, told }) => {
    const databases = await asked.each(asked.names, async (name) => {
      const before = Date.now()
      const [row] = await asked.rows<{ at: number }>(name, 'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at')
      const after = Date.now()
      return { of: `the database ${name}`, off: (row?.at ?? 0) - (before + after) / 2, give: (after - before) / 2 }
    })
    const processes = (await told.all()).flatMap(({ name, aheadMs }) => (aheadMs ? [{ of: name, ...aheadMs }] : []))
    return judgeClocks([...databases, ...processes])
  },
}

/** Whether all clocks show what this machine's does: deadlines, tokens and the order of things rest on them. */
export function judgeClocks(facts: readonly ClockFacts[]): readonly Finding[] {
  const wrong = facts
    .filter(({ off, give }) => Math.abs(off) - give > OFF_MS)
    .map(({ of, off }) =>
      fail(
        `the clock of ${of} is ${Math.round(Math.abs(off) / 1_000)} s ${off > 0 ? 'ahead of' : 'behind'} this machine's (bar ${OFF_MS / 1_000} s)`,
        'set the wrong one of the two right (timedatectl, chrony); from a minute on services refuse the gateway',
      ),
    )
  return orElse(wrong, () => (facts.length === 0 ? 'none to look at' : `${facts.length} within ${OFF_MS / 1_000} s of this machine's`))
}
