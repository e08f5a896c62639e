import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { writeRows } from '../../e2e/support/write-rows.js'
import { describeStaff, hasNoBarriersInAnyLight } from './describe-staff.js'
import { scan, type Staff } from './staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }
const here = (staff: Staff) => staff.shop.locations.find(({ code }) => code === 'LTN')?.id ?? ''

/** A part of the building, a bin of it, and units that lie there. */
async function shelve(staff: Staff, sku: string, bin: string, zone: string): Promise<void> {
  const bins = { locationId: here(staff), bins: [{ code: bin, sequence: 1, zone }] }
  await staff.shop.ask('WAREHOUSE', 'mutation ($input: UpsertBinsInput!) { upsertBins(input: $input) { userErrors { message } } }', { input: bins }) // prettier-ignore
  await staff.shop.receive(sku, 20)
  const away = { idempotencyKey: randomUUID(), locationId: here(staff), sku, quantity: 20, bin }
  await staff.shop.ask('WAREHOUSE', 'mutation ($input: PutAwayInput!) { putAway(input: $input) { userErrors { message } } }', { input: away }) // prettier-ignore
}

describeStaff(
  'somebody who releases waves on /floor',
  async (staff) => {
    for (const sku of ['MUG', 'ICE']) await staff.shop.offer(sku, { units: 0, title: `Title of ${sku}` })
    await shelve(staff, 'MUG', 'A-01', 'DRY')
    await shelve(staff, 'ICE', 'C-03', 'COLD')
    // Inventory tells where bins are within a quarter of a minute.
    const query = 'query ($id: ID!) { waveFilters(locationId: $id) { zones } }'
    await eventually(async () => expect((await staff.shop.ask('WAREHOUSE', query, { id: here(staff) })).zones).toEqual(['COLD', 'DRY']), {
      timeoutMs: 90_000,
    })
  },
  (staff) => {
    /** An order that had to leave long ago: no carrier that comes from now on is too early for it. Promised for no day, it goes by the cheapest on any day of the week. */
    const late = async (sku: string) => {
      const placed = await staff().shop.place({ lines: [{ sku, quantity: 2 }] })
      const [fulfillmentOrder] = await staff().shop.fulfillmentOrders(placed.id)
      const id = fulfillmentOrder?.id ?? ''
      await writeRows(staff().shop, 'shipping', { text: `UPDATE fulfillment_order SET ship_by = now() - interval '2 days', promised_delivery_date = NULL WHERE id = $1`, values: [id] }) // prettier-ignore
      return { number: placed.number, id }
    }

    it('sees what should have left, plans a wave of one part of the building, and walks it', async () => {
      const [mugs, ice] = [await late('MUG'), await late('ICE')]
      const page = await staff().open('/floor', PHONE)
      await page.getByRole('heading', { name: '2 orders should have left' }).waitFor()
      const shown = page.getByRole('region', { name: '2 orders should have left' })
      await shown.getByRole('link', { name: mugs.number }).waitFor()
      expect(await shown.getByText('Nobody has begun to pick it.').count()).toBe(2)
      await hasNoBarriersInAnyLight(page)
      await scan(page, '8')
      await page.getByRole('heading', { name: 'Waves' }).waitFor()
      await page.getByText('Orders to pick: 2. Rounds: 1.').waitFor()
      await page.getByText('before the carrier comes.').waitFor()
      await page.getByRole('combobox', { name: /^Part of the building/ }).selectOption('COLD')
      await page.getByText('Orders to pick: 1. Rounds: 1.').waitFor()
      await page.getByRole('link', { name: ice.number }).waitFor()
      expect(await page.getByRole('link', { name: mugs.number }).count()).toBe(0)
      await hasNoBarriersInAnyLight(page)
      await page.getByRole('button', { name: 'Release' }).press('Enter')
      await page.getByText('Release this wave of 1 order?').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.keyboard.press('Enter')
      await page.getByText('0 of 2 picked.').waitFor()
      await page.getByText('C-03').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.getByRole('link', { name: ice.number }).press('Enter')
      await page.getByRole('heading', { name: `Pick ${ice.number}` }).waitFor()
      await scan(page, 'ICE', 'ICE')
      await page.getByRole('status').getByText(`${ice.number} is picked: 2 units.`).waitFor()
      await page.goBack()
      await page.getByText('2 of 2 picked.').waitFor()
      await page.context().close()
    })

    it('is told in Dutch, before it is released, that a wave does not make its cut-off', async () => {
      const { number } = await late('MUG')
      const page = await staff().open('/floor/waves', { locale: 'nl-NL', ...PHONE })
      await page.getByRole('heading', { name: 'Golven' }).waitFor()
      await page.getByRole('combobox', { name: /^Vervoerder/ }).selectOption('Kade Express')
      await page.getByLabel('De vervoerder komt om').fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 16))
      await page.getByRole('status').getByText('Deze golf haalt de vertrektijd niet').waitFor()
      await page.getByText('Neem meer mensen, of minder bestellingen.').waitFor()
      await page.getByRole('link', { name: number }).waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.getByRole('button', { name: 'Vrijgeven' }).press('Enter')
      await page.getByText('vrijgeven, ook al is ze te laat?').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('heading', { name: 'Golven' }).waitFor()
      await page.getByRole('button', { name: 'Vrijgeven' }).press('Enter')
      await page.getByText('vrijgeven, ook al is ze te laat?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Alle golven' }).press('Enter')
      await page.getByText('kade-express · te laat').waitFor()
      await page.context().close()
    })
  },
)
