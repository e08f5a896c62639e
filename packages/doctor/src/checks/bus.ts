import type { Admin } from 'kafkajs'
import type { Check, Patient } from '../check.js'
import { fail, ok, orElse, warn, type Finding } from '../finding.js'
import { askKafka } from '../kafka.js'
import { counted, duration } from '../words.js'

export interface GroupFacts {
  readonly group: string
  /** Of which its place is kept; none before it has read anything. */
  readonly partitions: number
  /** Messages that it has not read. */
  readonly lag: number
  /** For how long the oldest of them lies there, at least; null when that is under the bar, or none lies there. */
  readonly seconds: number | null
}

const OLDEST_S = 60

export const busCheck: Check = {
  name: 'bus',
  look: async (patient) => {
    const { kafkaBrokers, busDatabaseUrl } = patient.bus
    if (kafkaBrokers) return judgeBus(await ofKafka(kafkaBrokers, [...patient.databases.keys()]), 'Kafka')
    if (!busDatabaseUrl) return [ok('none to look at: neither KAFKA_BROKERS nor BUS_DATABASE_URL is set')]
    const [groups] = await ofTable(patient)
    return groups ? judgeBus(groups, 'embedded bus') : [ok('none to look at: its database does not answer')]
  },
}

/** Every group that the log knows, and every service. */
async function ofTable({ asked, databases }: Patient): Promise<readonly (readonly GroupFacts[])[]> {
  return asked.each(['bus'], async () => {
    const known = await asked.rows<GroupFacts>('bus', LAG)
    const unknown = [...databases.keys()].filter((name) => !known.some(({ group }) => group === name))
    return [...known, ...unknown.map((group) => ({ group, partitions: 0, lag: 0, seconds: null }))]
  })
}

/** Groups that read the log once, such as for a rebuild, are nobody's lag. */
const LAG = `
  SELECT consumer_group AS "group", count(*)::int AS partitions, sum(p.next_offset - g.next_offset)::int AS lag, max(extract(epoch FROM now() - oldest.appended_at))::float8 AS seconds
  FROM bus.group_offset AS g JOIN bus.partition AS p USING (topic, partition)
  LEFT JOIN LATERAL (
    SELECT appended_at FROM bus.log AS l WHERE l.topic = g.topic AND l.partition = g.partition AND l.log_offset >= g.next_offset ORDER BY log_offset LIMIT 1
  ) AS oldest ON true
  WHERE position('.temporary-' IN consumer_group) = 0 GROUP BY consumer_group ORDER BY consumer_group`

const ofKafka = (brokers: string, groups: readonly string[]): Promise<readonly GroupFacts[]> =>
  askKafka(brokers, (admin) => Promise.all(groups.map((group) => ofGroup(admin, group))))

async function ofGroup(admin: Admin, group: string): Promise<GroupFacts> {
  const committed = await admin.fetchOffsets({ groupId: group })
  const facts = await Promise.all(
    committed.map(async ({ topic, partitions }) => {
      const [ends, then] = await Promise.all([
        admin.fetchTopicOffsets(topic),
        admin.fetchTopicOffsetsByTimestamp(topic, Date.now() - OLDEST_S * 1_000),
      ])
      const endOf = new Map(ends.map(({ partition, high, low }) => [partition, { high: BigInt(high), low: BigInt(low) }]))
      const thenOf = new Map(then.map(({ partition, offset }) => [partition, BigInt(offset)]))
      return partitions.map(({ partition, offset }) => {
        const { high, low } = endOf.get(partition) ?? { high: 0n, low: 0n }
        const next = BigInt(offset) < 0n ? low : BigInt(offset)
        return { lag: Number(high - next), isOld: (thenOf.get(partition) ?? next) > next }
      })
    }),
  )
  const all = facts.flat()
  return {
    group,
    partitions: all.length,
    lag: all.reduce((sum, { lag }) => sum + lag, 0),
    seconds: all.some(({ isOld }) => isOld) ? OLDEST_S : null,
  }
}

/** Whether each group reads what lies on the bus. @param bus as people call it */
export function judgeBus(facts: readonly GroupFacts[], bus: string): readonly Finding[] {
  const strangers = facts.filter(({ partitions }) => partitions === 0).map(({ group }) => group)
  const unread = facts.flatMap(({ group, lag, seconds }) =>
    lag > 0 && seconds !== null && seconds >= OLDEST_S
      ? [
          fail(
            `the group ${group} has not read ${counted(lag, 'message')}, the oldest for ${duration(seconds)} or longer (bar ${OLDEST_S} s)`,
            `look whether ${group} runs, and what its log says of events; a group that is gone for good is deleted`,
          ),
        ]
      : [],
  )
  const unknown = warn(
    `${bus}: nothing was ever read by ${strangers.join(', ')}`,
    'where events were published: look whether these services run, and whether this is the bus that they are told',
  )
  return orElse([...unread, ...(strangers.length > 0 ? [unknown] : [])], () => {
    const lag = facts.reduce((sum, fact) => sum + fact.lag, 0)
    return `${bus}: ${counted(facts.length, 'group')} ${facts.length === 1 ? 'has' : 'have'} ${lag === 0 ? 'read all' : `${counted(lag, 'message')} to read`}`
  })
}
