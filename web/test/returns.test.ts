import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { Page } from 'playwright-core'
import { cannotTell, describeStaff, hasNoBarriersInAnyLight } from './describe-staff.js'
import { scan, type Staff } from './staff.js'
import { Tracking } from './tracking.js'

const SET_POLICY =
  'mutation ($input: ReturnPolicyInput!) { setReturnPolicy(input: $input) { policy { channel } userErrors { message field } } }'
const RETURNS = `query ($id: ID!) { order(id: $id) { returns { id number status origin resolution lines { id quantity reason comment exchangeFor } } } }`
const REQUEST = `mutation ($input: RequestReturnInput!) { requestReturn(input: $input) { return { id number status lines { id } } userErrors { message } } }`
const UPSERT = 'mutation ($input: UpsertVariantsInput!) { upsertVariants(input: $input) { userErrors { message } } }'
const PREVIEW = `{ previewPrice(input: { channel: "web", countryCode: "GB", lines: [{ sku: "BOWL", quantity: 1 }] }) { price { subtotal { amount } } userErrors { message } } }`
const PAID = 'query ($id: ID!) { order(id: $id) { payments { provider authorized { amount } } } }'
const RECEIVE = 'mutation ($input: ReceiveReturnInput!) { receiveReturn(input: $input) { return { id } userErrors { message field } } }'
const INSPECTED = `query ($number: String) { return(number: $number) { goods lines { sku received accepted receipt units { quantity disposition condition } } } }`
/** A share is kept and the label costs, unless the fault is ours. */
const POLICY = {
  ...{ channel: 'web', windowDays: 30, faultWindowDays: 730, conditions: ['NEW', 'OPENED'], nonReturnable: ['GIFT-CARD'], feeBps: 1_000 },
  ...{ labelPaidBy: 'CUSTOMER', labelFee: { amount: '3.50', currencyCode: 'GBP' }, refundsShipping: true, approvesByRule: true },
  settlesAt: 'INSPECTION',
}

describeStaff(
  'goods that come back',
  async ({ shop }) => {
    await shop.offer('MUG', { units: 100, title: 'Blue mug' })
    await shop.offer('GIFT-CARD', { units: 100, title: 'Gift card' })
    await shop.ask('ADMIN', SET_POLICY, { input: POLICY })
  },
  (staff) => {
    it('are announced by a guest who sees what it costs and until when, prints the label, and keeps one of two parcels after all', async () => {
      const { id, accessToken } = await delivered(staff(), [{ sku: 'MUG', quantity: 4 }, { sku: 'GIFT-CARD', quantity: 1 }]) // prettier-ignore
      const page = await new Tracking(staff().shop, staff().browser).follow(accessToken)
      await page.getByRole('button', { name: 'Send something back' }).press('Enter')
      const mugs = page.getByRole('group', { name: 'Blue mug' })
      await mugs.getByText(/^Until \d+ \w+ \d{4}\.$/).waitFor()
      await page.getByRole('group', { name: 'Gift card' }).getByText('We take this back only if something is wrong with it.').waitFor()
      await page.getByRole('button', { name: 'Ask for the return' }).press('Enter')
      await page.getByText('Choose what comes back.').waitFor()
      await mugs.getByLabel('Units, of 4').selectOption('3')
      await page.getByText('We keep 10% of the price. The label costs £3.50; we take it off what you get back.').waitFor()
      await mugs.getByLabel('Why').selectOption('It arrived damaged')
      await page.getByText('We keep 10%').waitFor({ state: 'detached' })
      await mugs.getByLabel('Why').selectOption('It does not fit')
      await page.getByLabel('In your words').fill('Too <b>small</b>')
      await page.getByRole('button', { name: 'Ask for the return' }).press('Enter')
      const [first] = await announced(staff(), id, 1)
      expect(first).toMatchObject({ status: 'APPROVED', resolution: 'REFUND', lines: [{ quantity: 3, reason: 'WRONG_SIZE', comment: 'Too <b>small</b>' }] }) // prettier-ignore
      const card = page.getByRole('region', { name: `Return ${first!.number}` })
      const label = await fetch(
        new URL((await card.getByRole('link', { name: 'Return label (PDF)' }).getAttribute('href')) ?? '', page.url()),
      )
      expect([label.status, label.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      await drawn(page, `Code for the drop-off point: KX`)
      await eventually(async () =>
        expect((await page.locator('.timeline li span').allTextContents()).filter((text) => text.startsWith('Return'))).toEqual([
          ...['Return approved', 'Return asked for'],
        ]),
      )
      // The rest goes in a parcel of its own, which stays with the customer after all.
      await mugs.getByLabel('Units, of 1').selectOption('1')
      await page.getByRole('button', { name: 'Ask for the return' }).press('Enter')
      const second = (await announced(staff(), id, 2)).find(({ number }) => number !== first!.number)
      const other = page.getByRole('region', { name: `Return ${second!.number}` })
      await mugs.getByText('All of it is coming back already.').waitFor()
      await hasNoBarriersInAnyLight(page)
      await other.getByRole('button', { name: 'I keep it after all' }).press('Enter')
      await other.getByText('You took this back.').waitFor()
      await mugs.getByLabel('Units, of 1').waitFor()
      await page.context().close()
    })

    it('or are claimed in Dutch without sending anything, and nothing of it costs', async () => {
      const { id, accessToken } = await delivered(staff(), [{ sku: 'MUG', quantity: 1 }])
      const page = await new Tracking(staff().shop, staff().browser).follow(accessToken, { locale: 'nl-NL', colorScheme: 'dark' })
      await page.getByRole('button', { name: 'Stuur iets terug' }).press('Enter')
      const mug = page.getByRole('group', { name: 'Blue mug' })
      await mug.getByLabel('Aantal, van 1').selectOption('1')
      await mug.getByLabel('Waarom').selectOption('Het kwam beschadigd aan')
      await page.getByRole('combobox', { name: /^Hoe/ }).selectOption('Het kan niet terug: bekijk het zonder')
      await page.getByRole('button', { name: 'Vraag de retour aan' }).press('Enter')
      const [claim] = await announced(staff(), id, 1)
      expect(claim).toMatchObject({ status: 'REQUESTED', origin: 'CLAIM', lines: [{ quantity: 1, reason: 'DAMAGED' }] })
      await page.getByRole('heading', { name: `Klacht ${claim!.number}` }).waitFor()
      await page.getByText('We bekijken het en schrijven je.').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.context().close()
    })

    it('are exchanged for something else, and what that costs stands there before it is asked', async () => {
      const { shop } = staff()
      await shop.offer('BOWL', { units: 10, title: 'Deep bowl' })
      await shop.ask('ADMIN', UPSERT, { input: { variants: [{ sku: 'BOWL', title: 'Deep bowl', price: { amount: '15.00', currencyCode: 'GBP' }, weightGrams: 400 }] } }) // prettier-ignore
      await eventually(async () => expect((await shop.ask(null, PREVIEW)).price).toMatchObject({ subtotal: { amount: '15.00' } }))
      const { id, accessToken } = await delivered(staff(), [{ sku: 'MUG', quantity: 2 }])
      const page = await new Tracking(shop, staff().browser).follow(accessToken)
      await page.getByRole('button', { name: 'Send something back' }).press('Enter')
      const mugs = page.getByRole('group', { name: 'Blue mug' })
      await mugs.getByLabel('Units, of 2').selectOption('1')
      await mugs.getByLabel('Why').selectOption('It does not fit')
      await page.getByLabel('What would you like for it').selectOption('The same again, or other goods')
      const exchange = page.getByRole('group', { name: 'What you would like instead' })
      // A tenth of 12.50 is kept, and 3.50 for the label.
      await exchange.getByRole('status').getByText('You pay £4.75 more.').waitFor()
      await exchange.getByLabel('Look for something else').fill('deep')
      const [request] = await Promise.all([
        page.waitForRequest((sent) => sent.postData()?.includes('query ExchangePrice(') === true),
        exchange.getByLabel('Instead of Blue mug').selectOption('Deep bowl'),
      ])
      expect((request.postDataJSON() as { variables: unknown }).variables).toEqual({
        input: { channel: 'web', countryCode: 'GB', postalCode: 'SW1Y 4JH', vatId: null, lines: [{ sku: 'BOWL', quantity: 1 }] },
      })
      await exchange.getByRole('status').getByText('You pay £7.25 more.').waitFor()
      await hasNoBarriersInAnyLight(page)
      // Something else is looked for, and the bowl stays chosen.
      await exchange.getByLabel('Look for something else').fill('gift')
      await exchange.getByRole('option', { name: 'Gift card' }).waitFor({ state: 'attached' })
      expect(await exchange.getByLabel('Instead of Blue mug').inputValue()).toBe('BOWL')
      await exchange.getByLabel('Look for something else').fill('mug')
      await exchange.getByRole('option', { name: 'Gift card' }).waitFor({ state: 'detached' })
      // What goes back is the same again, at what it cost.
      expect(await exchange.getByRole('option').allTextContents()).toEqual(['The same again', 'Deep bowl'])
      await exchange.getByLabel('Look for something else').fill('spoon')
      await exchange.getByRole('status').getByText('We found nothing like that. Try another word.').waitFor()
      await cannotTell(page, 'GoodsForExchange', 'ExchangePrice')
      await exchange.getByLabel('Look for something else').fill('plate')
      await exchange.getByRole('alert').getByText('We cannot look for other goods just now.').waitFor()
      await mugs.getByLabel('Units, of 2').selectOption('2')
      await exchange.getByRole('alert').getByText('We cannot tell just now what that costs.').waitFor()
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await exchange.getByRole('button', { name: 'Try again' }).press('Enter')
      // Two bowls of 15.00 for two mugs of 12.50, of which a tenth is kept, and the label.
      await exchange.getByRole('status').getByText('You pay £11.00 more.').waitFor()
      await mugs.getByLabel('Units, of 2').selectOption('1')
      await exchange.getByRole('status').getByText('You pay £7.25 more.').waitFor()
      await page.getByRole('button', { name: 'Ask for the return' }).press('Enter')
      const [asked] = await announced(staff(), id, 1)
      expect(asked).toMatchObject({ status: 'APPROVED', resolution: 'EXCHANGE', lines: [{ quantity: 1, exchangeFor: 'BOWL' }] })
      await page.context().close()

      const lines = [{ returnLineId: asked!.lines[0]!.id, quantity: 1, disposition: 'RESTOCK', condition: 'NEW' }]
      await shop.ask('WAREHOUSE', RECEIVE, { input: { returnId: asked!.id, lines } })
      const placed = await exchanged(staff(), asked!.number)
      expect(placed).toMatchObject({ total: { amount: '15.00' }, lines: [{ sku: 'BOWL', quantity: 1 }] })
      await shop.until(placed.id, 'CONFIRMED')
      const { payments } = await shop.ask('SUPPORT', PAID, { id: placed.id })
      expect(payments).toEqual(
        expect.arrayContaining([
          { provider: 'exchange', authorized: { amount: '7.75' } },
          { provider: 'test', authorized: { amount: '7.25' } },
        ]),
      )
    })

    it('never arrived, and are sent once more from the desk, once', async () => {
      const { shop } = staff()
      const order = await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
      for (const { trackingNumber } of await shop.ship(order.id)) await shop.track(trackingNumber, 'FAILURE')
      const page = await staff().open(`/desk/orders/${order.number}`)
      await page.getByText('Could not be delivered').first().waitFor()
      const again = async () => {
        await page.getByRole('button', { name: 'Send it once more' }).first().press('Enter')
        await page.getByRole('dialog').getByRole('button', { name: 'Send it once more' }).press('Enter')
      }
      await again()
      const [claim] = await announced(staff(), order.id, 1)
      expect(claim).toMatchObject({ origin: 'CLAIM', resolution: 'EXCHANGE', lines: [{ quantity: 2, reason: 'MISSING' }] })
      const placed = await exchanged(staff(), claim!.number)
      await shop.until(placed.id, 'CONFIRMED')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await again()
      await page.getByText('This parcel is sent once more already.').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.context().close()
      const desk = await staff().open(`/desk/returns/${claim!.number}`)
      await desk.getByRole('link', { name: placed.number }).waitFor()
      await desk.context().close()
    })

    it('are looked at unit by unit with scanner keystrokes alone: three back are two to sell and one set apart, and what was not announced is told', async () => {
      const { shop } = staff()
      const { id, lines } = await delivered(staff(), [{ sku: 'MUG', quantity: 3 }])
      const back = await requested(staff(), id, [{ orderLineId: lines[0]!.id, quantity: 3, reason: 'DEFECTIVE' }])
      const before = await staff().level('MUG')
      const page = await staff().open('/floor')
      await page.getByRole('link', { name: /Returns/ }).waitFor()
      await scan(page, `KX1 ${back.number}`)
      await page.getByRole('heading', { name: `Return ${back.number}` }).waitFor()
      await scan(page, 'MUG', '*2', 'SCRAP', 'NOSUCH')
      await page.getByText('There is no product NOSUCH.').waitFor()
      await scan(page, 'MUG', 'RESTOCK', 'USED', 'GIFT-CARD')
      await page.getByText('To be sold · used').nth(1).waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.keyboard.press('Enter')
      await page.getByText('Not announced: 1 × GIFT-CARD. It comes into stock, and is not paid.').waitFor()
      await page.keyboard.press('Enter')
      await page.getByText(`4 units of ${back.number} are booked in.`).waitFor()
      await page.getByText(`Of ${back.number} nothing is to be received.`).waitFor()
      expect(await shop.ask('SUPPORT', INSPECTED, { number: back.number })).toMatchObject({
        goods: 'RECEIVED',
        lines: [
          {
            sku: 'MUG',
            received: 3,
            accepted: 3,
            receipt: 'AS_ANNOUNCED',
            units: expect.arrayContaining([
              { quantity: 2, disposition: 'RESTOCK', condition: 'NEW' },
              { quantity: 1, disposition: 'SCRAP', condition: 'DAMAGED' },
            ]),
          },
          {
            sku: 'GIFT-CARD',
            received: 1,
            accepted: 0,
            receipt: 'WRONG_ITEM',
            units: [{ quantity: 1, disposition: 'RESTOCK', condition: 'USED' }],
          },
        ],
      })
      await eventually(async () => {
        const now = await staff().level('MUG')
        expect([Number(now.onHand) - Number(before.onHand), Number(now.available) - Number(before.available)]).toEqual([2, 2])
      })
      await page.context().close()
    })

    it('are decided at the desk: one is approved, another refused with a reason that the customer reads, and what is paid for it is seen', async () => {
      const { shop } = staff()
      await shop.ask('ADMIN', SET_POLICY, { input: { ...POLICY, approvesByRule: false } })
      const { id, number, lines } = await delivered(staff(), [{ sku: 'MUG', quantity: 3 }])
      const ask = (quantity: number) => requested(staff(), id, [{ orderLineId: lines[0]!.id, quantity, reason: 'DAMAGED' }])
      const [one, other] = [await ask(1), await ask(2)]
      const page = await staff().open('/desk/returns')
      await page.getByRole('link', { name: one.number }).waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.getByRole('link', { name: other.number }).press('Enter')
      await page.getByRole('button', { name: 'Reject it' }).press('Enter')
      await page.getByRole('dialog').getByLabel('Why').fill('It was worn')
      await page.getByRole('dialog').getByRole('button', { name: 'Reject it' }).press('Enter')
      await page.getByText('It may not come').waitFor()
      await page.getByText('It was worn').waitFor()
      await page.getByRole('link', { name: number }).press('Enter')
      await page.getByRole('link', { name: one.number }).press('Enter')
      await page.getByRole('button', { name: 'Approve it' }).press('Enter')
      await page.getByText('With the customer, to LTN').waitFor()
      await shop.ask('WAREHOUSE', RECEIVE, {
        input: { returnId: one.id, lines: [{ returnLineId: one.lines[0]!.id, quantity: 1, disposition: 'SCRAP', condition: 'DAMAGED' }] },
      })
      await page.getByText('1 × Set apart, damaged').waitFor()
      // A mug of 12.50 and a third of 3.95 for shipping, whole: the fault is ours.
      const given = page.locator('section', { hasText: 'Given back' }).last()
      await given.getByText('£13.81').waitFor()
      await page.getByText('Settled. £13.81 in all.').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.context().close()
      expect(staff().errors).toEqual([])
    })
  },
)

interface Announced {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly lines: readonly { readonly id: string }[]
}

interface ExchangeOrder {
  readonly id: string
  readonly number: string
}
const EXCHANGED = `query ($number: String) { return(number: $number) { exchangeOrders { id number total { amount } lines { sku quantity } exchangeOf { number } } } }`

/** The order that was placed for goods of a return, once it is. */
const exchanged = ({ shop }: Staff, number: string): Promise<ExchangeOrder> =>
  eventually(async () => {
    const { exchangeOrders } = await shop.ask('SUPPORT', EXCHANGED, { number })
    expect(exchangeOrders).toHaveLength(1)
    return exchangeOrders[0] as ExchangeOrder
  })

/** An order of these goods, at the customer's door. */
async function delivered({ shop }: Staff, lines: readonly { readonly sku: string; readonly quantity: number }[]) {
  const order = await shop.place({ lines })
  for (const { trackingNumber } of await shop.ship(order.id)) await shop.track(trackingNumber, 'DELIVERED')
  await shop.until(order.id, 'COMPLETED')
  return order
}

/** As a customer asks it, on the telephone. */
async function requested({ shop }: Staff, orderId: string, lines: readonly object[]): Promise<Announced> {
  const input = { idempotencyKey: randomUUID(), orderId, resolution: 'REFUND', lines }
  return (await shop.ask('SUPPORT', REQUEST, { input })).return as Announced
}

/** The returns of an order, once there are so many. */
const announced = ({ shop }: Staff, id: string, count: number): Promise<readonly Announced[]> =>
  eventually(async () => {
    const { returns } = await shop.ask('SUPPORT', RETURNS, { id })
    expect(returns).toHaveLength(count)
    return returns as readonly Announced[]
  })

/** A picture that has come, and can be drawn. */
async function drawn(page: Page, name: string): Promise<void> {
  const width = await page.getByRole('img', { name }).evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    return image.naturalWidth
  })
  expect(width).toBeGreaterThan(0)
}
