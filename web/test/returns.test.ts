import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { Page } from 'playwright-core'
import { describeStaff, hasNoBarriersInAnyLight } from './describe-staff.js'
import type { Staff } from './staff.js'
import { Tracking } from './tracking.js'

const SET_POLICY =
  'mutation ($input: ReturnPolicyInput!) { setReturnPolicy(input: $input) { policy { channel } userErrors { message field } } }'
const RETURNS = `query ($id: ID!) { order(id: $id) { returns { id number status origin resolution lines { quantity reason comment } } } }`
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
      expect((await page.locator('.timeline li span').allTextContents()).slice(0, 2)).toEqual(['Return approved', 'Return asked for'])
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
  },
)

interface Announced {
  readonly id: string
  readonly number: string
  readonly status: string
}

/** An order of these goods, at the customer's door. */
async function delivered({ shop }: Staff, lines: readonly { readonly sku: string; readonly quantity: number }[]) {
  const order = await shop.place({ lines })
  for (const { trackingNumber } of await shop.ship(order.id)) await shop.track(trackingNumber, 'DELIVERED')
  await shop.until(order.id, 'COMPLETED')
  return order
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
