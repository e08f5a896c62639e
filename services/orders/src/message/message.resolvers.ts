import type { OrderResolvers } from '../generated.js'

const Order: OrderResolvers = {
  messages: ({ id }, _, { viewer, loaders }) => (viewer.roles.some((role) => STAFF.includes(role)) ? loaders.messages.load(id) : []),
}
const STAFF: readonly string[] = ['SUPPORT', 'ADMIN']

export const messages = { Order }
