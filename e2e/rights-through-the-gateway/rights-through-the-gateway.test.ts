import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId, signedLink } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { CANCEL, PLACE, Shop, type Answer } from '../support/shop.js'

/** Somebody's order that has left: its numbers are those that a stranger would try. */
interface Bought {
  readonly customerId: string
  readonly orderId: string
  readonly number: string
  readonly email: string
  readonly orderLineId: string
  readonly fulfillmentOrderId: string
  readonly shipmentId: string
  readonly trackingNumber: string
  readonly label: URL
  readonly invoice: URL
}
let shop: Shop
/** Ada's came through the web shop, Eve's through social media. */
let ada: Bought
let eve: Bought
/** Bearer tokens of Ada, her guest, her visitor, her channel, and of the staff. */
let tokens: Readonly<Record<string, string | null>>
const home = mkdtempSync(join(tmpdir(), 'kade-rights-'))
const secret = (): string => (JSON.parse(readFileSync(join(home, 'secrets.json'), 'utf8')) as { FILE_LINK_SECRET: string }).FILE_LINK_SECRET

beforeAll(async () => {
  shop = await Shop.open({ home })
  await shop.offer('MUG', { units: 1_000 })
  ;[ada, eve] = [await bought('web'), await bought('social')]
  const { trackingLink } = await shop.ask('ADMIN', 'query ($id: ID!) { order(id: $id) { trackingLink } }', { id: ada.orderId })
  const { accessToken } = await shop.ask(
    null,
    'mutation ($input: GuestAccessInput!) { guestAccess(input: $input) { accessToken userErrors { code } } }',
    { input: { orderNumber: ada.number, email: ada.email } },
  )
  tokens = {
    NOBODY: null,
    GUEST: accessToken,
    LINK: new URL(trackingLink as string).hash.replace('#token=', ''),
    CUSTOMER: await shop.token({ roles: ['CUSTOMER'], customerId: ada.customerId }),
    CHANNEL: await shop.token({ roles: ['CHANNEL'], channel: 'web' }),
    SUPPORT: await shop.token({ roles: ['SUPPORT'] }),
    WAREHOUSE: await shop.token({ roles: ['WAREHOUSE'] }),
    PLANNER: await shop.token({ roles: ['PLANNER'] }),
    ADMIN: await shop.token({ roles: ['ADMIN'] }),
  }
})
afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

async function bought(channel: string): Promise<Bought> {
  const customerId = newId()
  const input = { ...shop.order(), channel, email: `${customerId}@example.com`, name: `Name-${channel}` }
  const { order } = await shop.ask({ token: await shop.token({ roles: ['CUSTOMER'], customerId }) }, PLACE, { input })
  await shop.until(order.id, 'CONFIRMED')
  const fulfillmentOrderId = (await shop.fulfillmentOrders(order.id))[0]?.id ?? ''
  const [shipment] = await shop.ship(order.id)
  const { invoices, shipments } = await eventually(async () => {
    const seen = await shop.see(order.id)
    if (seen.invoices.length === 0) throw new Error('nothing is invoiced yet')
    return seen
  })
  return {
    ...{ customerId, orderId: order.id, number: order.number, email: input.email, orderLineId: order.lines[0].id, fulfillmentOrderId },
    ...{ shipmentId: shipment!.id, trackingNumber: shipment!.trackingNumber },
    ...{ label: new URL(shipments[0].labelUrl), invoice: new URL(invoices[0].url) },
  }
}

const ROLES = ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN']
/**
 * `-` not signed in, `F` may not, `N` there is none for this viewer, `V` would be done but for a stale version, `T` but for where it stands, `R` but for what was not
 * delivered yet, `O` but for a number out of its range, `ok` answered.
 */
const MEANS: Readonly<Record<string, string>> = {
  ...{ '-': 'UNAUTHENTICATED', F: 'FORBIDDEN', N: 'NOT_FOUND', V: 'VERSION_CONFLICT', T: 'ILLEGAL_TRANSITION', ok: 'ok' },
  ...{ R: 'NOT_RETURNABLE', O: 'OUT_OF_RANGE' },
}
type Operation = readonly [query: string, input?: unknown]
const change = (field: string, type: string, input: object): Operation => [
  `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code } } }`,
  input,
]
const [hers, others] = [() => ada, () => eve]
const order = (of: () => Bought, fields: string) => (): Operation => [
  `query ($input: ID!) { order(id: $input) { ${fields} } }`,
  of().orderId,
]
const byNumber = (of: () => Bought) => (): Operation => ['query ($input: String!) { order(number: $input) { email } }', of().number]
const shipment = (of: () => Bought) => (): Operation => [
  'query ($input: ID!) { shipment(id: $input) { trackingNumber order { email } } }',
  of().shipmentId,
]
const byTracking = (of: () => Bought) => (): Operation => [
  'query ($input: String!) { shipment(trackingNumber: $input) { labelUrl } }',
  of().trackingNumber,
]
const cancel = (of: () => Bought) => (): Operation => [CANCEL, { orderId: of().orderId, reason: 'x', expectedVersion: 99 }]
const rate = (of: () => Bought) => (): Operation => change('submitFeedback', 'SubmitFeedbackInput', { orderId: of().orderId, rating: 5 })
const work =
  (field: string, type: string, more: object = {}) =>
  (): Operation =>
    change(field, type, { fulfillmentOrderId: eve.fulfillmentOrderId, ...more })
const sendBack = (field: string, of: () => Bought) => (): Operation => {
  const { orderId, orderLineId } = of()
  const lines = [{ orderLineId, quantity: 1, reason: 'DAMAGED' }]
  return change(field, 'RequestReturnInput', { idempotencyKey: newId(), orderId, resolution: 'REFUND', lines })
}
const ofReturn =
  (field: string, type = 'ReturnInput', more: object = {}) =>
  (): Operation =>
    change(field, type, { returnId: newId(), ...more })
const POLICY = {
  ...{ channel: 'web', windowDays: -1, faultWindowDays: 1, conditions: [], feeBps: 0, labelPaidBy: 'SHOP', refundsShipping: true },
  ...{ approvesByRule: true, settlesAt: 'INSPECTION' },
}
const address = { name: 'Kade', line1: '1 Airport Way', postalCode: 'LU2 9LY', city: 'Luton', countryCode: 'GB' }
const period = 'from: "2026-01-01", to: "2026-12-31"'

// prettier-ignore
const MATRIX: readonly (readonly [string, () => Operation, string])[] = [
  //                                                                              NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN
  ['her order', order(hers, 'email lines { sku } customer { orders { totalCount } }'), '-  ok ok ok ok ok ok F  ok'],
  ['her order by its number', byNumber(hers),                                          '-  ok ok ok ok ok ok F  ok'],
  ['her order’s parcels', order(hers, 'shipments { trackingNumber events { status } }'), '-  ok ok ok ok ok ok F  ok'],
  ['her order’s work', order(hers, 'fulfillmentOrders { id }'),                        '-  F  F  F  F  ok ok F  ok'],
  ['another’s order', order(others, 'email lines { sku } customer { name }'),          '-  N  N  N  N  ok ok F  ok'],
  ['another’s order by its number', byNumber(others),                                  '-  N  N  N  N  ok ok F  ok'],
  ['another’s parcels', order(others, 'shipments { trackingNumber }'),                 '-  N  N  N  N  ok ok F  ok'],
  ['another’s work', order(others, 'fulfillmentOrders { id }'),                        '-  N  N  N  N  ok ok F  ok'],
  ['her parcel', shipment(hers),                                                       '-  ok ok ok ok ok ok F  ok'],
  ['her parcel by its number', byTracking(hers),                                       '-  ok ok ok ok ok ok F  ok'],
  ['another’s parcel', shipment(others),                                               '-  N  N  N  N  ok ok F  ok'],
  ['another’s parcel by its number', byTracking(others),                               '-  N  N  N  N  ok ok F  ok'],
  ['what to pick', () => ['{ fulfillmentOrders { edges { node { order { email } } } } }'], '-  F  F  F  F  ok ok F  ok'],
  ['stock', () => ['{ variant(sku: "MUG") { stock { onHand movements { totalCount } } } }'], '-  F  F  F  F  ok ok ok ok'],
  ['locations', () => ['{ locations { code } }'],                                      '-  F  F  F  F  ok ok ok ok'],
  ['what is for sale', () => ['{ variants { totalCount } channels { code } }'],        'ok ok ok ok ok ok ok ok ok'],
  ['work items', () => ['{ workItems { totalCount } }'],                               '-  F  F  F  F  ok F  F  ok'],
  ['sales', () => [`{ sales(by: SKU, ${period}) { total { units } } }`],               '-  F  F  F  F  F  F  ok ok'],
  ['changes', () => [`{ salesChange(${period}) { sentence } }`],                       '-  F  F  F  F  F  F  ok ok'],
  ['late facts', () => [`{ lateFacts(${period}, since: "2026-01-01T00:00:00Z") { day } }`], '-  F  F  F  F  F  F  ok ok'],
  ['segments of customers', () => [`{ customerSegments(of: { ${period} }) { customers } }`], '-  F  F  F  F  F  F  ok ok'],
  ['cohorts of customers', () => [`{ customerCohorts(of: { ${period} }) { month } }`], '-  F  F  F  F  F  F  ok ok'],
  ['return rates', () => [`{ returnRates(of: { ${period} }) { sku } }`], '-  F  F  F  F  F  F  ok ok'],
  ['feedback scores', () => [`{ feedbackScores(by: CHANNEL, of: { ${period} }) { key } }`], '-  F  F  F  F  F  F  ok ok'],
  ['promises kept', () => [`{ promisesKept(by: CHANNEL, of: { ${period} }) { key } }`], '-  F  F  F  F  F  F  ok ok'],
  ['margins', () => [`{ margins(by: CHANNEL, of: { ${period} }) { key } }`], '-  F  F  F  F  F  F  ok ok'],
  ['changes of margins', () => [`{ marginChange(of: { ${period} }) { againstFrom } }`], '-  F  F  F  F  F  F  ok ok'],
  ['movers', () => [`{ salesMovers(by: SKU, of: { ${period} }) { rose } }`], '-  F  F  F  F  F  F  ok ok'],
  ['exchange rates', () => [`{ exchangeRates(currency: "USD", inCurrency: "EUR") { rate } }`], '-  F  F  F  F  F  F  ok ok'],
  ['launches', () => [`{ salesLaunches(of: { ${period} }) { sku } }`], '-  F  F  F  F  F  F  ok ok'],
  ['changes of promises', () => [`{ promisesChange(of: { ${period} }) { againstFrom } }`], '-  F  F  F  F  F  F  ok ok'],
  ['facts as files', () => ['{ factsUrl(table: ORDERS) }'], '-  F  F  F  F  F  F  ok ok'],
  ['the log of the process', () => [`{ processLogUrl(${period}) }`], '-  F  F  F  F  F  F  ok ok'],
  ['durations', () => [`{ processDurations(${period}) { orders } }`],                  '-  F  F  F  F  F  F  ok ok'],
  ['waiting and working', () => [`{ processTimes(${period}) { stage } }`],             '-  F  F  F  F  F  F  ok ok'],
  ['bottlenecks', () => ['{ bottlenecks(from: "2026-11-01", to: "2026-11-28") { judged } }'], '-  F  F  F  F  F  F  ok ok'],
  ['what to buy', () => ['{ replenishmentSuggestions { sku } }'],                       '-  F  F  F  F  F  F  ok ok'],
  ['orders that are stuck', () => ['{ stuckOrders { totalCount } }'],                  '-  F  F  F  F  F  F  ok ok'],
  ['rework', () => [`{ reworkLoops(${period}) { times } }`],                           '-  F  F  F  F  F  F  ok ok'],
  ['conformance', () => [`{ sagaConformance(${period}) { fitness } }`],                '-  F  F  F  F  F  F  ok ok'],
  ['placing', () => [PLACE, shop.order({ lines: [{ sku: 'NO-SUCH', quantity: 1 }] })], 'N  N  F  N  N  N  F  F  N'],
  ['cancelling hers', cancel(hers),                                                    '-  V  F  V  V  V  F  F  V'],
  ['cancelling another’s', cancel(others),                                             '-  N  F  N  N  V  F  F  V'],
  ['claiming another’s', () => change('claimOrder', 'ClaimOrderInput', { orderNumber: eve.number, email: ada.email }), '-  F  F  N  F  F  F  F  F'],
  ['retrying', () => change('retryWorkItem', 'RetryWorkItemInput', { workItemId: newId() }), '-  F  F  F  F  N  F  F  N'],
  ['resolving', () => change('resolveWorkItem', 'ResolveWorkItemInput', { workItemId: newId(), reason: 'x' }), '-  F  F  F  F  N  F  F  N'],
  ['assigning', () => change('assignWorkItem', 'AssignWorkItemInput', { workItemId: newId() }), '-  F  F  F  F  N  F  F  N'],
  ['rating hers', rate(hers),                                                          '-  T  F  T  F  F  F  F  T'],
  ['rating another’s', rate(others),                                                   '-  N  F  N  F  F  F  F  T'],
  ['webhooks', () => ['{ webhooks { id } }'],                                          '-  F  F  F  ok F  F  F  ok'],
  ['keeping a webhook', () => change('saveWebhook', 'SaveWebhookInput', { channel: 'nowhere', url: 'https://shop.example/hooks', kinds: ['ORDER_SHIPPED'] }), '-  F  F  F  N  F  F  F  N'],
  ['a new secret', () => change('rotateWebhookSecret', 'RotateWebhookSecretInput', { webhookId: newId() }), '-  F  F  F  N  F  F  F  N'],
  ['how one is told', () => ['{ pushOptions { platforms } }'],                         'ok ok ok ok ok ok ok ok ok'],
  ['being told of hers no more', () => change('unsubscribeFromPush', 'UnsubscribeFromPushInput', { orderId: ada.orderId, address: 'https://push.example/1' }), '-  ok ok ok F  F  F  F  F'],
  ['being told of another’s', () => change('subscribeToPush', 'SubscribeToPushInput', { orderId: eve.orderId, endpoint: 'https://push.example/1', p256dh: 'x', auth: 'y' }), '-  N  N  N  F  F  F  F  F'],
  ['a phone for another’s', () => change('registerDevice', 'RegisterDeviceInput', { orderId: eve.orderId, platform: 'FCM', token: 'x'.repeat(40) }), '-  N  N  N  F  F  F  F  F'],
  ['telling a shop all again', () => change('replayWebhookDeliveries', 'ReplayWebhookDeliveriesInput', { webhookId: newId() }), '-  F  F  F  N  F  F  F  N'],
  ['trying a webhook', () => change('testWebhook', 'TestWebhookInput', { webhookId: newId(), kind: 'ORDER_PLACED' }), '-  F  F  F  N  F  F  F  N'],
  ['telling a shop again', () => change('replayWebhookDelivery', 'ReplayWebhookDeliveryInput', { deliveryId: newId() }), '-  F  F  F  N  F  F  F  N'],
  ['picking', work('startPicking', 'FulfillmentOrderInput'),                           '-  F  F  F  F  F  T  F  T'],
  ['telling a pick', work('recordPick', 'RecordPickInput', { lines: [{ sku: 'MUG', quantity: 2 }] }), '-  F  F  F  F  F  T  F  T'],
  ['scanning a pick', work('scanPick', 'ScanPickInput', { code: 'MUG' }),              '-  F  F  F  F  F  T  F  T'],
  ['releasing a wave', () => change('releaseWave', 'ReleaseWaveInput', { idempotencyKey: newId(), locationId: newId(), cutOff: new Date().toISOString() }), '-  F  F  F  F  F  N  F  N'],
  ['packing', work('packFulfillmentOrder', 'PackInput'),                               '-  F  F  F  F  F  T  F  T'],
  ['shipping', work('shipFulfillmentOrder', 'ShipInput'),                              '-  F  F  F  F  F  T  F  T'],
  ['tracking', () => change('recordTrackingEvent', 'TrackingEventInput', { idempotencyKey: newId(), trackingNumber: 'KX0', status: 'IN_TRANSIT', description: 'x', at: new Date().toISOString() }), '-  F  F  F  F  F  N  F  N'],
  ['receiving', () => change('receiveStock', 'ReceiveStockInput', { idempotencyKey: newId(), locationId: newId(), lines: [{ sku: 'MUG', quantity: 1 }] }), '-  F  F  F  F  F  N  F  N'],
  ['adjusting', () => change('adjustStock', 'AdjustStockInput', { idempotencyKey: newId(), locationId: newId(), sku: 'MUG', delta: 1, reason: 'x' }), '-  F  F  F  F  F  N  F  N'],
  ['her returns', order(hers, 'returns { number } returnOptions { returnable }'),      '-  ok ok ok ok ok ok F  ok'],
  ['another’s returns', order(others, 'returns { number } returnOptions { returnable }'), '-  N  N  N  N  ok ok F  ok'],
  ['all returns', () => ['{ returns { totalCount } }'],                                '-  F  F  F  F  ok ok F  ok'],
  ['the rules of returns', () => ['{ returnPolicy(channel: "web") { windowDays } }'],  'ok ok ok ok ok ok ok ok ok'],
  ['returning hers', sendBack('requestReturn', hers),                                  '-  R  F  R  F  R  F  F  R'],
  ['returning another’s', sendBack('requestReturn', others),                           '-  N  F  N  F  R  F  F  R'],
  ['claiming goods of hers', sendBack('openClaim', hers),                              '-  R  F  R  F  R  F  F  R'],
  ['claiming goods of another’s', sendBack('openClaim', others),                       '-  N  F  N  F  R  F  F  R'],
  ['approving a return', ofReturn('approveReturn'),                                    '-  F  F  F  F  N  F  F  N'],
  ['rejecting a return', ofReturn('rejectReturn', 'RejectReturnInput', { reason: 'x' }), '-  F  F  F  F  N  F  F  N'],
  ['taking a return back', ofReturn('cancelReturn'),                                   '-  N  F  N  F  N  F  F  N'],
  ['looking at a return', ofReturn('receiveReturn', 'ReceiveReturnInput', { lines: [{ returnLineId: newId(), quantity: 1, disposition: 'SCRAP' }] }), '-  F  F  F  F  F  N  F  N'],
  ['taking in what nobody announced', () => change('receiveUnexpectedReturn', 'ReceiveUnexpectedReturnInput', { idempotencyKey: newId(), locationId: newId(), lines: [{ sku: 'MUG', quantity: 1, disposition: 'SCRAP' }] }), '-  F  F  F  F  F  N  F  N'],
  ['closing a return', ofReturn('closeReturn'),                                        '-  F  F  F  F  N  N  F  N'],
  ['ruling on returns', () => change('setReturnPolicy', 'ReturnPolicyInput', POLICY),   '-  F  F  F  F  F  F  F  O'],
  ['naming variants', () => change('upsertVariants', 'UpsertVariantsInput', { variants: [{ sku: 'NEW', title: 'New', price: { amount: '1.00', currencyCode: 'GBP' } }] }), '-  F  F  F  F  F  F  F  ok'],
  ['telling what currencies are worth', () => change('setExchangeRates', 'SetExchangeRatesInput', { rates: [{ currency: 'USD', inCurrency: 'EUR', day: '2026-01-02', rate: '0.9' }] }), '-  F  F  F  F  F  F  F  ok'],
  ['naming locations', () => change('upsertLocations', 'UpsertLocationsInput', { locations: [{ code: 'MAN', name: 'Man', kind: 'STORE', address }] }), '-  F  F  F  F  F  F  F  ok'],
]
const cells = (row: string): string[] => row.split(/ +/)

const outcome = ({ data, errors }: Pick<Answer, 'data' | 'errors'>): string => {
  const [answer] = Object.values<Answer['data']>((data as object | null) ?? {})
  return errors?.[0]?.extensions.code ?? answer?.userErrors?.[0]?.code ?? (answer === null ? 'NOT_FOUND' : 'ok')
}

describe.each(ROLES.map((role, n) => [role, n] as const))('%s', (role, n) => {
  it.each(MATRIX.map(([what, operation, row]) => [what, MEANS[cells(row)[n] ?? ''], operation] as const))(
    '%s: %s',
    async (_what, expected, operation) => {
      const [query, input] = operation()
      const token = tokens[role] ?? null
      const answer = await shop.graph(token === null ? null : { token }, query, { input })
      expect(outcome(answer)).toBe(expected)
      // Whatever the answer is, who may not know of another's order is told nothing of it.
      const secrets = [eve.email, 'Name-social', eve.trackingNumber]
      if (n < 5) expect(secrets.filter((text) => JSON.stringify(answer).includes(text))).toEqual([])
    },
  )
})

it.each([
  ['GUEST', true, false],
  ['LINK', true, false],
  ['CUSTOMER', true, false],
  ['CHANNEL', true, false],
  ['SUPPORT', true, true],
] as const)('lists: %s finds her order %s, another’s %s', async (role, own, foreign) => {
  const { edges } = await shop.ask({ token: tokens[role]! }, '{ orders(first: 100) { edges { node { id } } } }')
  const ids = (edges as { node: { id: string } }[]).map(({ node }) => node.id)
  expect([ids.includes(ada.orderId), ids.includes(eve.orderId)]).toEqual([own, foreign])
})

describe('who follows', () => {
  const first = async (role: string, field: string, orderId: string): Promise<string> => {
    const client = shop.subscriber(tokens[role] ?? '')
    try {
      const query = `subscription ($orderId: ID!) { ${field}(orderId: $orderId) { cursor } }`
      for await (const { data, errors } of client.iterate({ query, variables: { orderId } }))
        return errors ? outcome({ data, errors: errors as never }) : 'ok'
      return 'nothing'
    } catch (error) {
      return Array.isArray(error) ? outcome({ data: null, errors: error as never }) : String((error as { code?: number }).code)
    } finally {
      await client.dispose()
    }
  }
  // prettier-ignore
  it.each([
    ['orderUpdates', 'hers', 'GUEST ok LINK ok CUSTOMER ok CHANNEL ok SUPPORT ok WAREHOUSE ok ADMIN ok'],
    ['orderUpdates', 'another’s', 'GUEST N LINK N CUSTOMER N CHANNEL N SUPPORT ok WAREHOUSE ok PLANNER N ADMIN ok'],
    ['trackingUpdates', 'hers', 'GUEST ok LINK ok CUSTOMER ok CHANNEL ok SUPPORT ok WAREHOUSE ok ADMIN ok'],
    ['trackingUpdates', 'another’s', 'GUEST N LINK N CUSTOMER N CHANNEL N SUPPORT ok WAREHOUSE ok PLANNER N ADMIN ok'],
  ])('%s of %s', async (field, whose, row) => {
    const parts = row.split(' ')
    const expected = Object.fromEntries(parts.flatMap((part, n) => (n % 2 === 0 ? [[part, MEANS[parts[n + 1] ?? '']]] : [])))
    const found = Object.fromEntries(
      await Promise.all(Object.keys(expected).map(async (role) => [role, await first(role, field, whose === 'hers' ? ada.orderId : eve.orderId)] as const)),
    )
    expect(found).toEqual(expected)
  })
})

describe('a file is given to who holds its link', () => {
  const status = async (url: URL): Promise<number> => (await fetch(url)).status
  const bent = (url: URL, change: (url: URL) => void): URL => {
    const copy = new URL(url)
    change(copy)
    return copy
  }
  const otherLetter = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`
  const resigned = ({ origin, pathname }: URL, expiresAt: Date): URL =>
    new URL(signedLink({ baseUrl: origin, path: pathname, secret: secret(), expiresAt }))
  it.each([
    ['a label', () => [ada.label, eve.label] as const],
    ['an invoice', () => [ada.invoice, eve.invoice] as const],
  ])('%s: whole, in time and for the one file alone', async (_what, links) => {
    const [own, foreign] = links()
    const soon = new Date(Date.now() + 60_000)
    // The first document that a service writes loads its fonts: a busy machine takes longer for them than the gateway waits.
    await eventually(async () => expect(await status(own)).toBe(200), { timeoutMs: 60_000 })
    expect({
      whole: await status(own),
      signedAnew: await status(resigned(own, soon)),
      expired: await status(resigned(own, new Date(Date.now() - 1_000))),
      longer: await status(bent(own, (url) => url.searchParams.set('expires', String(Math.floor(Date.now() / 1000) + 86_400)))),
      unsigned: await status(bent(own, (url) => (url.search = ''))),
      noSignature: await status(bent(own, (url) => url.searchParams.delete('signature'))),
      noEnd: await status(bent(own, (url) => url.searchParams.delete('expires'))),
      altered: await status(bent(own, (url) => url.searchParams.set('signature', otherLetter(url.searchParams.get('signature')!)))),
      cut: await status(bent(own, (url) => url.searchParams.set('signature', url.searchParams.get('signature')!.slice(0, -1)))),
      ofAnother: await status(bent(foreign, (url) => (url.search = own.search))),
      otherwiseWritten: await status(bent(own, (url) => (url.pathname = url.pathname.replace('.pdf', '%2Epdf')))),
    }).toEqual({
      ...{ whole: 200, signedAnew: 200, expired: 403, longer: 403, unsigned: 403, noSignature: 403 },
      ...{ noEnd: 403, altered: 403, cut: 403, ofAnother: 403, otherwiseWritten: 403 },
    })
  })
})

it('a guest’s order is claimed through the gateway: orders and shipping answer to its owner from then on', async () => {
  const [customerId, email] = [newId(), `${newId()}@example.com`]
  const placed = await shop.place({ email })
  await shop.until(placed.id, 'CONFIRMED')
  const [parcel] = await shop.ship(placed.id)
  const token = await shop.token({ roles: ['CUSTOMER'], customerId })
  const reads = async () =>
    outcome(await shop.graph({ token }, 'query ($id: ID!) { shipment(id: $id) { order { email } } }', { id: parcel!.id }))
  expect(await reads()).toBe('NOT_FOUND')
  const CLAIM = 'mutation ($input: ClaimOrderInput!) { claimOrder(input: $input) { order { customer { id } } userErrors { code } } }'
  expect(await shop.ask({ token }, CLAIM, { input: { orderNumber: placed.number, accessToken: placed.accessToken } })).toEqual({
    order: { customer: { id: customerId } },
    userErrors: [],
  })
  expect(await shop.ask({ token }, '{ orders { totalCount } }')).toEqual({ totalCount: 1 })
  await eventually(async () => expect(await reads()).toBe('ok'))
})
