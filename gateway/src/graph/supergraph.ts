import { watchFile, unwatchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { ApolloGateway, type GraphQLDataSource, type ServiceEndpointDefinition } from '@apollo/gateway'
import { AnswerTooLarge, MAX_NODES, type Logger, type Metrics } from '@kade/service-kit'
import type { Caller, SubgraphClient } from './subgraph-client.js'

/** `cost` is known when the operation is. */
export type GraphContext = Omit<Caller, 'cost'> & { readonly address: string; cost?: number }

export interface SupergraphOptions {
  readonly file: string
  readonly subgraphs: Readonly<Record<string, SubgraphClient>>
  readonly logger: Logger
  readonly metrics: Metrics
}

// Else the gateway starts an exporter that reports to its makers.
process.env.APOLLO_TELEMETRY_DISABLED ??= 'true'

const LOOK_EVERY_MS = 1_000

/** The federated graph from the composed file. The file is read again when it changes; one that does not load leaves the last good one running. */
export function createGateway({ file, subgraphs, logger, metrics }: SupergraphOptions): ApolloGateway {
  const reloads = metrics.counter('supergraph_reloads_total', 'Times the supergraph file was read again', ['outcome'])
  return new ApolloGateway({
    logger,
    // Else any client may read how we are cut, by a header.
    __exposeQueryPlanExperimental: false,
    buildService: (definition) => dataSource(definition, subgraphs),
    supergraphSdl: async ({ update }) => {
      const reload = async (): Promise<void> => {
        try {
          update(await readFile(file, 'utf8'))
          reloads.inc({ outcome: 'loaded' })
          logger.info({ file }, 'The supergraph has changed: the new one is served')
        } catch (error) {
          reloads.inc({ outcome: 'refused' })
          logger.error({ err: error, file }, 'The changed supergraph does not load: the last good one stays')
        }
      }
      // Polled: a mounted file that is exchanged by a link (a ConfigMap) makes no event of its own.
      watchFile(file, { interval: LOOK_EVERY_MS }, ({ mtimeMs }, previous) => {
        if (mtimeMs !== 0 && mtimeMs !== previous.mtimeMs) void reload()
      })
      return { supergraphSdl: await readFile(file, 'utf8'), cleanup: async () => unwatchFile(file) }
    },
  })
}

/** The bus's subgraph has no address: the gateway answers it itself, in subscriptions alone. */
export function dataSource(
  { name }: Pick<ServiceEndpointDefinition, 'name'>,
  subgraphs: Readonly<Record<string, SubgraphClient>>,
): GraphQLDataSource<GraphContext> {
  return {
    process: async ({ request, context }) => {
      const subgraph = subgraphs[name]
      if (!subgraph) return { data: { __typename: 'Query' } }
      const { representations } = request.variables ?? {}
      if (Array.isArray(representations) && representations.length > MAX_NODES) throw new AnswerTooLarge(representations.length)
      const answer = await subgraph.ask(
        { query: request.query ?? '', variables: request.variables, operationName: request.operationName },
        context as GraphContext,
      )
      return answer
    },
  }
}
