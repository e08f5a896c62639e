/** One order through its life, a tab for each step. The ids of an answer are filled in where the next steps ask for them. */
// prettier-ignore
export const OPERATIONS = [
  tab('PlaceOrder', 'nobody (a guest); the next tabs know its order then', `mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    order { id number status total { amount currencyCode } trackingLink }
    accessToken
    userErrors { code message field }
  }
}`, {
    input: {
      idempotencyKey: 'my-first-order',
      channel: 'web',
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      lines: [{ sku: '85123A', quantity: 2 }],
      shippingAddress: { name: 'Ada Lovelace', line1: '12 St James Square', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' },
      payment: { token: 'tok_success' },
    },
  }),
  tab('FollowOrder', 'SUPPORT', `subscription FollowOrder($orderId: ID!, $after: String) {
  orderUpdates(orderId: $orderId, after: $after) {
    cursor
    event { type message at }
    order { status fulfillmentStatus paymentStatus }
  }
}`, { orderId: '' }),
  tab('FollowTracking', 'SUPPORT', `subscription FollowTracking($orderId: ID!, $after: String) {
  trackingUpdates(orderId: $orderId, after: $after) {
    cursor
    event { status description location at }
    shipment { carrier trackingNumber order { number customer { name } lines { sku variant { title } } } }
  }
}`, { orderId: '' }),
  tab('WhatToPick', 'WAREHOUSE', `query WhatToPick($orderId: ID!) {
  order(id: $orderId) {
    number
    fulfillmentOrders { id status sourcing shipBy allowedActions lines { sku quantity } location { code } }
  }
}`, { orderId: '' }),
  tab('StartPicking', 'WAREHOUSE', `mutation StartPicking($input: FulfillmentOrderInput!) {
  startPicking(input: $input) { fulfillmentOrder { id status allowedActions } userErrors { code message field } }
}`, { input: { fulfillmentOrderId: '' } }),
  tab('RecordPick', 'WAREHOUSE', `mutation RecordPick($input: RecordPickInput!) {
  recordPick(input: $input) { fulfillmentOrder { id status lines { sku quantity picked } } userErrors { code message field } }
}`, { input: { fulfillmentOrderId: '', lines: [{ sku: '85123A', quantity: 2 }] } }),
  tab('Pack', 'WAREHOUSE', `mutation Pack($input: PackInput!) {
  packFulfillmentOrder(input: $input) { fulfillmentOrder { id status packages { box weightGrams sscc } } userErrors { code message field } }
}`, { input: { fulfillmentOrderId: '' } }),
  tab('Ship', 'WAREHOUSE', `mutation Ship($input: ShipInput!) {
  shipFulfillmentOrder(input: $input) { shipment { id service trackingNumber labelUrl cost { amount } } userErrors { code message field } }
}`, { input: { fulfillmentOrderId: '' } }),
  tab('Track', 'WAREHOUSE', `mutation Track($input: TrackingEventInput!) {
  recordTrackingEvent(input: $input) { shipment { status deliveredAt } userErrors { code message field } }
}`, {
    input: { idempotencyKey: 'scan-1', trackingNumber: '', status: 'DELIVERED', description: 'Handed to the customer', location: 'London', countryCode: 'GB', at: new Date().toISOString() },
  }),
  tab('WholeOrder', 'SUPPORT', `query WholeOrder($number: String!) {
  order(number: $number) {
    status fulfillmentStatus paymentStatus
    lines { sku title quantity quantities { pending allocated picked packed shipped delivered cancelled } }
    payments { status authorized { amount } captured { amount } }
    invoices { number url }
    timeline(first: 50) { edges { node { at type message } } }
    shipments { trackingNumber status labelUrl }
  }
}`, { number: '' }),
  tab('Durations', 'PLANNER', `query Durations($from: Date!, $to: Date!) {
  processDurations(from: $from, to: $to) { from to orders p50Seconds p95Seconds shareOfLeadTime }
}`, { from: new Date().toISOString().slice(0, 10), to: new Date().toISOString().slice(0, 10) }),
]

function tab(name: string, role: string, query: string, variables: unknown) {
  return { query: `# ${name}, as ${role}\n${query}\n`, variables: JSON.stringify(variables, null, 2) }
}
