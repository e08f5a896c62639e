import { z } from 'zod'
import type { ChannelApi } from '../channel/connection.js'
import { NotTold, type PlatformApi } from './platform-api.js'
import { askPlatform } from './tell-platform.js'

/** Shopify keeps a version for a year. */
const VERSION = '2026-07'

const ORDER = `query ($id: ID!) { order(id: $id) {
  fulfillments(first: 100) { id status trackingInfo { number } }
  fulfillmentOrders(first: 50) { nodes { id status lineItems(first: 250) { nodes { id remainingQuantity lineItem { sku } } } } } } }`
const order = z.object({
  order: z
    .object({
      fulfillments: z.array(
        z.object({ id: z.string(), status: z.string(), trackingInfo: z.array(z.object({ number: z.string().nullish() })) }),
      ),
      fulfillmentOrders: z.object({
        nodes: z.array(
          z.object({
            ...{ id: z.string(), status: z.string() },
            lineItems: z.object({
              nodes: z.array(
                z.object({ id: z.string(), remainingQuantity: z.number(), lineItem: z.object({ sku: z.string().nullish() }) }),
              ),
            }),
          }),
        ),
      }),
    })
    .nullable(),
})
const FULFILL = 'mutation ($fulfillment: FulfillmentInput!) { fulfillmentCreate(fulfillment: $fulfillment) { userErrors { message } } }'
const RENUMBER = `mutation ($id: ID!, $trackingInfo: FulfillmentTrackingInput!) {
  fulfillmentTrackingInfoUpdate(fulfillmentId: $id, trackingInfoInput: $trackingInfo, notifyCustomer: true) { userErrors { message } } }`
const STOCK = `query ($query: String!) { locations(first: 1) { nodes { id } } productVariants(first: 5, query: $query) { nodes { sku inventoryItem { id } } } }`
const stocked = z.object({
  locations: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
  productVariants: z.object({ nodes: z.array(z.object({ sku: z.string().nullish(), inventoryItem: z.object({ id: z.string() }) })) }),
})
/** The same key is the same change; null: whatever the number was before. */
const SET = `mutation ($input: InventorySetQuantitiesInput!, $key: String!) { inventorySetQuantities(input: $input) @idempotent(key: $key) { userErrors { message } } }`
const outcome = z.record(z.string(), z.object({ userErrors: z.array(z.object({ message: z.string() })) }))

export function createShopify({ url, token }: ChannelApi): PlatformApi {
  const ask = async <Shape extends z.ZodType>(shape: Shape, query: string, variables: object): Promise<z.output<Shape>> => {
    const { data, errors } = await askPlatform(
      z.object({ data: shape.nullish(), errors: z.array(z.object({ message: z.string() })).optional() }),
      `${url}/admin/api/${VERSION}/graphql.json`,
      { method: 'POST', headers: { 'x-shopify-access-token': token }, body: { query, variables } },
    )
    if (data === null || data === undefined || errors)
      throw new NotTold(errors?.map(({ message }) => message).join('; ') ?? 'Shopify answered nothing')
    return data
  }
  const change = async (query: string, variables: object): Promise<void> => {
    const refused = Object.values(await ask(outcome, query, variables)).flatMap(({ userErrors }) => userErrors)
    if (refused.length > 0) throw new NotTold(refused.map(({ message }) => message).join('; '))
  }
  return {
    tracking: async ({ channelOrderId, trackingNumber, carrier, lines, replaces = [] }) => {
      const { order: found } = await ask(order, ORDER, { id: `gid://shopify/Order/${channelOrderId}` })
      if (!found) throw new NotTold(`The shop has no order ${channelOrderId}`)
      const toldAs = (numbers: readonly string[]) =>
        found.fulfillments.find(
          ({ status, trackingInfo }) => status !== 'CANCELLED' && trackingInfo.some(({ number }) => numbers.includes(number ?? '')),
        )
      if (toldAs([trackingNumber])) return 'TOLD'
      const trackingInfo = { number: trackingNumber, company: carrier }
      const former = toldAs(replaces)
      if (former) {
        await change(RENUMBER, { id: former.id, trackingInfo })
        return 'TOLD'
      }
      const left = new Map(lines.map(({ sku, quantity }) => [sku, quantity]))
      const fulfilled = found.fulfillmentOrders.nodes
        .filter(({ status }) => status === 'OPEN' || status === 'IN_PROGRESS' || status === 'SCHEDULED')
        .map(({ id, lineItems }) => ({
          fulfillmentOrderId: id,
          fulfillmentOrderLineItems: lineItems.nodes.flatMap(({ id: lineId, remainingQuantity, lineItem: { sku } }) => {
            const quantity = Math.min(remainingQuantity, left.get(sku ?? '') ?? 0)
            if (quantity === 0) return []
            left.set(sku ?? '', (left.get(sku ?? '') ?? 0) - quantity)
            return [{ id: lineId, quantity }]
          }),
        }))
        .filter(({ fulfillmentOrderLineItems }) => fulfillmentOrderLineItems.length > 0)
      if (fulfilled.length === 0) throw new NotTold('The shop has nothing of this parcel left to be sent')
      await change(FULFILL, {
        fulfillment: {
          lineItemsByFulfillmentOrder: fulfilled,
          trackingInfo,
          notifyCustomer: true,
        },
      })
      return 'TOLD'
    },
    stock: async ({ sku, available, key }) => {
      const { locations, productVariants } = await ask(stocked, STOCK, { query: `sku:${JSON.stringify(sku)}` })
      const locationId = locations.nodes[0]?.id
      const items = productVariants.nodes.filter((variant) => variant.sku === sku)
      if (items.length === 0 || locationId === undefined) return 'LEFT'
      const quantities = items.map(({ inventoryItem: { id } }) => ({
        inventoryItemId: id,
        locationId,
        quantity: available,
        changeFromQuantity: null,
      }))
      await change(SET, {
        key,
        input: { name: 'available', reason: 'correction', referenceDocumentUri: `gid://kade/Stock/${encodeURIComponent(sku)}`, quantities },
      })
      return 'TOLD'
    },
  }
}
