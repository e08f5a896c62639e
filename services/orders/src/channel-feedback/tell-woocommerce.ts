import { z } from 'zod'
import type { ChannelApi } from '../channel/connection.js'
import type { PlatformApi } from './platform-api.js'
import { askPlatform } from './tell-platform.js'

const notes = z.array(z.object({ note: z.string() }))
const products = z.array(z.object({ id: z.number(), parent_id: z.number().default(0), sku: z.string().nullish() }))

/** WooCommerce without extensions has no field for a parcel: the customer is told by a note. */
export function createWooCommerce({ url, token }: ChannelApi): PlatformApi {
  const authorization = `Basic ${Buffer.from(token).toString('base64')}`
  const ask = <Shape extends z.ZodType>(
    shape: Shape,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
  ): Promise<z.output<Shape>> => askPlatform(shape, `${url}/wp-json/wc/v3/${path}`, { method, headers: { authorization }, body })
  return {
    tracking: async ({ channelOrderId, trackingNumber, carrier, lines, replaces = [], isLastParcel }) => {
      const order = `orders/${encodeURIComponent(channelOrderId)}`
      const former = replaces.length > 0 ? ` instead of ${replaces.join(', ')}` : ''
      const isTold = (await ask(notes, 'GET', `${order}/notes?type=any&per_page=100`)).some(({ note }) => note.includes(trackingNumber))
      const units = lines.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')
      if (!isTold)
        await ask(z.unknown(), 'POST', `${order}/notes`, {
          note: `Sent by ${carrier}, tracking number ${trackingNumber}${former}: ${units}`,
          customer_note: true,
        })
      if (isLastParcel) await ask(z.unknown(), 'PUT', order, { status: 'completed' })
      return 'TOLD'
    },
    stock: async ({ sku, available }) => {
      const found = (await ask(products, 'GET', `products?sku=${encodeURIComponent(sku)}`)).filter((product) => product.sku === sku)
      for (const { id, parent_id: parent } of found)
        await ask(z.unknown(), 'PUT', parent > 0 ? `products/${parent}/variations/${id}` : `products/${id}`, {
          manage_stock: true,
          stock_quantity: available,
        })
      return found.length === 0 ? 'LEFT' : 'TOLD'
    },
  }
}
