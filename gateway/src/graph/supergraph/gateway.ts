import { ApolloGateway, type GraphQLDataSource, type ServiceEndpointDefinition } from '@apollo/gateway'
import { openSupergraph } from '@kade/graph-schema'
import { AnswerTooLarge, MAX_NODES, type Logger, type Metrics } from '@kade/service-kit'
import type { Caller, SubgraphClient } from '../subgraph-client.js'
import { createAddressSource, createFileSource, type SupergraphSource } from './source.js'

/** `cost` is known when the operation is. */
export type GraphContext = Omit<Caller, 'cost'> & { readonly address: string; cost?: number }

/** A file that is watched; and, where there is one, an address that goes before it, asked again so often. */
export interface SupergraphPlace {
  readonly file: string | null
  readonly address: string | null
  readonly token: string | null
  readonly pollSeconds: number
}

export interface SupergraphOptions {
  readonly from: SupergraphPlace
  readonly subgraphs: Readonly<Record<string, SubgraphClient>>
  /** Makes ready for a supergraph, before it is served. @throws Error when it cannot be: then it is not. */
  readonly prepare: (sdl: string) => void
  readonly logger: Logger
  readonly metrics: Metrics
}

// Else the gateway starts an exporter that reports to its makers.
process.env.APOLLO_TELEMETRY_DISABLED ??= 'true'

/** The federated graph of the released supergraph. What is released later is served without a restart; what does not load, or is cut off, is not: the last good one stays. */
export function createGateway({ from, subgraphs, prepare, logger, metrics }: SupergraphOptions): ApolloGateway {
  const reloads = metrics.counter('supergraph_reloads_total', 'Times another supergraph was found', ['outcome'])
  const sources = sourcesOf(from)
  return new ApolloGateway({
    logger,
    // Else any client may read how we are cut, by a header.
    __exposeQueryPlanExperimental: false,
    buildService: (definition) => dataSource(definition, subgraphs),
    supergraphSdl: async ({ update }) => {
      const { source, text } = await firstThatAnswers(sources, logger)
      const { version, sdl } = openSupergraph(text)
      prepare(sdl)
      logger.info({ from: source.name, version }, 'The supergraph is served')
      /** The last one that was looked at, good or bad: a bad one is told once. */
      let last = text
      let looking = false
      const [watched] = sources as [SupergraphSource]
      const look = async (): Promise<void> => {
        const next = await watched.read()
        if (next === last) return
        last = next
        try {
          const { version, sdl } = openSupergraph(next)
          prepare(sdl)
          update(sdl)
          reloads.inc({ outcome: 'loaded' })
          logger.info({ from: watched.name, version }, 'Another supergraph was released: it is served')
        } catch (error) {
          reloads.inc({ outcome: 'refused' })
          logger.error({ err: error, from: watched.name }, 'The released supergraph does not load: the last good one is served on')
        }
      }
      const stop = watched.watch(() => {
        if (looking) return
        looking = true
        look()
          .catch((error: unknown) =>
            logger.warn({ err: error, from: watched.name }, 'The supergraph cannot be read: the last good one is served on'),
          )
          .finally(() => (looking = false))
      })
      return { supergraphSdl: sdl, cleanup: async () => stop() }
    },
  })
}

/** The watched one first. */
function sourcesOf({ file, address, token, pollSeconds }: SupergraphPlace): SupergraphSource[] {
  return [
    ...(address === null ? [] : [createAddressSource(address, token ?? undefined, pollSeconds * 1_000)]),
    ...(file === null ? [] : [createFileSource(file)]),
  ]
}

/** Whoever starts while the address does not answer begins with the file. @throws Error of the last one, when none does. */
async function firstThatAnswers(
  [source, ...others]: readonly SupergraphSource[],
  logger: Logger,
): Promise<{ source: SupergraphSource; text: string }> {
  if (!source) throw new Error('There is neither a file nor an address of a supergraph')
  try {
    const text = await source.read()
    openSupergraph(text)
    return { source, text }
  } catch (error) {
    if (others.length === 0)
      throw new Error(`No supergraph can be read from ${source.name}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    logger.warn({ err: error, from: source.name }, 'The supergraph cannot be read there: the next place is asked')
    return firstThatAnswers(others, logger)
  }
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
