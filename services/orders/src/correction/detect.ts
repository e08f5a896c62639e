import type { Order } from '../order/order.js'
import type { Finding } from './finding.js'
import { wrongPostalCode } from './postal-code.js'

/** An order as far as mistakes can be seen in it. */
export interface Suspect {
  readonly order: Order
}

/** Every likely mistake of an order. */
export const detect = ({ order }: Suspect): Finding[] => [wrongPostalCode(order.shippingAddress)].filter((finding) => finding !== null)
