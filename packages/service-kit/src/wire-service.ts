import type { EntitySchema } from 'typeorm'
import { createBusPart } from './bus/bus-part.js'
import { createEventBus } from './bus/create-bus.js'
import type { EventBus } from './bus/port/event-bus.js'
import type { ServiceConfig } from './process/config/read-config.js'
import { countRefusals } from './database/count-refusals.js'
import { openDatabase, type Database, type MigrationClass } from './database/database.js'
import { createConsumer, type ConsumerOptions } from './messaging/inbox/consumer.js'
import { inOrder } from './process/lifecycle/parts.js'
import type { Runnable } from './process/lifecycle/run-service.js'
import { createLogger, type Logger } from './process/logging/logger.js'
import { createMetrics, type Metrics } from './process/metrics.js'
import { messagingMigrations } from './messaging/outbox/migration.js'
import { createOutboxRelay, type Outgoing } from './messaging/outbox/relay.js'
import { createSubgraphServer, type SubgraphContext, type SubgraphServerOptions } from './http/subgraph-server.js'

/** What every service has: the ground on which it stands. */
export interface ServiceGround {
  readonly config: ServiceConfig
  readonly database: Database
  readonly bus: EventBus
  readonly logger: Logger
  readonly metrics: Metrics
}

/** What is a service's own, made on its ground. */
export interface ServiceOwn<Context extends SubgraphContext>
  extends Pick<ConsumerOptions, 'handlers' | 'lock'>, Pick<SubgraphServerOptions<Context>, 'resolvers' | 'context' | 'routes'> {
  /** Workers of its own: started when the events that it writes are on their way, before it reads any. */
  readonly parts?: readonly Partial<Runnable>[]
  /** What becomes of its events on their way from the outbox to the bus. */
  readonly outgoing?: Outgoing | undefined
}

export interface ServicePlan<Context extends SubgraphContext> extends Pick<ConsumerOptions, 'parse'> {
  /** Of the subgraph, the group of events, the logger and the metrics. */
  readonly name: string
  readonly config: ServiceConfig
  /** A bus that was handed in stays open. The one of the configuration unless given. */
  readonly bus?: EventBus | undefined
  /** Those of the outbox and the inbox go before them. */
  readonly migrations: readonly MigrationClass[]
  readonly entities?: readonly EntitySchema[]
  readonly typeDefs: SubgraphServerOptions<Context>['typeDefs']
  readonly topics: { readonly written: readonly string[]; readonly read: readonly string[]; readonly partitions: number }
  readonly own: (ground: ServiceGround) => ServiceOwn<Context>
}

export interface Service extends Runnable, ServiceGround {
  readonly url: string
  readonly metricsUrl: string
}

/** Opens and migrates the database; `start` begins to answer the gateway, to send events and to consume them. `stop` closes all that it opened. */
export async function wireService<Context extends SubgraphContext>(plan: ServicePlan<Context>): Promise<Service> {
  const { name, config, topics, typeDefs, parse } = plan
  const logger = createLogger({ service: name, level: config.logLevel })
  const metrics = createMetrics(name)
  const database = await openDatabase({
    ...{ url: config.databaseUrl, name, logger, onRefused: countRefusals(metrics) },
    migrations: [...messagingMigrations, ...plan.migrations],
    entities: plan.entities ?? [],
  })
  const bus = plan.bus ?? createEventBus({ ...config.bus, clientId: name, logger })
  const busPart = createBusPart({
    ...{ bus, logger, isOwn: plan.bus === undefined },
    topics: [...topics.written, ...topics.read].map((topic) => ({ name: topic, partitions: topics.partitions })),
  })
  const { handlers, lock, parts = [], outgoing, ...graph } = plan.own({ config, database, bus, logger, metrics })
  const consumer = createConsumer({ database, bus, group: name, topics: topics.read, handlers, lock, parse, logger, metrics })
  const readiness = {
    database: () => database.query('SELECT 1').then(() => true),
    bus: () => busPart.isReady(),
    events: async () => consumer.isHealthy(),
  }
  const server = await createSubgraphServer({ name, typeDefs, ...graph, config, logger, metrics, readiness })
  const relay = createOutboxRelay({ databaseUrl: config.databaseUrl, bus, logger, metrics, outgoing })
  return {
    ...inOrder([{ stop: () => database.close() }, busPart, relay, ...parts, consumer, server]),
    get url() {
      return server.url
    },
    get metricsUrl() {
      return server.metricsUrl
    },
    ...{ config, database, bus, logger, metrics },
  }
}
