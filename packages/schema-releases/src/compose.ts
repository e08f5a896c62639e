import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { SUBGRAPHS, subgraphNames, type Subgraphs } from '@kade/graph-schema'
import { parse, printSchema, type GraphQLSchema } from 'graphql'

export interface ComposedGraph {
  /** What the gateway runs, unsealed. */
  readonly supergraph: string
  /** What clients may ask. */
  readonly api: GraphQLSchema
}

/** Subgraphs that contradict each other, or of which one cannot be read. */
export class DoesNotCompose extends Error {
  override readonly name = 'DoesNotCompose'
  constructor(readonly reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n${reasons.map((reason) => `  ${reason.replaceAll('\n', '\n  ')}`).join('\n')}`)
  }
}

/** One graph of all subgraphs. @throws DoesNotCompose with every reason. */
export function compose(subgraphs: Subgraphs): ComposedGraph {
  const services = subgraphNames.map((name) => ({ name, url: SUBGRAPHS[name].url, typeDefs: read(name, subgraphs[name]) }))
  const { errors, supergraphSdl } = composeServices(services)
  if (errors) throw new DoesNotCompose(errors.map(({ message }) => message))
  return { supergraph: supergraphSdl, api: Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema() }
}

/** The API of a composed graph, as SDL. */
export const printApi = ({ api }: ComposedGraph): string => `${printSchema(api)}\n`

function read(name: string, sdl: string): ReturnType<typeof parse> {
  try {
    return parse(sdl)
  } catch (error) {
    throw new DoesNotCompose([`[${name}] ${error instanceof Error ? error.message : String(error)}`])
  }
}
