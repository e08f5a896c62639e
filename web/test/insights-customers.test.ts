import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { writeRows } from '../../e2e/support/write-rows.js'
import { cannotTell, describeStaff, hasNoBarriersInAnyLight, reads } from './describe-staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }

/** Orders of spring 2025: whose, when, where to, of which campaign, at how many pence for a mug; how it was found, and how late what was promised came. */
const ORDERS = `WITH placed (nth, customer, at, country, campaign, pence, rating, late) AS (VALUES
    (1, 'a', timestamptz '2025-03-03T12:00:00Z', 'GB', '(none)', 1000, 5, 0),
    (2, 'a', '2025-04-10T12:00:00Z', 'GB', 'EASTER', 3000, 4, 2),
    (3, 'b', '2025-03-04T12:00:00Z', 'NL', '(none)', 2000, NULL, 0),
    (4, 'b', '2025-04-11T12:00:00Z', 'NL', 'EASTER', 1000, 1, NULL),
    (5, 'c', '2025-04-03T12:00:00Z', 'GB', '(none)', 500, NULL, 0),
    (6, 'd', '2023-12-05T12:00:00Z', 'GB', 'ALWAYS', 700, NULL, NULL),
    (7, 'd', '2025-01-20T12:00:00Z', 'GB', 'ALWAYS', 700, NULL, NULL)),
  one AS (SELECT *, lpad(nth::text, 32, 'd')::uuid AS id, lpad(customer, 32, 'e')::uuid AS of FROM placed),
  orders AS (INSERT INTO order_fact (order_id, placed_at, channel, country, region, campaign, currency, known_at, customer_id)
    SELECT id, at, 'web', country, '(none)', campaign, 'GBP', at, of FROM one),
  lines AS (INSERT INTO order_line_fact (order_line_id, order_id, position, sku, units, unit_price, total, known_at)
    SELECT id, id, 0, 'MUG', 2, pence / 2, pence, at FROM one),
  feedback AS (INSERT INTO feedback_fact (event_id, feedback_id, order_id, rating, version, known_at) SELECT 'f' || nth, id, id, rating, 9, at FROM one WHERE rating IS NOT NULL),
  back AS (INSERT INTO return_line_fact (event_id, return_line_id, order_id, sku, reason, units, known_at) SELECT 'r' || nth, id, id, 'MUG', 'DAMAGED', 1, at FROM one WHERE nth <= 2)
  INSERT INTO promise_fact (event_id, shipment_id, order_id, promised_on, delivered_at, days_late, known_at)
    SELECT 'p' || nth, id, id, at::date + 3, at + interval '3 days', late, at FROM one WHERE late IS NOT NULL`

const headingsOf = (page: Page, name: string): Promise<string[]> => page.getByRole('region', { name }).locator('thead th').allTextContents()

const BUSY = 'We cannot do this just now. Nothing was changed: wait a moment and try again.'

describeStaff(
  'a planner who looks at customers on /insights',
  ({ shop }) => writeRows(shop, 'analytics', { text: ORDERS }),
  (staff) => {
    const days = 'from=2025-03-01&to=2025-04-30&channel=web'

    it('reads who buys and comes back, what was kept of what was promised, and why goods came back', async () => {
      const page = await staff().open(`/insights/customers?${days}`)
      await page.getByRole('heading', { name: 'Who buys and comes back, and what they go through' }).waitFor()
      await page.getByText('3 customers: 1 among the champions, and 0 among those who bought much and stay away.').waitFor()
      await reads(page, 'Customers by how they stand', (rows) =>
        expect(rows).toEqual([
          ['Champions', '1', '2', '33.3', '£30.00', 'GBP', '19'],
          ['Loyal', '1', '2', '33.3', '£40.00', 'GBP', '20'],
          ['Dormant', '1', '1', '33.3', '£5.00', 'GBP', '27'],
        ]),
      )
      await reads(page, 'Who orders again, by the month of the first order', (rows) =>
        expect(rows).toEqual([
          ['2025-03', '2', '100'],
          ['2025-04', '1', ''],
        ]),
      )
      await page.getByLabel('Group by').selectOption('COUNTRY')
      await reads(page, 'Promises kept', (rows) =>
        expect(rows).toEqual([
          ['All together', '4', '3', '1', '0', '0', '75', '2'],
          ['United Kingdom', '3', '2', '1', '0', '0', '66.7', '2'],
          ['Netherlands', '1', '1', '0', '0', '0', '100', '–'],
        ]),
      )
      await reads(page, 'Why that changed, by carrier', (rows) => expect(rows).toEqual([['Not told', '4', '–', '75', '–', '–']]))
      await page.getByText('There is nothing to compare: one of the periods has no promise that was kept or broken.').waitFor()
      await reads(page, 'How customers found it', (rows) =>
        expect(rows).toEqual([
          ['All together', '5', '3', '3.3', '1', '0', '0', '1', '1'],
          ['United Kingdom', '3', '2', '4.5', '0', '0', '0', '1', '1'],
          ['Netherlands', '2', '1', '1', '1', '0', '0', '0', '0'],
        ]),
      )
      await reads(page, 'What came back, and why', (rows) => expect(rows).toEqual([['MUG', '10', '2', '20', 'damaged 2']]))
      expect(await headingsOf(page, 'What came back, and why')).toEqual(['SKU', 'Units sold', 'Units returned', 'Returned, %', 'Why'])
      expect(await headingsOf(page, 'Why that changed, by carrier')).toEqual([
        ...['Carrier', 'Promises', 'In time before, %', 'In time, %', 'By mix, points', 'By rate, points'],
      ])
      await hasNoBarriersInAnyLight(page)
      await page.getByLabel('Group by').selectOption('CAMPAIGN')
      await reads(page, 'Promises kept', (rows) => expect(rows.map(([name]) => name)).toEqual(['All together', 'Not told', 'EASTER']))
      await page.context().close()
    })

    it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
      'looks at the year until today in %s, of which the address says nothing',
      async (zone) => {
        const dayThere = () => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())
        const before = dayThere()
        const page = await staff().open('/insights/customers', { timezoneId: zone })
        const until = await page.getByLabel('Until', { exact: true }).inputValue()
        expect([before, dayThere()]).toContain(until)
        const yearBefore = new Date(Date.parse(until) - 364 * 86_400_000).toISOString().slice(0, 10)
        expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe(yearBefore)
        await page.getByLabel('Group by').selectOption('CHANNEL')
        await page.waitForURL((url) => url.search === '?by=CHANNEL')
        await page.getByLabel('Group by').selectOption('MONTH')
        await page.waitForURL((url) => url.search === '')
        await page.context().close()
      },
    )

    it('comes from stock by keyboard, chooses a campaign, reads what it brought, and saves it as a file', async () => {
      const page = await staff().open('/insights')
      await page.getByRole('link', { name: 'Customers' }).press('Enter')
      await page.getByLabel('From', { exact: true }).fill('2025-03-01')
      await page.getByLabel('Until', { exact: true }).fill('2025-04-30')
      await page.getByRole('region', { name: 'What campaigns brought' }).getByRole('combobox').selectOption('EASTER')
      await page.getByText('+£35.00 (+700%) in the days of the campaign').waitFor()
      await page.getByText('In 95 of 100 cases it is between').waitFor()
      await reads(page, 'The campaign and its control period', (rows) =>
        expect(rows).toEqual([
          ['While it ran', '2', '4', '£40.00', '£20.00', 'GBP'],
          ['Control period', '1', '2', '£5.00', '£5.00', 'GBP'],
          ['While it ran, naming the campaign', '2', '4', '£40.00', '£20.00', 'GBP'],
          ['Control period, naming any campaign', '0', '0', '£0.00', '–', 'GBP'],
        ]),
      )
      const button = page.getByRole('button', { name: 'Save as CSV' }).last()
      const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
      expect(download.suggestedFilename()).toBe('campaign-lift.csv')
      expect((await readFile(await download.path(), 'utf8')).split('\r\n')[1]).toBe('While it ran,2,4,40,20,GBP')
      await page.context().close()
    })

    it('is told what cannot be told, by the figures that it is of', async () => {
      const page = await staff().open('/insights')
      await cannotTell(page, 'PromisesChange', 'Campaigns')
      await page.getByRole('link', { name: 'Customers' }).press('Enter')
      await page.getByRole('alert').nth(1).waitFor()
      expect(await page.getByRole('alert').allTextContents()).toEqual([BUSY, BUSY])
      expect(await page.getByRole('region', { name: 'What campaigns brought' }).getByRole('alert').count()).toBe(1)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.context().close()
    })

    it('is told that a campaign of more than a year is not compared', async () => {
      const page = await staff().open('/insights/customers?from=2023-12-01&to=2025-01-31&channel=web&campaign=ALWAYS')
      await page.getByText(/^1 customer: \d among the champions/).waitFor()
      await page.getByRole('alert').getByText('This campaign ran for more than a year').waitFor()
      await page.context().close()
    })

    it('reads it in Dutch on a phone, and days in which nothing was sold, and days that cannot be', async () => {
      const page = await staff().open(`/insights/customers?${days}`, { locale: 'nl-NL', ...PHONE })
      await page.getByText('3 klanten: 1 bij de topklanten, en 0 bij wie veel kocht en wegblijft.').waitFor()
      await page.getByText('Er valt niets te vergelijken: in een van de perioden is geen belofte nagekomen of gebroken.').waitFor()
      await reads(page, 'Wat terugkwam, en waarom', (rows) => expect(rows[0]?.at(-1)).toBe('beschadigd 2'))
      await hasNoBarriersInAnyLight(page)
      await page.getByLabel('Van', { exact: true }).fill('2025-04-29')
      await page.getByText('In deze dagen kocht niemand die we kennen iets.').waitFor()
      await page.getByLabel('Van', { exact: true }).fill('2025-05-02')
      await page.getByRole('alert').getByText('Dit zijn geen dagen: de laatste ligt voor de eerste').first().waitFor()
      expect(staff().errors).toEqual([])
      await page.context().close()
    })
  },
)
