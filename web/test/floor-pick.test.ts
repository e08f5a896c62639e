import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { describeStaff, hasNoBarriersInAnyLight } from './describe-staff.js'
import { scan, type Staff } from './staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }
const TEA_GTIN = '9506000134352'

/** Units that lie in a bin of Luton. */
async function shelve(staff: Staff, sku: string, quantity: number, bin: string): Promise<void> {
  await staff.shop.receive(sku, quantity)
  const locationId = staff.shop.locations.find(({ code }) => code === 'LTN')?.id
  await staff.shop.ask('WAREHOUSE', 'mutation ($input: PutAwayInput!) { putAway(input: $input) { userErrors { message } } }', {
    input: { idempotencyKey: randomUUID(), locationId, sku, quantity, bin },
  })
}

describeStaff(
  'somebody who picks with a hand scanner on /floor',
  async (staff) => {
    for (const sku of ['MUG', 'TEA', 'CUP']) await staff.shop.offer(sku, { units: 0, title: `Title of ${sku}` })
    await staff.shop.ask('ADMIN', 'mutation ($input: UpsertVariantsInput!) { upsertVariants(input: $input) { userErrors { message } } }', {
      input: {
        variants: [
          { sku: 'TEA', title: 'Title of TEA', price: { amount: '12.50', currencyCode: 'GBP' }, customs: { standardProductId: TEA_GTIN } },
        ],
      },
    })
    await staff.bins('A-01', 'A-06', 'B-03')
    await shelve(staff, 'MUG', 10, 'A-01')
    await shelve(staff, 'TEA', 10, 'B-03')
    await shelve(staff, 'CUP', 10, 'A-06')
  },
  (staff) => {
    const order = async (...lines: [sku: string, quantity: number][]) => {
      const placed = await staff().shop.place({ lines: lines.map(([sku, quantity]) => ({ sku, quantity })) })
      const [fulfillmentOrder] = await staff().shop.fulfillmentOrders(placed.id)
      return { ...placed, fulfillmentOrderId: fulfillmentOrder?.id ?? '' }
    }
    const lines = async (orderId: string) =>
      (
        await staff().shop.ask('WAREHOUSE', 'query ($id: ID!) { order(id: $id) { fulfillmentOrders { status lines { sku picked } } } }', {
          id: orderId,
        })
      ).fulfillmentOrders as unknown

    const packed = async (orderId: string) =>
      (
        await staff().shop.ask(
          'WAREHOUSE',
          'query ($id: ID!) { order(id: $id) { fulfillmentOrders { status packingStartedAt packages { lines { sku } blocks { sku } } } } }',
          { id: orderId },
        )
      ).fulfillmentOrders as unknown

    it('walks the round bin by bin, scans each unit, and is told what is wrong, by the scanner alone', async () => {
      const { id, number } = await order(['MUG', 2], ['TEA', 2], ['CUP', 1])
      const page = await staff().open('/floor', PHONE)
      await page.getByText('Pick').first().waitFor()
      await scan(page, '5')
      await page.getByRole('heading', { name: '1 order to pick' }).waitFor()
      await hasNoBarriersInAnyLight(page)
      await scan(page, 'K-1')
      await page.getByText('K-1 is not to be picked here.').waitFor()
      await scan(page, number)
      await page.getByRole('heading', { name: `Pick ${number}` }).waitFor()
      const round = await page.locator('.stops .place').allTextContents()
      expect([
        ['A-01', 'A-06', 'B-03'],
        ['B-03', 'A-06', 'A-01'],
      ]).toContainEqual(round)
      await hasNoBarriersInAnyLight(page)
      await scan(page, 'MUG', 'MUG')
      await page.getByText('2 of 5 picked.').waitFor()
      await scan(page, 'MUG')
      await page.getByText('Of MUG only 2 are to be picked: put the rest back.').waitFor()
      await scan(page, TEA_GTIN)
      await page.getByText('3 of 5 picked.').waitFor()
      await scan(page, '9506000134353')
      await page.getByText('9506000134353 was read wrongly: scan it again.').waitFor()
      expect(await page.getByLabel('Scan each unit that you take').getAttribute('aria-invalid')).toBe('true')
      await scan(page, '*2')
      await page.getByText('4 of 5 picked.').waitFor()
      expect(await lines(id)).toEqual([
        { status: 'PICKING', lines: expect.arrayContaining([{ sku: 'MUG', picked: 2 }, { sku: 'TEA', picked: 2 }, { sku: 'CUP', picked: 0 }]) }, // prettier-ignore
      ])
      await scan(page, 'CUP')
      await page.getByRole('status').getByText(`${number} is picked: 5 units.`).waitFor()
      await hasNoBarriersInAnyLight(page)
      expect(await lines(id)).toMatchObject([{ status: 'PICKED' }])
      await scan(page, '')
      await page.getByText('Nothing is to be picked here.').waitFor()

      // What was picked is packed as it is drawn, and shipped.
      await page.getByRole('link', { name: 'Next task' }).press('Enter')
      await page.getByText('Into the box as it is drawn, then ship').waitFor()
      await scan(page, '7')
      await page.getByRole('heading', { name: '1 order to pack or ship' }).waitFor()
      await scan(page, '')
      await page.getByRole('heading', { name: `Pack ${number}` }).waitFor()
      await page.getByText(/^Step 1 of \d+\./).waitFor()
      await page.getByText(/\d+ % stays free\./).waitFor()
      expect(await page.getByRole('img').locator('polygon.new').count()).toBe(3)
      await hasNoBarriersInAnyLight(page)
      await scan(page, 'NO-SUCH')
      await page.getByText('NO-SUCH does not come now: look at the drawing.').waitFor()
      const steps = Number(/of (\d+)/.exec((await page.getByText(/^Step 1 of/).textContent()) ?? '')?.[1])
      for (let step = 1; step <= steps; step += 1) {
        await page.getByText(`Step ${step} of ${steps}.`).waitFor()
        await scan(page, '')
      }
      await page.getByText('All of it lies as drawn in').waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('Ship 1 package?').waitFor()
      expect(await packed(id)).toEqual([
        { status: 'PACKED', packingStartedAt: expect.any(String), packages: [{ lines: expect.any(Array), blocks: expect.any(Array) }] },
      ])
      await hasNoBarriersInAnyLight(page)
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText(`${number} goes with`).waitFor()
      await hasNoBarriersInAnyLight(page)
      const label = await page.getByRole('link', { name: 'Print the label' }).getAttribute('href')
      const pdf = await fetch(new URL(label ?? '', staff().shop.system.gatewayUrl))
      expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(await packed(id)).toMatchObject([{ status: 'SHIPPED' }])
      await scan(page, '')
      await page.getByText('Nothing is to be packed here.').waitFor()
      await page.context().close()
    })

    it('in Dutch, with an item of another order and one unit that is not there, which is sent anew', async () => {
      const { id, number, fulfillmentOrderId } = await order(['MUG', 2], ['TEA', 1])
      const page = await staff().open(`/floor/pick/${fulfillmentOrderId}`, { locale: 'nl-NL', ...PHONE })
      await page.getByRole('heading', { name: `${number} picken` }).waitFor()
      await page.getByLabel('Scan elk stuk dat je pakt').waitFor()
      await scan(page, 'CUP')
      await page.getByText('CUP hoort niet in deze bestelling: leg het terug.').waitFor()
      await scan(page, 'TEA', 'MUG', '')
      await page.getByText('1 × MUG niet gevonden?').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.keyboard.press('Escape')
      await page.getByText('2 van 3 gepickt.').waitFor()
      await scan(page, '')
      await page.getByText('1 × MUG niet gevonden?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText(`${number} is gepickt: 2 stuks.`).waitFor()
      const open = await staff().shop.fulfillmentOrders(id)
      expect(open.find((each) => each.id === fulfillmentOrderId)).toMatchObject({ status: 'PICKED' })
      await page.context().close()
    })

    it('sees after a scan without answer whether it counts, and is never counted twice', async () => {
      const { number, fulfillmentOrderId } = await order(['MUG', 3])
      const page = await staff().open(`/floor/pick/${fulfillmentOrderId}`)
      await page.getByRole('heading', { name: `Pick ${number}` }).waitFor()
      let lost = 0
      await page.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('scanPick') || lost > 0) return route.continue()
        lost += 1
        await route.fetch() // it was counted, and nobody heard
        await route.abort()
      })
      await scan(page, 'MUG')
      await page.getByText('1 of 3 picked.').waitFor()
      expect(lost).toBe(1)
      await scan(page, 'MUG', 'MUG')
      await page.getByRole('status').getByText(`${number} is picked: 3 units.`).waitFor()
      await page.context().close()
      expect(staff().errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([])
    })
  },
)
