import type { ApolloClient } from '@apollo/client'
import { RecordPickDocument, StartPickingDocument, type PickingFragment } from './generated.js'
import type { Refused } from './trouble.js'

interface Found {
  readonly id: string
  readonly status: string
  readonly lines: { readonly sku: string; readonly quantity: number }[]
}

/** Closes the picking with what was found, also where nothing was: it is begun first then. Answers it as it is after that, or why not. */
export async function endPick(
  client: ApolloClient,
  { id, status, lines }: Found,
): Promise<{ readonly order: PickingFragment } | { readonly refused: Refused }> {
  if (status === 'OPEN') {
    const { data } = await client.mutate({ mutation: StartPickingDocument, variables: { input: { fulfillmentOrderId: id } } })
    const [refused] = data?.startPicking.userErrors ?? []
    if (refused) return { refused }
  }
  const { data } = await client.mutate({ mutation: RecordPickDocument, variables: { input: { fulfillmentOrderId: id, lines } } })
  const { fulfillmentOrder, userErrors } = data?.recordPick ?? { fulfillmentOrder: null, userErrors: [] }
  const [refused] = userErrors
  if (refused) return { refused }
  if (!fulfillmentOrder) throw new Error('recordPick answered neither the order nor why not')
  return { order: fulfillmentOrder }
}
