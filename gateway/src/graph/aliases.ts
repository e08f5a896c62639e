import type { ApolloGateway } from '@apollo/gateway'
import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import {
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import { withinSize } from './answer-size.js'
import { createDearOperations } from './dear-operations.js'
import type { GraphContext } from './supergraph/gateway.js'

/** Begins no field of ours, and no alias that anybody would think of. */
const PREFIX = 'kade_alias__'

/**
 * The gateway, whose planner adds the keys of an entity to what a client selects, and does not look whether the client calls another field by that
 * name (apollographql/federation#3036): `{ order { id: number shipments { id } } }` would ask shipping by the number. Such aliases are others while
 * the operation runs, and what the client called them in the answer.
 */
export function renamesAliases(gateway: ApolloGateway): ApolloServerOptionsWithGateway<Record<string, unknown>>['gateway'] {
  const dear = createDearOperations()
  const renamed = new WeakMap<DocumentNode, DocumentNode>()
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    load: async () => {
      const { executor } = await gateway.load()
      return {
        executor: async (request) => {
          const document = renamed.get(request.document) ?? renameAliases(request.document, request.schema)
          renamed.set(request.document, document)
          // Given this way by name: the gateway's own type of the request is from before our version of graphql.
          const asking = request.context as GraphContext
          const run = () => executor({ ...request, document } as Parameters<typeof executor>[0])
          const result = await dear(asking, asking.cost ?? 0, run)
          return restoreAliases(document === request.document, withinSize(result))
        },
      }
    },
  }
}

/** The document with another alias wherever one is the name of a field; the same document when there is none. */
export function renameAliases(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const taken = fieldNames(schema)
  return visit(document, {
    [Kind.FIELD]: (field) => {
      const { alias, name } = field
      if (!alias || alias.value === name.value) return undefined
      if (!taken.has(alias.value) && !alias.value.startsWith(PREFIX)) return undefined
      return { ...field, alias: { ...alias, value: `${PREFIX}${alias.value}` } }
    },
  })
}

/** The answer under the aliases that the client gave. */
export function restoreAliases<Result extends Pick<ExecutionResult, 'data' | 'errors'>>(untouched: boolean, result: Result): Result {
  if (untouched) return result
  const { data, errors } = result
  return {
    ...result,
    ...(data ? { data: restored(data) } : {}),
    ...(errors ? { errors: errors.map(withRestoredPath) } : {}),
  }
}

const names = new WeakMap<GraphQLSchema, ReadonlySet<string>>()

function fieldNames(schema: GraphQLSchema): ReadonlySet<string> {
  const known = names.get(schema)
  if (known) return known
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type))
  const all = new Set(['__typename', ...types.flatMap((type) => Object.keys(type.getFields()))])
  names.set(schema, all)
  return all
}

const own = (name: string): string => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name)

function restored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restored)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) === Date.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [own(name), restored(inner)]))
}

/** Errors of the executor are objects of a class that copies badly: the path is replaced in place. */
function withRestoredPath<Error extends GraphQLFormattedError>(error: Error): Error {
  if (!error.path) return error
  return Object.defineProperty(error, 'path', { value: error.path.map((part) => (typeof part === 'string' ? own(part) : part)) })
}
