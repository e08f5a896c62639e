import { Supergraph, operationFromDocument } from '@apollo/federation-internals'
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway'
import { QueryPlanner, type FetchNode, type PlanNode } from '@apollo/query-planner'
import { buildSubgraphSchema } from '@apollo/subgraph'
import type { Logger } from '@kade/service-kit'
import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import { renameAliases, restoreAliases } from '../graph/aliases.js'
import { badUserInput } from '../graph/errors.js'
import { checkLimits } from '../graph/limits.js'
import type { OperationsSeen } from '../graph/operations-seen.js'
import { rootFields } from '../graph/root-fields.js'
import type { GraphContext } from '../graph/supergraph/gateway.js'
import { variablesOf } from '../graph/variables.js'

export type SubscriptionField = 'trackingUpdates' | 'orderUpdates'

/** What rides on an event, in the shape of the subscription field's type. */
export type EventRoot = Readonly<Record<string, unknown>> & { readonly cursor: string }

/** An operation that can be run for an event: split by the planner into what rides on it and what the services answer. */
export interface PlannedSubscription {
  readonly query: string
  readonly field: SubscriptionField
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName: string | undefined
  /** No service is asked: whoever may see the order is told the same. */
  readonly ridesOnEvent: boolean
  /** As of any other operation, once for each subscription. @throws GraphQLError over the limits. */
  cost(variables: Readonly<Record<string, unknown>>): number
  argumentsOf(variables: Readonly<Record<string, unknown>>): { readonly orderId: string; readonly after: string | null }
  run(event: EventRoot, variables: Readonly<Record<string, unknown>>, context: GraphContext): Promise<ExecutionResult>
}

const FIELDS: readonly string[] = ['trackingUpdates', 'orderUpdates']
const MOST_REMEMBERED = 500
/** Longer texts are planned anew each time: what is remembered stays bounded. */
const LONGEST_REMEMBERED = 10_000
const EVENT_SERVICE = '#event'

/** Plans subscriptions against one supergraph. @apollo/gateway composes `Subscription` and refuses to execute it: its planner and executor do, see docs/adr/0003. */
export class SubscriptionPlanner {
  readonly #supergraph: Supergraph
  /** What clients see, and all that there is: made once, since both are large. */
  readonly #schema: GraphQLSchema
  readonly #fullSchema: GraphQLSchema
  readonly #planner: QueryPlanner
  readonly #plans = new Map<string, PlannedSubscription>()

  constructor(
    supergraphSdl: string,
    private readonly eventsSchema: GraphQLSchema,
    private readonly services: Readonly<Record<string, GraphQLDataSource<GraphContext>>>,
    private readonly read: (query: string) => DocumentNode,
    private readonly seen: OperationsSeen,
    private readonly logger: Logger,
  ) {
    this.#supergraph = Supergraph.build(supergraphSdl)
    this.#schema = this.#supergraph.apiSchema().toGraphQLJSSchema()
    this.#fullSchema = this.#supergraph.schema.toGraphQLJSSchema()
    this.#planner = new QueryPlanner(this.#supergraph)
  }

  /** @throws GraphQLError when it is no subscription of this graph, or over the limits. */
  plan(query: string, operationName: string | undefined, variables: Readonly<Record<string, unknown>>): PlannedSubscription {
    const key = `${operationName ?? ''}\n${query}`
    const planned = this.#plans.get(key) ?? this.#make(query, operationName)
    planned.cost(variables)
    this.seen.note(planned.document)
    if (key.length <= LONGEST_REMEMBERED) this.#plans.set(key, planned)
    if (this.#plans.size > MOST_REMEMBERED) this.#plans.delete(this.#plans.keys().next().value as string)
    return planned
  }

  #make(query: string, operationName: string | undefined): PlannedSubscription {
    const document = this.read(query)
    const [error] = this.#validate(document)
    if (error) throw new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
    const operation = getOperationAST(document, operationName)
    if (operation?.operation !== 'subscription') throw badUserInput('Send queries and mutations over HTTP: this is for subscriptions')
    const [root] = rootFields(document, operation)
    if (!root || !FIELDS.includes(root.name.value)) throw badUserInput('Select one of the fields of Subscription')
    const renamed = renameAliases(document, this.#schema)
    const { primary, rest } = this.#split(renamed, operationName)
    const primaryDocument = parse(primary.operation)
    const context = buildOperationContext({ schema: this.#schema, operationDocument: renamed, operationName })
    const plan = {
      kind: 'QueryPlan' as const,
      node: { kind: 'Sequence' as const, nodes: [{ ...primary, serviceName: EVENT_SERVICE }, ...(rest ? [rest] : [])] },
    }
    const [schema, field] = [this.#schema, root.name.value as SubscriptionField]
    return {
      query,
      field,
      schema,
      document,
      operationName,
      ridesOnEvent: rest === undefined,
      cost: (variables) => checkLimits(document, operation, variables),
      argumentsOf: (variables) => {
        const values = variablesOf(schema, operation, variables)
        const argument = (name: string): unknown => {
          const given = root.arguments?.find((node) => node.name.value === name)?.value
          if (given?.kind === 'Variable') return values[given.name.value]
          return given && 'value' in given ? given.value : null
        }
        const after = argument('after')
        return { orderId: String(argument('orderId')), after: typeof after === 'string' ? after : null }
      },
      run: async (event, variables, graphContext) => {
        // A fresh object for each run: the executor merges what the services answer into it.
        const result = await execute({
          schema: this.eventsSchema,
          document: primaryDocument,
          rootValue: { [field]: event },
          variableValues: variables,
        })
        const eventSource: GraphQLDataSource<GraphContext> = {
          process: async () => structuredClone({ data: result.data, errors: result.errors }),
        }
        const requestContext = {
          request: { query, operationName, variables },
          document: renamed,
          queryHash: query,
          schema,
          context: graphContext,
          metrics: {},
          logger: this.logger,
          source: query,
          operationName: operationName ?? null,
          operation: context.operation,
        }
        const executed = (await executeQueryPlan(
          plan,
          { ...this.services, [EVENT_SERVICE]: eventSource },
          requestContext as never,
          context,
          this.#fullSchema,
          this.#supergraph.apiSchema(),
        )) as ExecutionResult
        return restoreAliases(renamed === document, executed)
      },
    }
  }

  /** graphql-js throws, rather than answering an error, for a variable in @skip or @include of the root field. */
  #validate(document: DocumentNode): readonly GraphQLError[] {
    try {
      return validate(this.#schema, document, undefined, { maxErrors: 1 })
    } catch (error) {
      return [new GraphQLError(error instanceof Error ? error.message : String(error))]
    }
  }

  #split(document: DocumentNode, operationName: string | undefined): { primary: FetchNode; rest: PlanNode | undefined } {
    const { node } = this.#planner.buildQueryPlan(operationFromDocument(this.#supergraph.apiSchema(), document, { operationName }))
    if (node?.kind !== 'Subscription') throw badUserInput('This subscription cannot be planned: leave out @skip and @include at its root')
    return { primary: node.primary, rest: node.rest }
  }
}

export const eventsSchemaOf = (typeDefs: DocumentNode): GraphQLSchema => buildSubgraphSchema([{ typeDefs }])
