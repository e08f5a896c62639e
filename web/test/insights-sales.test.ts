import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { writeRows } from '../../e2e/support/write-rows.js'
import { cellsOf, describeStaff, hasNoBarriersInAnyLight, reads } from './describe-staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }
const today = () => new Date().toISOString().slice(0, 10)

describeStaff(
  'a planner who looks at sales on /insights',
  async ({ shop }) => {
    await shop.offer('MUG', { units: 100, title: 'Mug, red' })
    await shop.offer('TEA', { units: 100, title: 'Tea, green' })
    for (const line of [
      { sku: 'MUG', quantity: 2 },
      { sku: 'TEA', quantity: 1 },
      { sku: 'TEA', quantity: 3 },
    ]) {
      const { id } = await shop.place({ lines: [line] })
      await shop.until(id, 'CONFIRMED')
    }
    await writeRows(shop, 'analytics', {
      text: `INSERT INTO unit_cost_fact (event_id, line_id, sku, unit_cost, currency, received_at, known_at)
        VALUES ('delivery', '${'d'.repeat(32)}', 'MUG', 300, 'GBP', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z')`,
    })
    const SOLD = 'query ($day: Date!) { sales(by: DAY, from: $day, to: $day) { total { orders } } }'
    await eventually(async () => expect((await shop.ask('PLANNER', SOLD, { day: today() })).total.orders).toBe(3))
  },
  (staff) => {
    it('comes from stock to sales by keyboard, and reads what changed, and why, in a sentence, a chart and tables', async () => {
      const page = await staff().open('/insights')
      await page.getByRole('link', { name: 'Sales' }).press('Enter')
      await page.getByRole('heading', { name: 'Sales', exact: true }).waitFor()
      await page.getByLabel('To', { exact: true }).fill(today())
      await page.getByLabel('From').fill(today())
      await page.getByText(/^Revenue rose by £/).waitFor()
      await page.getByLabel('Explained by').selectOption('SKU')
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ from: today(), to: today(), by: 'SKU' })
      await reads(page, 'What changed revenue, by SKU', (rows) => expect(rows.map(([key, before]) => [key, before])).toEqual([['TEA', '£0.00'], ['MUG', '£0.00']])) // prettier-ignore
      await page.getByText('There is nothing to compare: one of the periods has no sales of which the cost is known.').waitFor()
      await reads(page, 'What was earned, by SKU', (rows) =>
        expect(rows).toEqual([
          ['All together', '6', '2', '£20.83', '£6.00', '£14.83', '71.2'],
          ['MUG', '2', '2', '£20.83', '£6.00', '£14.83', '71.2'],
          ['TEA', '4', '0', '–', '–', '–', '–'],
        ]),
      )
      await reads(page, 'Risers and fallers, by SKU', (rows) => expect(rows.map(([sku, before, , , units]) => [sku, before, units])).toEqual([['TEA', '£0.00', '4'], ['MUG', '£0.00', '2']])) // prettier-ignore
      await page.getByText('2 rose, 0 fell. Those that moved most:').waitFor()
      await reads(page, 'Sold for the first time', (rows) =>
        expect(rows.map(([sku, , ...units]) => [sku, ...units])).toEqual([
          ['MUG', '2 …', '–', '–', '–'],
          ['TEA', '4 …', '–', '–', '–'],
        ]),
      )
      const [day] = await cellsOf(page, 'Revenue by day')
      expect(day?.slice(1, 3)).toEqual(['3', '6'])
      const steps = page.getByRole('img', { name: 'What changed revenue, by SKU' }).locator('.waterfall-row')
      expect(await steps.locator('.title').allTextContents()).toEqual(['Before', 'TEA', 'MUG', 'This period'])
      await hasNoBarriersInAnyLight(page)
      await page.getByRole('button', { name: 'Show on a map' }).press('Enter')
      const map = page.getByRole('group', { name: 'Map of the world: revenue by country' })
      await map.getByRole('img', { name: /^United Kingdom: £/ }).focus()
      await page
        .getByRole('status')
        .getByText(/^United Kingdom: £/)
        .waitFor()
      expect(await map.getByRole('img').count()).toBe(1)
      await reads(page, 'Sales by country', (rows) => expect(rows.map(([name, orders, units]) => [name, orders, units])).toEqual([['United Kingdom', '3', '6']])) // prettier-ignore
      await hasNoBarriersInAnyLight(page)
      // No order named one.
      await page.getByLabel('Explained by').selectOption('CAMPAIGN')
      await reads(page, 'What changed revenue, by campaign', (rows) => expect(rows.map(([key]) => key)).toEqual(['Not told']))
      await page.getByLabel('Explained by').selectOption('CATEGORY')
      await reads(page, 'What was earned, by category', (rows) => expect(rows.map(([key, units]) => [key, units])).toEqual([['All together', '6'], ['Not told', '6']])) // prettier-ignore
      await page.getByLabel('Explained by').selectOption('CUSTOMER_GROUP')
      await reads(page, 'What changed revenue, by customer group', (rows) => expect(rows.map(([key]) => key)).toEqual(['Not told']))
      await page.context().close()
    })

    it('saves each table as a file', async () => {
      const page = await staff().open(`/insights/sales?from=${today()}&to=${today()}&by=SKU`)
      await reads(page, 'Revenue by day', (rows) => expect(rows).toHaveLength(1))
      const saved = async (name: string) => {
        const button = page.getByRole('button', { name, exact: true })
        const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
        return (await readFile(await download.path(), 'utf8')).split('\r\n')
      }
      const days = await saved('Save as CSV: Revenue by day')
      expect(days[0]).toBe('\uFEFFDay,Orders,Units,Revenue,Before,Currency')
      expect(days[1]).toMatch(new RegExp(`^${today()},3,6,[0-9.]+,0,GBP$`))
      await page.getByRole('button', { name: 'Show on a map' }).press('Enter')
      await reads(page, 'Sales by country', (rows) => expect(rows).toHaveLength(1))
      const countries = await saved('Save as CSV: Sales by country')
      expect(countries[0]).toBe('\uFEFFCountry,Orders,Units,Revenue')
      expect(countries[1]).toMatch(/^United Kingdom,3,6,[0-9.]+$/)
      const why = await saved('Save as CSV: What changed revenue, by SKU')
      expect(why[0]).toBe('\uFEFFSKU,Before,This period,Change,Currency,Orders: change,Average: mix,Average: rate')
      expect(why.slice(1, 3).map((line) => line.split(',')[0])).toEqual(['TEA', 'MUG'])
      await reads(page, 'Sold for the first time', (rows) => expect(rows).toHaveLength(2))
      const first = await saved('Save as CSV: Sold for the first time')
      expect(first.slice(0, 2)).toEqual([
        '\uFEFFSKU,First sold on,Units after 1 week,Units after 2 weeks,Units after 4 weeks,Units after 8 weeks',
        `MUG,${today()},2,,,`,
      ])
      await reads(page, 'Risers and fallers, by SKU', (rows) => expect(rows).toHaveLength(2))
      const moved = await saved('Save as CSV: Risers and fallers, by SKU')
      expect(moved.slice(1, 3).map((line) => line.split(',')[0])).toEqual(['TEA', 'MUG'])
      await reads(page, 'What was earned, by SKU', (rows) => expect(rows).toHaveLength(3))
      const earned = await saved('Save as CSV')
      expect(earned[0]).toBe('\uFEFFSKU,Units,Of known cost,"Brought, without tax",Cost,Margin,"Margin, %"')
      expect(earned.slice(1, 4).map((line) => line.split(',')[0])).toEqual(['All together', 'MUG', 'TEA'])
      await page.context().close()
    })

    it('is told in Dutch on a phone; of what was asked wrong; and where nothing was sold', async () => {
      const page = await staff().open(`/insights/sales?from=${today()}&to=${today()}`, { locale: 'nl-NL', ...PHONE })
      await page.getByText(/^De omzet is /).waitFor()
      await reads(page, 'Wat de omzet veranderde, per land', (rows) => expect(rows.map(([key]) => key)).toEqual(['GB']))
      await page.getByRole('button', { name: 'Toon op een kaart' }).press('Enter')
      await page
        .getByRole('group', { name: 'Wereldkaart: omzet per land' })
        .getByRole('img', { name: /^Verenigd Koninkrijk: £/ })
        .waitFor()
      await reads(page, 'Wat er is verdiend, per land', (rows) => expect(rows.map(([key, units, costed]) => [key, units, costed])).toEqual([['Alles samen', '6', '2'], ['GB', '6', '2']])) // prettier-ignore
      await hasNoBarriersInAnyLight(page)
      await page.context().close()

      const wrong = await staff().open('/insights/sales?from=2026-11-02&to=2026-11-01')
      await wrong.getByRole('alert').getByText('These days are none').waitFor()
      await wrong.context().close()
      const channel = await staff().open('/insights/sales?channel=no-shop', { locale: 'nl-NL' })
      await channel.getByRole('alert').getByText('Dit kanaal bestaat niet').waitFor()
      await channel.context().close()
      const never = await staff().open('/insights/sales?from=2020-01-01&to=2020-01-31')
      await never.getByText('Nothing was sold in these days.').first().waitFor()
      await hasNoBarriersInAnyLight(never)
      await never.context().close()
      expect(staff().errors).toEqual([])
    })
  },
)
