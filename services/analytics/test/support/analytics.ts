import { parseEventData, TOPICS } from '@kade/events'
import { createEventBus, createLogger, newId, openDatabase, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { asViewer, subgraphClient, testKeys, type GraphAnswer, type SubgraphClient } from '@kade/service-kit/testing'
import { createTestDatabase, eventually } from '@kade/test-kit'
import { createService } from '../../src/service.js'

export const PLANNER = asViewer('PLANNER', {}, 'paul')

/** A message as the bus carries it. */
export interface Message {
  readonly topic: string
  readonly key: string
  readonly value: string
}

/** The analytics service as it runs, on a database and an embedded log (or a Kafka) of its own; the other services' events are published by the test. */
export async function openAnalytics({ kafkaBrokers, timeZone }: { readonly kafkaBrokers?: string; readonly timeZone?: string } = {}) {
  const [own, log] = await Promise.all([createTestDatabase('analytics'), createTestDatabase('bus')])
  if (timeZone) await liveIn(timeZone, own.url)
  const bus = kafkaBrokers ? { kafkaBrokers } : { busDatabaseUrl: log.url }
  const { publicKey, privateKey } = testKeys()
  const service = await createService({
    port: 0,
    metricsPort: 0,
    host: '127.0.0.1',
    databaseUrl: own.url,
    bus,
    gatewayPublicKey: publicKey,
    logLevel: 'silent',
    fileLinkSecret: 'f'.repeat(32),
    publicUrl: 'http://gateway.example',
  })
  const others = createEventBus({
    ...bus,
    clientId: 'others',
    logger: createLogger({ service: 'others', level: 'silent' }),
  })
  await service.start()
  const graph: SubgraphClient = subgraphClient({ url: service.url, name: 'analytics', privateKey })

  const allHandled = () =>
    eventually(async () => {
      const waiting = await others.lag('analytics', Object.values(TOPICS))
      if (waiting > 0) throw new Error(`analytics has not handled ${waiting} events yet`)
    })
  const publish = (messages: readonly Message[]): Promise<void> => others.publish(messages)
  return {
    service,
    graph,
    /** For a process of the same service. */
    environment: {
      PORT: '0',
      METRICS_PORT: '0',
      DATABASE_URL: own.url,
      BUS_DATABASE_URL: log.url,
      GATEWAY_PUBLIC_KEY: publicKey,
      LOG_LEVEL: 'error',
    },
    publish,
    allHandled,
    /** Publishes events of other services, and waits until analytics has handled them. */
    tell: async (...drafts: readonly EventDraft[]): Promise<void> => {
      await publish(drafts.map(toMessage))
      await allHandled()
    },
    sales: async (variables: SalesQuestion): Promise<SalesAnswer> =>
      answerOf(await graph<{ sales: SalesAnswer }>(PLANNER, SALES, { ...WHENEVER, ...variables })).sales,
    durations: async (from: string, to: string): Promise<readonly StageAnswer[]> =>
      answerOf(await graph<{ processDurations: readonly StageAnswer[] }>(PLANNER, DURATIONS, { from, to })).processDurations,
    /** The consumer groups that the log knows, and keeps messages for. */
    groups: () => groupsOf(log.url),
    close: async (): Promise<void> => {
      await others.close()
      await service.stop()
      await Promise.all([own.drop(), log.drop()])
    },
  }
}
export type Analytics = Awaited<ReturnType<typeof openAnalytics>>

/** As its service's outbox would send it; what breaks its contract fails the test. */
export function toMessage(draft: EventDraft): Message {
  parseEventData(draft.type, draft.data)
  return { topic: draft.topic, key: draft.key, value: toCloudEvent({ id: newId(), ...draft }, 'test').payload }
}

export const SALES = `query ($by: SalesDimension!, $from: Date!, $to: Date!, $channel: String, $country: String) {
  sales(by: $by, from: $from, to: $to, channel: $channel, country: $country) { rows { ...row } total { ...row } }
}
fragment row on SalesRow { key orders units revenue { amount currencyCode } returnedUnits }`
export const DURATIONS = `query ($from: Date!, $to: Date!) { processDurations(from: $from, to: $to) { from to orders p50Seconds p95Seconds shareOfLeadTime } }`
const WHENEVER = { from: '2020-01-01', to: '2029-12-31' }

export interface SalesQuestion {
  readonly by: string
  readonly from?: string
  readonly to?: string
  readonly channel?: string
  readonly country?: string
}
export interface SalesRowAnswer {
  readonly key: string
  readonly orders: number
  readonly units: number
  readonly revenue: { readonly amount: string; readonly currencyCode: string }
  readonly returnedUnits: number
}
export interface SalesAnswer {
  readonly rows: readonly SalesRowAnswer[]
  readonly total: SalesRowAnswer
}
export interface StageAnswer {
  readonly from: string
  readonly to: string
  readonly orders: number
  readonly p50Seconds: number
  readonly p95Seconds: number
  readonly shareOfLeadTime: number
}

function answerOf<Data>({ data, errors }: GraphAnswer<Data>): Data {
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}

/** A row of sales in pounds, unless told. */
export const row = (key: string, orders: number, units: number, amount: string, currencyCode = 'GBP'): SalesRowAnswer => ({
  key,
  orders,
  units,
  revenue: { amount, currencyCode },
  returnedUnits: 0,
})

/** As a database is that was set up on a machine there. */
async function liveIn(timeZone: string, url: string): Promise<void> {
  const own = await openDatabase({ url, name: 'test', migrations: [] })
  await own.query(`ALTER ROLE CURRENT_USER SET timezone TO '${timeZone}'`)
  await own.close()
}

async function groupsOf(url: string): Promise<string[]> {
  const log = await openDatabase({ url, name: 'test', migrations: [] })
  const rows = await log.query<{ group: string }>('SELECT DISTINCT consumer_group AS "group" FROM bus.group_offset')
  await log.close()
  return rows.map(({ group }) => group)
}

/** As if its service had told it then. */
export function toldAt(draft: EventDraft, time: string): Message {
  const message = toMessage(draft)
  return { ...message, value: JSON.stringify({ ...JSON.parse(message.value), time }) }
}
