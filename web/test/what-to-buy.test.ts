import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import { cellsOf, describeStaff, hasNoBarriersInAnyLight } from './describe-staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }

describeStaff(
  'a planner who buys on /insights/buy',
  async (staff) => {
    const { shop } = staff
    await shop.offer('CLOCK', { units: 0, policy: 'BACKORDER', title: 'Station clock' })
    await shop.offer('LAMP', { units: 0, policy: 'BACKORDER', title: 'Lamp' })
    const items = [{ sku: 'CLOCK', unitCost: { amount: '2.00', currencyCode: 'GBP' }, multiple: 5 }]
    const supplier = { code: 'ACME', name: 'Acme Ltd', currencyCode: 'GBP', leadTimeDays: 3, items }
    await shop.ask('ADMIN', 'mutation ($input: UpsertSuppliersInput!) { upsertSuppliers(input: $input) { userErrors { message } } }', {
      input: { suppliers: [supplier] },
    })
    const { id } = await shop.place({ lines: [{ sku: 'CLOCK', quantity: 3 }, { sku: 'LAMP', quantity: 1 }] }) // prettier-ignore
    await shop.until(id, 'CONFIRMED')
    // Inventory tells what there is four times a minute.
    for (let tries = 0; tries < 90; tries += 1) {
      const listed = (await shop.ask('PLANNER', '{ replenishmentSuggestions { sku waiting } }', {})) as unknown as { waiting: number }[]
      if (listed.filter(({ waiting }) => waiting > 0).length === 2) return
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    throw new Error('Nothing is suggested')
  },
  (staff) => {
    it('sees what is out of stock, and whom it can be bought of', async () => {
      const page = await staff().open('/insights')
      await page.getByRole('link', { name: 'What to buy' }).press('Enter')
      await page.getByRole('region', { name: 'What to buy' }).waitFor()
      expect((await cellsOf(page, 'What to buy')).map((row) => [row[0], row[1], row[2], row[5]])).toEqual([
        ['CLOCK', 'Out of stock', 'Order CLOCK', '3'],
        ['LAMP', 'Out of stock', 'No supplier sells it yet', '1'],
      ])
      await hasNoBarriersInAnyLight(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as CSV' }).press('Enter'),
      ])
      expect(await readFile(await download.path(), 'utf8')).toContain('CLOCK,Out of stock,0,0,3,0,5,,')
      await page.context().close()
    })

    it('orders it by one press; a number that the supplier does not sell is refused, and one of her own is taken', async () => {
      const page = await staff().open('/insights/buy?signal=STOCKOUT', { locale: 'nl-NL', ...PHONE })
      const units = page.getByLabel('Aantal CLOCK')
      await units.waitFor()
      expect(await units.inputValue()).toBe('5')
      await units.fill('7')
      await page.getByRole('button', { name: 'Bestel CLOCK' }).press('Enter')
      await page.getByText('Dat aantal verkoopt de leverancier niet.').waitFor()
      await hasNoBarriersInAnyLight(page)
      await units.fill('10')
      await page.getByRole('button', { name: 'Bestel CLOCK' }).press('Enter')
      await page.getByText('PO-000001, als concept').waitFor()
      const made = await staff().shop.ask('PLANNER', '{ purchaseOrders { edges { node { status lines { sku ordered } } } } }', {})
      expect(made).toMatchObject({ edges: [{ node: { status: 'DRAFT', lines: [{ sku: 'CLOCK', ordered: 10 }] } }] })
      await page.context().close()
      expect(staff().errors).toEqual([])
    })
  },
)
