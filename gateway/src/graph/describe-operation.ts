import type { ApolloServerPlugin } from '@apollo/server'
import { describeSpan, isTraced } from '@kade/service-kit'
import { rootFields } from './root-fields.js'
import type { GraphContext } from './supergraph/gateway.js'

/** The span of a request tells what was asked for by fields of the graph: names that a client gives to things are its own. */
export const describeOperation: ApolloServerPlugin<GraphContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, document }) => {
      if (!operation || !isTraced()) return
      const fields = new Set(rootFields(document, operation).map(({ name }) => name.value))
      describeSpan({ 'graphql.operation.type': operation.operation, 'kade.graphql.fields': [...fields].join(' ') })
    },
  }),
}
