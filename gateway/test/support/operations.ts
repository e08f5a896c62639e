/** Each selects fields that ride on the event, and fields of three services beside. */
export const TRACKING = `subscription ($orderId: ID!, $after: String) {
  trackingUpdates(orderId: $orderId, after: $after) {
    cursor
    event { status location }
    shipment { status carrier order { number lines { variant { title } } } }
  }
}`
export const ORDER = `subscription ($orderId: ID!, $after: String) {
  orderUpdates(orderId: $orderId, after: $after) { cursor event { type } order { version status } }
}`
export const ORDER_WITH_NUMBER = `subscription ($orderId: ID!, $after: String) {
  orderUpdates(orderId: $orderId, after: $after) { cursor event { type } order { version number } }
}`
export const READ = 'query ($id: ID!) { order(id: $id) { number lines { variant { title } } shipments { carrier } } }'
