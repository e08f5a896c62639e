import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { writeRows } from '../../e2e/support/write-rows.js'
import { cellsOf, describeStaff, hasNoBarriersInAnyLight, reads } from './describe-staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }
const MONDAY = `date_trunc('week', now() AT TIME ZONE 'UTC')`

describeStaff(
  'a planner who looks at the demand of a SKU on /insights',
  async ({ shop }) => {
    await shop.offer('MUG', { units: 100, title: 'Mug, red' })
    await shop.offer('CUP', { units: 100, title: 'Mug, blue' })
    await shop.offer('LAMP', { units: 100, title: 'Lamp' })
    // Ten a week for twelve weeks; in the week before the last there was none, and nobody asked.
    await writeRows(shop, 'analytics', {
      text: `WITH placed AS (
          INSERT INTO order_fact (order_id, placed_at, channel, country, region, campaign, currency)
          SELECT gen_random_uuid(), (${MONDAY} - week * interval '7 days' + interval '12 hours') AT TIME ZONE 'UTC', 'web', 'GB', '(none)', '(none)', 'GBP'
          FROM generate_series(1, 12) AS week WHERE week <> 2 RETURNING order_id)
        INSERT INTO order_line_fact (order_line_id, order_id, position, sku, units, unit_price, total) SELECT gen_random_uuid(), order_id, 0, 'MUG', 10, 100, 1000 FROM placed`,
    }, {
      text: `INSERT INTO stock_day (sku, day, most_available, last_available, version)
        VALUES ('MUG', (${MONDAY} - interval '14 days')::date, 0, 0, 0), ('MUG', (${MONDAY} - interval '7 days')::date, 9, 9, 0)`,
    }) // prettier-ignore
    const METHODS = 'query ($sku: String!) { variant(sku: $sku) { demandForecast { method } } }'
    await eventually(async () =>
      expect(await shop.ask('PLANNER', METHODS, { sku: 'CUP' })).toEqual({ demandForecast: { method: 'LIKENESS' } }),
    )
  },
  (staff) => {
    it('comes to a SKU by keyboard, and sees its weeks, what they count for, and those to come with how far off such were', async () => {
      const page = await staff().open('/insights')
      await page.getByRole('link', { name: 'MUG', exact: true }).press('Enter')
      await page
        .getByText('Told from its own orders, the large ones capped. In past weeks, told the same way beforehand, it was off by 0%.')
        .waitFor()
      const chart = page.getByRole('img', { name: 'Units asked for by week, and those to come within their bands' })
      expect(await chart.locator('.bar-of').count()).toBe(12)
      expect(await chart.locator('.without-stock').count()).toBe(1)
      expect(await chart.locator('.band-95').count()).toBe(8)
      await reads(page, 'Weeks to come', (rows) =>
        expect(rows.map(([, ...figures]) => figures)).toEqual(Array(8).fill(['10', '10', '10', '10', '10', '10'])),
      )
      const weeks = (await cellsOf(page, 'Weeks that were')).map(([, ...figures]) => figures)
      expect(weeks).toHaveLength(12)
      expect(weeks.slice(0, 2)).toEqual([['10', '0', '0', '0', '0', '0', '0', '10'], ['0', '0', '0', '0', '0', '0', '7', '10']]) // prettier-ignore
      await hasNoBarriersInAnyLight(page)
      await page.context().close()
    })

    it('saves both tables as files', async () => {
      const page = await staff().open('/insights/sku/MUG')
      const saved = async (name: string) => {
        const button = page.getByRole('button', { name: `Save as CSV: ${name}` })
        const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
        return (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
      }
      const toCome = await saved('Weeks to come')
      expect(toCome[0]).toBe('Week from,Typical week,Expected week,80 %: from,80 %: to,95 %: from,95 %: to')
      expect(toCome[1]).toMatch(/^\d{4}-\d\d-\d\d,10,10,10,10,10,10$/)
      expect((await saved('Weeks that were'))[2]).toMatch(/^\d{4}-\d\d-\d\d,0,0,0,0,0,0,7,10$/)
      await page.context().close()
    })

    it('reads in Dutch by what a new SKU is told, and that another cannot be', async () => {
      const page = await staff().open('/insights/sku/CUP', { locale: 'nl-NL', ...PHONE })
      await page.getByText('Niemand vroeg er nog om. Voorspeld naar hoe deze begonnen, die erop lijken: MUG (33%)').waitFor()
      await reads(page, 'Weken die komen', (rows) => expect(rows.map(([, typical]) => typical)).toEqual(Array(8).fill('10')))
      await hasNoBarriersInAnyLight(page)
      await page.getByRole('link', { name: 'MUG' }).press('Enter')
      await page.getByText(/^Voorspeld uit de eigen bestellingen/).waitFor()
      await page.context().close()
      const none = await staff().open('/insights/sku/LAMP')
      await none.getByText('Nobody has asked for it yet, and nothing is like it: there is no forecast.').waitFor()
      await none.context().close()
      expect(staff().errors).toEqual([])
    })
  },
)
