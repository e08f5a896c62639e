import type { DataOf, shipmentShipped, shipmentTracked, stockChannelChanged } from '@kade/events'
import { newId, type EventHandler, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import type { ChannelConnections } from '../channel/connection.js'
import { addStock, addTracking, renumber } from './message.store.js'

/** What connected shops are to be told of what happens here: written down with the event, sent afterwards. */
export function followParcels(
  connections: ChannelConnections,
  wake: () => void,
): { readonly shipped: EventHandler; readonly tracked: EventHandler; readonly stockChanged: EventHandler } {
  const channels = Object.entries(connections).flatMap(([channel, { api }]) => (api ? [channel] : []))
  return {
    shipped: async (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof shipmentShipped>>[]) => {
      if (channels.length === 0) return
      const messages = events.map(({ data: { orderId, shipmentId, trackingNumber, carrier, lines } }) => ({
        ...{ id: newId(), key: keyOf(shipmentId), orderId, version: 1, content: { trackingNumber, carrier, lines } },
      }))
      await addTracking(tx, channels, messages)
      tx.afterCommit(wake)
    },
    tracked: async (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof shipmentTracked>>[]) => {
      if (channels.length === 0) return
      const known = events.flatMap(({ data: { shipmentId, trackingNumber, newLabel } }) =>
        newLabel ? [{ key: keyOf(shipmentId), trackingNumber, carrier: newLabel.carrier, replaces: newLabel.replaces }] : [],
      )
      for (const parcel of known) await renumber(tx, channels, parcel)
      if (known.length > 0) tx.afterCommit(wake)
    },
    stockChanged: async (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof stockChannelChanged>>[]) => {
      const messages = events.flatMap(({ data: { sku, channels: changed } }) =>
        changed
          .filter(({ channel }) => channels.includes(channel))
          .map(({ channel, available, version }) => ({ id: newId(), channel, key: `stock:${sku}`, version, content: { sku, available } })),
      )
      await addStock(tx, messages)
      if (messages.length > 0) tx.afterCommit(wake)
    },
  }
}

const keyOf = (shipmentId: string): string => `shipment:${shipmentId}`
