import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { describeTracking, hasNoBarriers } from './tracking.js'

describeTracking('what /track cannot do', (tracking) => {
  const shop = () => tracking().shop
  const DUTCH = { locale: 'nl-NL' }
  const cancelInDutch = async (page: Page) => {
    await page.getByRole('button', { name: 'Annuleer deze bestelling' }).click()
    await page.getByRole('button', { name: 'Ja, annuleer' }).click()
  }
  const cancelElsewhere = (orderId: string) =>
    shop().ask('SUPPORT', 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }', {
      input: { orderId, reason: 'By telephone' },
    })

  it.each([
    ['en-GB', 'Cancel this order', 'Yes, cancel it', 'Your order is cancelled already.'],
    ['nl-NL', 'Annuleer deze bestelling', 'Ja, annuleer', 'Je bestelling is al geannuleerd.'],
  ])('a refusal is told by its code and parameters, in %s', async (locale, ask, yes, refusal) => {
    const { id, accessToken } = await shop().place()
    await shop().until(id, 'CONFIRMED')
    const page = await tracking().open('/track', { locale })
    await page.routeWebSocket('**/graphql', () => {}) // nothing is live: the page does not know of what happens elsewhere
    await page.goto(`${shop().system.gatewayUrl}/track#token=${accessToken}`)
    await page.getByRole('button', { name: ask }).waitFor()
    await cancelElsewhere(id)
    await page.getByRole('button', { name: ask }).click()
    await page.getByRole('button', { name: yes }).click()
    await page.getByRole('alert').getByText(refusal, { exact: true }).waitFor()
    expect(await page.getByText('cannot be cancelled').count()).toBe(0)
    await page.context().close()
  })

  it('a question that is open when the order changes says so, and asks nothing any more', async () => {
    const { id, accessToken } = await shop().place()
    await shop().until(id, 'CONFIRMED')
    const page = await tracking().follow(accessToken, DUTCH)
    await page.getByRole('button', { name: 'Annuleer deze bestelling' }).click()
    await cancelElsewhere(id)
    await page.getByRole('heading', { name: 'Je bestelling is net veranderd' }).waitFor()
    expect(await page.getByRole('button', { name: 'Ja, annuleer' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Sluiten' }).click()
    await page.getByText('Je bestelling is geannuleerd.').waitFor()
    await page.context().close()
  })

  it('a part that was down is asked again: the parcels, on a page that opened without them', async () => {
    const { id, accessToken } = await shop().place()
    const [shipment] = await shop().ship(id)
    await shop().system.process('shipping').stop()
    const page = await tracking().open(`/track#token=${accessToken}`, DUTCH)
    await page.getByText('We kunnen nu even niet tonen waar je pakketten zijn.').waitFor()
    await page.getByText('Je bestelling heeft ons magazijn verlaten.').waitFor()
    await hasNoBarriers(page)
    await shop().system.process('shipping').start()
    await page.getByText(shipment!.trackingNumber).waitFor()
    expect(await page.getByText('We kunnen nu even niet tonen').count()).toBe(0)
    await page.context().close()
  })

  it('the order itself is asked again, and a change that could not be made is made when asked again', async () => {
    const { id, number, accessToken } = await shop().place()
    await shop().until(id, 'CONFIRMED')
    const opened = await tracking().follow(accessToken, DUTCH)
    await shop().system.process('orders').stop()
    const page = await tracking().open(`/track#token=${accessToken}`, DUTCH)
    await page.getByText('We kunnen je bestelling nu even niet tonen.').waitFor()
    await hasNoBarriers(page)
    await cancelInDutch(opened)
    await opened.getByText('Dat lukt nu even niet. Er is niets veranderd').waitFor()

    await shop().system.process('orders').start()
    await page.getByRole('heading', { name: `Bestelling ${number}` }).waitFor()
    await opened.getByRole('button', { name: 'Ja, annuleer' }).click()
    for (const shown of [opened, page]) await shown.getByText('Je bestelling is geannuleerd.').waitFor()
    for (const shown of [opened, page]) await shown.context().close()
  })
})
