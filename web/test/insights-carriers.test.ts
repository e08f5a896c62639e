import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { writeRows } from '../../e2e/support/write-rows.js'
import { cannotTell, describeStaff, hasNoBarriersInAnyLight, reads } from './describe-staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }
const NOW = Date.now()
const day = (before: number) => new Date(NOW - before * 86_400_000).toISOString().slice(0, 10)

/** Left twenty days ago: by whom, from Luton, where to, promised and delivered how many days ago, paid and quoted. */
const LEFT = `WITH left_by (nth, carrier, place, country, promised, delivered, paid, quoted, currency) AS (VALUES
    (1, 'Kade Express', $1::uuid, 'GB', 15, 15, 315, 315, 'GBP'),
    (2, 'Kade Express', $1, 'GB', 15, 14, 315, 315, 'GBP'), -- a day late
    (3, 'Kade Express', $1, 'GB', 15, NULL, 315, 315, 'GBP'), -- late already
    (4, 'Kade Express', $1, 'FR', 15, 16, 500, 450, 'GBP'),
    (5, 'Owl', $1, 'FR', NULL, 15, 105, 100, 'GBP'), -- nothing was promised
    (6, 'Owl', $2::uuid, NULL, -30, NULL, 700, NULL, 'EUR')), -- may still come; no quote was kept
  one AS (SELECT *, lpad(nth::text, 32, 'c')::uuid AS id, (now() AT TIME ZONE 'UTC')::date + time '12:00' AS noon FROM left_by),
  told AS (INSERT INTO order_ref (order_id, number, channel, customer_id, address)
    SELECT id, 'C-' || nth, 'web', id, jsonb_build_object('countryCode', country) FROM one),
  work AS (INSERT INTO fulfillment_order (id, allocation_id, order_id, location_id, status, sourcing, ship_by, missing)
    SELECT id, id, id, place, 'SHIPPED', 'Luton', noon AT TIME ZONE 'UTC', '[]' FROM one),
  bought AS (INSERT INTO label_purchase (id, fulfillment_order_id, carrier, reason, quotes, bought_at)
    SELECT id, id, carrier, 'CHEAPEST', jsonb_build_array(jsonb_build_object('cost', quoted, 'currency', currency, 'isChosen', true)), now()
    FROM one WHERE quoted IS NOT NULL)
  INSERT INTO shipment (id, fulfillment_order_id, order_id, carrier, service, tracking_number, status, cost, currency, shipped_at, promised_delivery_date, delivered_at, assess_at)
  SELECT id, id, id, carrier, 'STANDARD', 'C' || nth, CASE WHEN delivered IS NULL THEN 'IN_TRANSIT' ELSE 'DELIVERED' END, paid, currency,
    (noon - interval '20 days') AT TIME ZONE 'UTC', noon::date - promised, (noon - delivered * interval '1 day') AT TIME ZONE 'UTC', NULL FROM one`

describeStaff(
  'a planner who compares carriers on /insights',
  async ({ shop }) => {
    const id = (wanted: string) => shop.locations.find(({ code }) => code === wanted)?.id
    await writeRows(shop, 'shipping', { text: LEFT, values: [id('LTN'), id('RTM')] })
    // Once shipping has heard of both locations.
    const TOLD = 'query ($from: DateTime!, $to: DateTime!) { carrierPerformance(from: $from, to: $to) { carrier } }'
    const period = { from: `${day(28)}T00:00:00Z`, to: `${day(1)}T00:00:00Z` }
    await eventually(async () => expect(await shop.ask('PLANNER', TOLD, period)).toHaveLength(4))
  },
  (staff) => {
    const days = `from=${day(28)}&to=${day(1)}`

    it('comes from stock by keyboard, and reads who was on time and what was paid, by carrier, lane and location', async () => {
      const page = await staff().open('/insights')
      await page.getByRole('link', { name: 'Carriers' }).press('Enter')
      await page.getByRole('heading', { name: 'Which carriers deliver on time, and what they cost' }).waitFor()
      await page.getByText('50 % of 4 shipments came by the promised day.').waitFor()
      await page.getByText('£15.50 was paid where £14.95 was quoted: +£0.55.').waitFor()
      await reads(page, 'On time and paid, by carrier', (rows) =>
        expect(rows).toEqual([
          ['Kade Express', '4', '3', '4', '2', '50', '4', '£13.95', '£14.45', '+£0.50', 'GBP'],
          ['Owl', '1', '0', '0', '0', '–', '0', '–', '–', '–', 'EUR'],
          ['Owl', '1', '1', '0', '0', '–', '1', '£1.00', '£1.05', '+£0.05', 'GBP'],
        ]),
      )
      await page.getByLabel('Group by').selectOption('LANE')
      await reads(page, 'On time and paid, by lane', (rows) =>
        expect(rows).toEqual([
          ['United Kingdom → United Kingdom', '3', '2', '3', '1', '33.3', '3', '£9.45', '£9.45', '£0.00', 'GBP'],
          ['United Kingdom → France', '2', '2', '1', '1', '100', '2', '£5.50', '£6.05', '+£0.55', 'GBP'],
          ['Netherlands → Not known', '1', '0', '0', '0', '–', '0', '–', '–', '–', 'EUR'],
        ]),
      )
      await page.getByLabel('Group by').selectOption('LOCATION')
      await reads(page, 'On time and paid, by location', (rows) =>
        expect(rows).toEqual([
          ['LTN', '5', '4', '4', '2', '50', '5', '£14.95', '£15.50', '+£0.55', 'GBP'],
          ['RTM', '1', '0', '0', '0', '–', '0', '–', '–', '–', 'EUR'],
        ]),
      )
      await hasNoBarriersInAnyLight(page)
      await page.context().close()
    })

    it('is sent an address, and saves what it shows as a file', async () => {
      const page = await staff().open(`/insights/carriers?${days}&by=LANE`)
      await reads(page, 'On time and paid, by lane', (rows) => expect(rows).toHaveLength(3))
      const button = page.getByRole('button', { name: 'Save as CSV' })
      const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
      expect(download.suggestedFilename()).toBe('carriers-by-lane.csv')
      expect((await readFile(await download.path(), 'utf8')).split('\r\n')).toEqual([
        '\uFEFFLane,Shipments,Delivered,Judged,On time,"On time, %",With a quote,Quoted,Paid,Difference,Currency',
        'United Kingdom → United Kingdom,3,2,3,1,33.3,3,9.45,9.45,0,GBP',
        'United Kingdom → France,2,2,1,1,100,2,5.5,6.05,0.55,GBP',
        'Netherlands → Not known,1,0,0,0,,0,,,,EUR',
        '',
      ])
      await page.context().close()
    })

    it('reads it in Dutch on a phone, chooses days in which nothing left and days that cannot be looked at, and is told', async () => {
      const page = await staff().open(`/insights/carriers?${days}`, { locale: 'nl-NL', ...PHONE })
      await page.getByText('50 % van 4 zendingen kwam op de beloofde dag of eerder.').waitFor()
      await reads(page, 'Op tijd en betaald, per vervoerder', (rows) => expect(rows[0]?.slice(0, 2)).toEqual(['Kade Express', '4']))
      await hasNoBarriersInAnyLight(page)
      await page.getByLabel('Van', { exact: true }).fill(day(5))
      await page.getByText('In deze dagen is niets vertrokken.').waitFor()
      await hasNoBarriersInAnyLight(page)
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ from: day(5), to: day(1) })
      await page.getByLabel('Van', { exact: true }).fill(day(500))
      await page.getByRole('alert').getByText('Kies 1 tot 366 dagen').waitFor()
      expect(staff().errors).toEqual([])
      await page.context().close()
    })

    it('is told when the figures cannot be had at present', async () => {
      const page = await staff().open('/insights')
      await cannotTell(page, 'CarrierPerformance')
      await page.getByRole('link', { name: 'Carriers' }).press('Enter')
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('region', { name: 'On time and paid' }).count()).toBe(0)
      await page.context().close()
    })
  },
)
