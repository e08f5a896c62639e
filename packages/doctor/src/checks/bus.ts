import { Kafka, logLevel, type Admin } from 'kafkajs'
import type { Check, Patient } from '../check.js'
import { fail, ok, orElse, type Finding } from '../finding.js'
import { counted, duration } from '../words.js'

export interface GroupFacts {
  readonly group: string
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

const ofTable = ({ asked }: Patient): Promise<readonly (readonly GroupFacts[])[]> =>
  asked.each(['bus'], () => asked.rows<GroupFacts>('bus', LAG))

/** Groups that read the log once, such as for a rebuild, are nobody's lag. */
const LAG = `
  SELECT consumer_group AS "group", sum(p.next_offset - g.next_offset)::int AS lag, max(extract(epoch FROM now() - oldest.appended_at))::float8 AS seconds
  FROM bus.group_offset AS g JOIN bus.partition AS p USING (topic, partition)
  LEFT JOIN LATERAL (
    SELECT appended_at FROM bus.log AS l WHERE l.topic = g.topic AND l.partition = g.partition AND l.log_offset >= g.next_offset ORDER BY log_offset LIMIT 1
  ) AS oldest ON true
  WHERE position('.temporary-' IN consumer_group) = 0 GROUP BY consumer_group ORDER BY consumer_group`

async function ofKafka(brokers: string, groups: readonly string[]): Promise<readonly GroupFacts[]> {
  const kafka = new Kafka({
    ...{ clientId: 'doctor', brokers: brokers.split(',').map((broker) => broker.trim()), logLevel: logLevel.NOTHING },
    ...{ connectionTimeout: 3_000, requestTimeout: 4_000, retry: { retries: 1, initialRetryTime: 200 } },
  })
  const admin = kafka.admin()
  try {
    await admin.connect()
    return await Promise.all(groups.map((group) => ofGroup(admin, group)))
  } catch (error) {
    throw new Error(`Kafka at ${brokers} does not answer: ${(error as Error).message}`, { cause: error })
  } finally {
    await admin.disconnect()
  }
}

async function ofGroup(admin: Admin, group: string): Promise<GroupFacts> {
  const committed = await admin.fetchOffsets({ groupId: group })
  const facts = await Promise.all(
    committed.map(async ({ topic, partitions }) => {
      const [ends, then] = await Promise.all([
        admin.fetchTopicOffsets(topic),
        admin.fetchTopicOffsetsByTimestamp(topic, Date.now() - OLDEST_S * 1_000),
      ])
      const endOf = new Map(ends.map(({ partition, high }) => [partition, BigInt(high)]))
      const thenOf = new Map(then.map(({ partition, offset }) => [partition, BigInt(offset)]))
      return partitions.map(({ partition, offset }) => {
        const next = BigInt(offset) < 0n ? 0n : BigInt(offset)
        return { lag: Number((endOf.get(partition) ?? next) - next), isOld: (thenOf.get(partition) ?? next) > next }
      })
    }),
  )
  const all = facts.flat()
  return { group, lag: all.reduce((sum, { lag }) => sum + lag, 0), seconds: all.some(({ isOld }) => isOld) ? OLDEST_S : null }
}

/** Whether each group reads what lies on the bus. @param bus as people call it */
export function judgeBus(facts: readonly GroupFacts[], bus: string): readonly Finding[] {
  const wrong = facts.flatMap(({ group, lag, seconds }) =>
    lag > 0 && seconds !== null && seconds >= OLDEST_S
      ? [
          fail(
            `the group ${group} has not read ${counted(lag, 'message')}, the oldest for ${duration(seconds)} or longer (bar ${OLDEST_S} s)`,
            `look whether ${group} runs, and what its log says of events; a group that is gone for good is deleted`,
          ),
        ]
      : [],
  )
  return orElse(wrong, () => {
    const lag = facts.reduce((sum, fact) => sum + fact.lag, 0)
    return `${bus}: ${counted(facts.length, 'group')} ${facts.length === 1 ? 'has' : 'have'} ${lag === 0 ? 'read all' : `${counted(lag, 'message')} to read`}`
  })
}
