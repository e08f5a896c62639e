import { setTimeout as sleep } from 'node:timers/promises'
import { createHmac, randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { ADDRESS, PLACE } from '../../e2e/support/shop.js'
import { hasNoBarriersInAnyLight } from './describe-staff.js'
import { OPEN_CASE, type Staff } from './staff.js'

const SECRET = 'the secret of the shop'
/** A shop on a platform, whose webhooks are read. */
export const SHOP_PLATFORM = {
  CHANNEL_CONNECTIONS: JSON.stringify({ social: { platform: 'woocommerce', webhookSecrets: [SECRET] } }),
}
const AMENDED = `query ($id: ID!) { order(id: $id) { total { amount } shippingAddress { line1 postalCode } amendment { state } lines { sku quantity } } }`
const CASES = 'query ($id: ID!) { order(id: $id) { cases { status assignee messages { author body } } } }'

const STUCK = '{ workItems(first: 10, filter: { kinds: ["CHANNEL_ORDER"] }) { edges { node { id assignee } } } }'
const SENT = '{ channelDeliveries(filter: { channel: "social" }) { edges { node { replays state } } } }'

/** With a letter where a nought should be. */
const DUTCH = { name: 'Ada', line1: 'Damrak 12', postalCode: '1O12 JS', city: 'Amsterdam', countryCode: 'NL' }

/** What support does at /desk, in a shop that sells MUG and TEA: stories of a suite that has a system running. */
export function atTheDesk(staff: () => Staff): void {
  it('finds an order by its number, lets it go on, cancels it with a reason, and reads it in the timeline', async () => {
    const order = await staff().shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
    await staff().shop.until(order.id, 'CONFIRMED')
    const page = await staff().open('/desk')
    await page.getByLabel('What the customer says').waitFor()
    await page.keyboard.type(order.number.toLowerCase())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: order.number }).waitFor()
    await hasNoBarriersInAnyLight(page)
    await staff().shop.ask('SUPPORT', 'mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { userErrors { message } } }', {
      input: { orderId: order.id, reason: 'MANUAL', note: 'Ask about the colour' },
    })
    await page.getByText('Ask about the colour').first().waitFor()
    await page.getByRole('button', { name: 'Let it go on' }).first().press('Enter')
    await page.getByRole('dialog').getByLabel('Why').focus()
    await page.keyboard.type('Red it is')
    await page.keyboard.press('Enter')
    await staff().shop.until(order.id, 'CONFIRMED')
    await page.getByRole('heading', { name: 'Holds' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Cancel what has not left' }).press('Enter')
    await page.getByRole('button', { name: 'Cancel it' }).press('Enter')
    await page.getByRole('dialog').getByText('Something is not filled in.').waitFor()
    await page.getByRole('dialog').getByLabel('Why').focus()
    await page.keyboard.type('Ordered twice by mistake')
    await page.keyboard.press('Enter')
    await page.getByText('Your order is cancelled.').waitFor()
    expect((await staff().shop.see(order.id)).status).toBe('CANCELLED')
    await page.context().close()
  })

  it('leaves an order while it is read anew, and hears of no error', async () => {
    const { shop, errors } = staff()
    const order = await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
    await shop.until(order.id, 'CONFIRMED')
    const page = await staff().open('/desk')
    await page.getByLabel('What the customer says').fill(order.number)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: order.number }).waitFor()
    const before = [...errors]
    const isReadAnew = new Promise<void>((resolve) => {
      void page.route('**/graphql', (route) => (route.request().postData()?.includes('query DeskOrder(') ? resolve() : route.continue()))
    })
    await shop.ask('SUPPORT', 'mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { userErrors { message } } }', {
      input: { orderId: order.id, reason: 'MANUAL', note: 'Ask about the size' },
    })
    await isReadAnew
    await page.goBack()
    await page.getByLabel('What the customer says').waitFor()
    expect(errors).toEqual(before)
    await page.context().close()
  })

  it('finds an order by a misspelt name, with nothing of the customer in the address', async () => {
    const { shop } = staff()
    const name = 'Philippa Featherstonehaugh'
    for (const email of ['pippa@example.com', 'philippa@example.com']) {
      const input = { ...shop.order({ lines: [{ sku: 'MUG', quantity: 1 }], email }), name, shippingAddress: { ...ADDRESS, name } }
      await shop.ask(null, PLACE, { input })
    }
    const SEARCH = 'query ($query: String!) { searchOrders(query: $query) { totalCount } }'
    await eventually(async () => expect((await shop.ask('SUPPORT', SEARCH, { query: name })).totalCount).toBe(2))
    const page = await staff().open('/desk')
    const box = page.getByLabel('What the customer says')
    await box.fill('philipa featherstonehaugh')
    await box.press('Enter')
    await page
      .getByText(/^Philippa Featherstonehaugh · pippa@example.com/)
      .first()
      .waitFor()
    expect(page.url()).toBe(`${shop.system.gatewayUrl}/desk/found`)
    await hasNoBarriersInAnyLight(page)
    await page.keyboard.press('/')
    await box.fill('pippa@exmple.com')
    await box.press('Enter')
    await page.getByText('pippa@example.com').first().waitFor()
    await page.context().close()
  })

  it('changes an order after looking at what that costs, and is told when somebody else was first', async () => {
    const order = await staff().shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
    await staff().shop.until(order.id, 'CONFIRMED')
    const page = await staff().open(`/desk/orders/${order.number}`)
    await page.getByRole('button', { name: 'Change the order' }).press('Enter')
    const form = page.getByRole('form', { name: 'Change the order' })
    const look = form.getByRole('button', { name: 'See what it changes' })
    await form.getByRole('button', { name: 'Add a line' }).press('Enter')
    await form.getByRole('group', { name: 'New line' }).getByLabel('SKU').fill('NO-SUCH')
    await form.getByLabel('Why').fill('Asked for on the phone')
    await look.press('Enter')
    await form.getByRole('group', { name: 'New line' }).getByText('There is no such thing, or not any more.').waitFor()
    await form.getByRole('group', { name: 'New line' }).getByLabel('SKU').fill('TEA')
    await form.getByLabel('Street and number').fill('14 St James Square')
    await form.getByRole('group', { name: /MUG/ }).getByLabel('Units').fill('1')
    await look.press('Enter')
    await form.getByText('Tea, green: 0 → 1').waitFor()
    await form.getByText('Mug, red: 2 → 1').waitFor()
    await form.getByText('£28.95 becomes £28.95').waitFor()
    await hasNoBarriersInAnyLight(page)

    await staff().shop.ask('SUPPORT', 'mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { userErrors { message } } }', {
      input: { orderId: order.id, reason: 'MANUAL', note: 'Wait for me' },
    })
    await form.getByText('The order has changed meanwhile.').waitFor()
    expect(await form.getByRole('button', { name: 'Change it' }).count()).toBe(0)
    await look.press('Enter')
    await form.getByRole('button', { name: 'Change it' }).press('Enter')
    await form.waitFor({ state: 'detached' })
    await eventually(async () => {
      const changed = await staff().shop.ask('SUPPORT', AMENDED, { id: order.id })
      expect([changed.total.amount, changed.shippingAddress.line1, changed.amendment]).toEqual(['28.95', '14 St James Square', null])
      expect(changed.lines.map(({ sku, quantity }: { sku: string; quantity: number }) => `${quantity} ${sku}`)).toEqual(['1 MUG', '1 TEA'])
    })
    await page.getByText('1 × Tea, green').waitFor()
    await page.context().close()
  })

  it('corrects in one press what a customer got wrong', async () => {
    const { shop } = staff()
    const input = { ...shop.order({ lines: [{ sku: 'MUG', quantity: 1 }] }), shippingAddress: DUTCH }
    const { order } = await shop.ask(null, PLACE, { input })
    const page = await staff().open(`/desk/orders/${order.number}`)
    await page.getByRole('button', { name: 'Correct it' }).waitFor()
    await hasNoBarriersInAnyLight(page)
    await page.getByRole('button', { name: 'Correct it' }).press('Enter')
    await page.getByRole('heading', { name: 'Holds' }).waitFor({ state: 'detached' })
    await page.getByText('1012 JS Amsterdam').waitFor()
    expect((await shop.ask('SUPPORT', AMENDED, { id: order.id })).shippingAddress.postalCode).toBe('1012 JS')
    await page.context().close()
  })

  it('sees the last of many changes, however slow the answers are', async () => {
    const { shop } = staff()
    const { id, number } = await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
    await shop.until(id, 'CONFIRMED')
    const page = await staff().open(`/desk/orders/${number}`)
    await page.getByRole('button', { name: 'Change the order' }).waitFor()
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('query DeskOrder(')) return route.continue()
      const response = await route.fetch()
      await sleep(3_000)
      await route.fulfill({ response })
    })
    await shop.ship(id)
    await page.getByRole('button', { name: 'Give money back' }).waitFor()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.context().close()
  })

  it('gives money back, once it was taken, no more than is shown', async () => {
    const { shop } = staff()
    const { id, number } = await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
    await shop.until(id, 'CONFIRMED')
    const page = await staff().open(`/desk/orders/${number}`)
    const button = page.getByRole('button', { name: 'Give money back' })
    await page.getByRole('button', { name: 'Change the order' }).waitFor()
    expect(await button.count()).toBe(0)
    await shop.ship(id)
    await button.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('At most £28.95').waitFor()
    await hasNoBarriersInAnyLight(page)
    await dialog.getByLabel('Amount').fill('28.96')
    await dialog.getByLabel('Why').fill('One is chipped')
    await dialog.getByRole('button', { name: 'Give it back' }).press('Enter')
    await dialog.getByLabel('Amount').and(page.locator('[aria-invalid]')).waitFor()
    await dialog.getByLabel('Amount').fill('5')
    await dialog.getByRole('button', { name: 'Give it back' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Money is to be given back: One is chipped').waitFor()
    await page.getByText(/^Money is given back/).waitFor()
    const REFUNDS = 'query ($id: ID!) { order(id: $id) { refunds { amount { amount } reason } refundLimit { amount } } }'
    expect(await shop.ask('SUPPORT', REFUNDS, { id })).toEqual({
      refunds: [{ amount: { amount: '5.00' }, reason: 'One is chipped' }],
      refundLimit: { amount: '23.95' },
    })
    await button.press('Enter')
    await dialog.getByText('At most £23.95').waitFor()
    await page.context().close()
  })

  it('grants who ordered store credit, within what support may give', async () => {
    const { shop } = staff()
    const customerId = '0198a000-0000-7000-8000-00000000c059'
    const token = await shop.token({ roles: ['CUSTOMER'], customerId })
    const { order } = await shop.ask({ token }, PLACE, { input: shop.order({ lines: [{ sku: 'MUG', quantity: 1 }] }) })
    const page = await staff().open(`/desk/orders/${order.number}`)
    await page.getByRole('button', { name: 'Grant store credit' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await hasNoBarriersInAnyLight(page)
    await dialog.getByLabel('Amount').fill('999999')
    await dialog.getByLabel('Why').fill('It came late')
    await dialog.getByRole('button', { name: 'Grant it' }).press('Enter')
    await dialog.getByLabel('Amount').and(page.locator('[aria-invalid]')).waitFor()
    await dialog.getByLabel('Amount').fill('7,50')
    await dialog.getByRole('button', { name: 'Grant it' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    const { storeCredit } = await shop
      .graph({ token }, '{ storeCredit { balance { amount } entries { reason } } }')
      .then(({ data }) => data)
    expect(storeCredit).toEqual([{ balance: { amount: '7.50' }, entries: [{ reason: 'It came late' }] }])
    await page.context().close()
  })

  it('answers a customer by the clock: takes the case, writes, gives it up and resolves it; opens one for who is on the line', async () => {
    const { id, number, accessToken } = await staff().shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
    await staff().shop.ask({ token: accessToken }, OPEN_CASE, {
      input: { idempotencyKey: randomUUID(), orderId: id, kind: 'LATE', subject: 'Where is my mug?', body: '<b>It was due on Monday.</b>' },
    })
    const page = await staff().open('/desk')
    await page.getByRole('link', { name: '1 open case' }).press('Enter')
    const summary = page.locator('summary', { hasText: 'Where is my mug?' })
    await summary.getByText(/^Answer in /).waitFor()
    await summary.press('Enter')
    await page.getByText('<b>It was due on Monday.</b>').waitFor()
    await hasNoBarriersInAnyLight(page)
    await page.getByRole('button', { name: 'I take it' }).press('Enter')
    await summary.getByText('with dev:support').waitFor()
    await page.getByLabel('Whose').selectOption('mine')
    await summary.press('Enter')
    expect(new URL(page.url()).search).toBe('?whose=mine')
    await page.getByRole('button', { name: 'Send' }).press('Enter')
    await page.getByText('Something is not filled in.').waitFor()
    await page.getByLabel('Your answer').fill('It leaves today.')
    await page.getByRole('button', { name: 'Send' }).press('Enter')
    await page.getByText('No case fits.').waitFor()
    await page.getByLabel('Status').selectOption('WAITING_ON_CUSTOMER')
    await summary.press('Enter')
    await page.getByRole('button', { name: 'Give it up' }).press('Enter')
    await page.getByText('No case fits.').waitFor()
    await page.getByLabel('Whose').selectOption('everybody')
    await page.getByRole('link', { name: number }).or(summary).first().waitFor()
    await summary.press('Enter')
    await page.getByRole('button', { name: 'Resolve' }).first().press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).press('Enter')
    await page.getByText('No case fits.').waitFor()

    await page.goto(`${staff().shop.system.gatewayUrl}/desk/orders/${number}`)
    await page.getByRole('button', { name: 'Open a case' }).press('Enter')
    await page.getByLabel('What is wrong').selectOption('Damaged')
    await page.getByLabel('In a few words').fill('The ear is off')
    await page.getByLabel('What was said').fill('It came in two pieces.')
    await page.getByRole('button', { name: 'Open', exact: true }).last().press('Enter')
    await page.locator('summary', { hasText: 'The ear is off' }).waitFor()
    const { cases } = await staff().shop.ask({ token: accessToken }, CASES, { id })
    expect(cases.map(({ status, assignee }: Record<string, unknown>) => [status, assignee])).toEqual([
      ['RESOLVED', null],
      ['OPEN', null],
    ])
    expect(cases[0].messages[1]).toEqual({ author: 'dev:support', body: 'It leaves today.' })
    await page.context().close()
  })

  it('sees what a shop sent that could not be read, reads it again, takes what was stuck by it, and says how it was seen to', async () => {
    const { shop } = staff()
    const body = '{ "id": 77, "line_items": "none" }'
    const signature = createHmac('sha256', SECRET).update(body).digest('base64')
    const sent = await shop.post('/webhooks/channels/social/orders', body, {
      ...{ 'x-wc-webhook-topic': 'order.created', 'x-wc-webhook-delivery-id': randomUUID(), 'x-wc-webhook-signature': signature },
      ...{ 'x-wc-webhook-source': 'https://woo.example/', 'x-wc-webhook-id': '7' },
    })
    expect(sent.status).toBe(200)
    const page = await staff().open('/desk/deliveries?state=FAILED')
    await page.getByText('As it came').press('Enter')
    await page.getByText('"line_items": "none"').waitFor()
    await hasNoBarriersInAnyLight(page)
    await page.getByRole('button', { name: 'Read again' }).press('Enter')
    await page.getByText('read again 1 time').waitFor()
    await page.getByRole('link', { name: 'Stuck' }).press('Enter')
    await page.locator('.tag', { hasText: "Shop's order" }).first().waitFor()
    await hasNoBarriersInAnyLight(page)
    await page.getByLabel('Kind').selectOption('CHANNEL_ORDER')
    expect(new URL(page.url()).search).toBe('?kind=CHANNEL_ORDER')
    await page.getByRole('button', { name: 'I take it' }).first().press('Enter')
    await page.getByText('with dev:support').waitFor()
    const before = await shop.ask('SUPPORT', STUCK)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    // Tried again it fails again: another item, with whom had the first.
    await eventually(async () => {
      expect((await shop.ask('SUPPORT', SENT)).edges).toEqual([{ node: { replays: 2, state: 'FAILED' } }])
      const after = await shop.ask('SUPPORT', STUCK)
      expect(after.edges).toEqual([{ node: { id: expect.any(String), assignee: 'dev:support' } }])
      expect(after.edges).not.toEqual(before.edges)
    })
    await page.reload()
    await page.getByText('with dev:support').waitFor()
    await page.getByRole('button', { name: 'It is seen to' }).first().press('Enter')
    await page.getByLabel('How it was seen to').fill('The shop sends it anew')
    await page.getByRole('button', { name: 'Close it' }).press('Enter')
    await page.getByText('Nothing is stuck.').waitFor()
    await page.getByLabel('Status').selectOption('RESOLVED')
    await page.getByText(/by dev:support The shop sends it anew$/).waitFor()
    await page.context().close()
  })

  it('sees, as who administers, what shops were told, and sends it again', async () => {
    const { shop } = staff()
    const WEBHOOK = 'mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { webhook { id } userErrors { message } } }'
    await shop.ask('ADMIN', WEBHOOK, { input: { channel: 'web', url: 'https://shop.invalid/hooks', kinds: ['ORDER_CONFIRMED'] } })
    const { id, number } = await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
    await shop.until(id, 'CONFIRMED')
    const page = await staff().open('/desk/deliveries', { locale: 'nl-NL' }, 'admin')
    await page.getByLabel('Richting').selectOption('out')
    await page.getByRole('link', { name: 'Bevestigd' }).first().waitFor()
    await hasNoBarriersInAnyLight(page)
    await page.getByRole('button', { name: 'Stuur opnieuw' }).first().press('Enter')
    await page.getByText('Het wordt opnieuw gestuurd.').waitFor()
    const address = page.getByRole('region', { name: 'Adres' })
    await address.getByText('https://shop.invalid/hooks').waitFor()
    await address.getByText('Hoort van Bevestigd').waitFor()
    await address.getByText('Proefzending').press('Enter')
    await address.getByRole('button', { name: 'Stuur het voorbeeld' }).press('Enter')
    await address.getByText(/^Niet aangenomen: /).waitFor()
    await address.getByRole('region', { name: 'Wat er gestuurd is' }).getByText('"test": true').waitFor()
    await hasNoBarriersInAnyLight(page)
    await page.getByLabel('Stand').selectOption('FAILED')
    await page.getByText('Er is geen bericht dat voldoet.').waitFor()
    await address.getByRole('button', { name: 'Stuur alles wat mislukte opnieuw' }).press('Enter')
    await address.getByText('0 berichten worden opnieuw gestuurd.').waitFor()
    await page.getByLabel('Stand').selectOption('ALL')
    await page.getByRole('link', { name: 'Bevestigd' }).first().press('Enter')
    await page.getByRole('heading', { name: number }).waitFor()
    await page.context().close()
  })
}
