import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { ADDRESS, PLACE } from '../../e2e/support/shop.js'
import { hasNoBarriersInAnyLight } from './describe-staff.js'
import { hasNoBarriers, type Tracking } from './tracking.js'

const GOES_TO = 'query ($id: ID!) { order(id: $id) { shippingAddress { line1 city } } }'
const CASES = 'query ($id: ID!) { order(id: $id) { cases { id status messages { author body } } } }'
const REPLY = 'mutation ($input: ReplyToCaseInput!) { replyToCase(input: $input) { userErrors { message } } }'
const RATED = 'query ($id: ID!) { order(id: $id) { feedback { rating comment } lines { feedback { rating } } } }'

/** What a customer does at /track beside following, in a shop that sells MUG: stories of a suite that has a system running. */
export function asACustomer(tracking: () => Tracking): void {
  it('has the order sent elsewhere until picking begins, and is told at the field what is wrong', async () => {
    const { shop } = tracking()
    const { id, accessToken } = await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
    await shop.until(id, 'CONFIRMED')
    const page = await tracking().follow(accessToken)
    await page.getByRole('button', { name: 'Change the address' }).press('Enter')
    await page.getByLabel('City').fill('')
    await page.getByLabel('Street and number').fill('14 St James Square')
    await page.getByRole('button', { name: 'Send it there' }).press('Enter')
    await page.getByLabel('City').and(page.locator('[aria-invalid]')).waitFor()
    await page.getByText('Something is not filled in.').waitFor()
    await hasNoBarriersInAnyLight(page)
    await page.getByLabel('City').fill('Westminster')
    await page.getByRole('button', { name: 'Send it there' }).press('Enter')
    await page.getByText('To Ada Lovelace, Westminster').waitFor()
    expect(await shop.ask('SUPPORT', GOES_TO, { id })).toEqual({ shippingAddress: { line1: '14 St James Square', city: 'Westminster' } })
    await shop.pack(id)
    await page.getByRole('button', { name: 'Change the address' }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('asks about the order in Dutch, and sees the answer come', async () => {
    const { shop } = tracking()
    const { id, accessToken } = await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
    const page = await tracking().follow(accessToken, { locale: 'nl-NL' })
    await page.getByRole('button', { name: 'Vragen over deze bestelling' }).press('Enter')
    await page.getByLabel('Waar gaat het over').selectOption('Het is te laat')
    await page.getByLabel('In een paar woorden').fill('Waar blijft het?')
    await page.getByLabel('Je vraag').fill('<i>Vandaag</i> zou het komen.')
    await page.getByRole('button', { name: 'Vraag het' }).press('Enter')
    await page.getByRole('listitem').filter({ hasText: '<i>Vandaag</i> zou het komen.' }).waitFor()
    const { cases } = await shop.ask('SUPPORT', CASES, { id })
    await shop.ask('SUPPORT', REPLY, { input: { caseId: cases[0].id, body: 'Morgen is het er.', idempotencyKey: randomUUID() } })
    await page.getByText('Morgen is het er.').waitFor()
    await hasNoBarriersInAnyLight(page)
    await page.getByLabel('Schrijf terug').fill('Dank je.')
    await page.getByRole('button', { name: 'Verstuur' }).press('Enter')
    await page.getByRole('listitem').filter({ hasText: 'Dank je.' }).waitFor()
    expect((await shop.ask('SUPPORT', CASES, { id })).cases).toMatchObject([{ status: 'OPEN', messages: [{}, {}, { body: 'Dank je.' }] }])
    await page.context().close()
  })

  it('takes the invoice along, and tells how it was once it has come', async () => {
    const { shop } = tracking()
    const { id, accessToken } = await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
    const [shipment] = await shop.ship(id)
    const page = await tracking().follow(accessToken)
    expect(await page.getByRole('button', { name: 'Tell how it was' }).count()).toBe(0)
    await shop.track(shipment!.trackingNumber, 'DELIVERED')
    await page.getByRole('button', { name: 'Tell how it was' }).press('Enter')
    await page.getByRole('button', { name: 'Tell us' }).press('Enter')
    await page.getByText('Choose how it was.').waitFor()
    await page.getByLabel('Very good').press('Space')
    await page.getByLabel('In your words, if you like').fill('A fine mug.')
    await hasNoBarriersInAnyLight(page)
    await page.getByRole('button', { name: 'Tell us' }).press('Enter')
    await page.getByText('Thank you.').waitFor()
    expect((await shop.ask('SUPPORT', RATED, { id })).feedback).toEqual({ rating: 5, comment: 'A fine mug.' })
    const invoice = page.getByRole('link', { name: /^Invoice INV-/ })
    await invoice.waitFor()
    const file = await fetch(new URL((await invoice.getAttribute('href')) ?? '', page.url()))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    await page.context().close()
  })

  it('is led to the bank that asks for a confirmation, until it is given', async () => {
    const { shop } = tracking()
    const { id, accessToken } = await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }], token: 'tok_step_up' })
    const page = await tracking().follow(accessToken)
    const link = page.getByRole('link', { name: 'Confirm the payment' })
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/bank\.example\/confirm\/./)
    await page.getByText(/^Your bank asks you to confirm the payment\. Do so by /).waitFor()
    await hasNoBarriersInAnyLight(page)
    await shop.until(id, 'CONFIRMED', 60_000)
    await link.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('pays with what is on the account first, and reads how much that was', async () => {
    const { shop } = tracking()
    const token = await shop.token({ roles: ['CUSTOMER'], customerId: CUSTOMER })
    const basket = shop.order({ lines: [{ sku: 'MUG', quantity: 1 }] })
    const credit = {
      idempotencyKey: randomUUID(),
      customerId: CUSTOMER,
      amount: { amount: '10.00', currencyCode: 'GBP' },
      reason: 'It was late',
    }
    const GRANT = 'mutation ($input: GrantStoreCreditInput!) { grantStoreCredit(input: $input) { userErrors { message } } }'
    await shop.ask({ token }, PLACE, { input: basket })
    await shop.ask('SUPPORT', GRANT, { input: credit })
    const payment = { token: 'tok_success', voucher: { provider: 'store-credit' } }
    const { order } = await shop.ask({ token }, PLACE, { input: { ...basket, idempotencyKey: randomUUID(), payment } })
    await shop.until(order.id, 'CONFIRMED')
    const page = await tracking().open('/track')
    await page.getByRole('button', { name: 'Sign in' }).press('Enter')
    await page.getByRole('button', { name: / customer$/ }).press('Enter')
    await page.getByRole('button', { name: order.number }).press('Enter')
    await page.getByText('From your store credit').locator('..').getByText('£10.00').waitFor()
    await hasNoBarriersInAnyLight(page)
    await page.context().close()
  })

  it('signs in, sees all orders of the account, takes in one that was placed as a guest, and signs out', async () => {
    const { shop } = tracking()
    const token = await shop.token({ roles: ['CUSTOMER'], customerId: CUSTOMER })
    const own = await shop.ask({ token }, PLACE, {
      input: { ...shop.order({ lines: [{ sku: 'MUG', quantity: 1 }] }), shippingAddress: ADDRESS },
    })
    const guest = await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }], email: 'cas@example.com' })
    const page = await tracking().open('/track')
    await page.getByRole('button', { name: 'Sign in' }).press('Enter')
    await page.getByRole('button', { name: / customer$/ }).press('Enter')
    await page.getByRole('heading', { name: 'Your orders' }).waitFor()
    await page.getByRole('button', { name: own.order.number }).waitFor()
    await hasNoBarriers(page)
    await page.getByLabel('Order number').fill(guest.number)
    await page.getByLabel('E-mail address').fill('cas@example.com')
    await page.getByRole('button', { name: 'Add it' }).press('Enter')
    await page.getByRole('button', { name: guest.number }).press('Enter')
    await page.getByRole('heading', { name: `Order ${guest.number}` }).waitFor()
    await page.locator('.live').waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe('/track')
    await page.getByRole('button', { name: 'All my orders' }).press('Enter')
    await page.getByRole('button', { name: 'Sign out' }).press('Enter')
    await page.getByRole('button', { name: 'Yes, sign out' }).press('Enter')
    await eventually(async () => expect(await page.getByRole('button', { name: 'Show my order' }).count()).toBe(1))
    await page.context().close()
  })
}

/** The customer among the accounts of development. */
const CUSTOMER = '0198a000-0000-7000-8000-00000000c057'
