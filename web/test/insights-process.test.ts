import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import { writeRows } from '../../e2e/support/write-rows.js'
import { cannotTell, describeStaff, hasNoBarriersInAnyLight, reads } from './describe-staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }

/** Ten parcels a day for twelve weeks at Luton, that wait an hour for the packer and five for the last four weeks. */
const FLOOR = `INSERT INTO work_fact (allocation_id, step, order_id, location_id, worker, at)
  SELECT parcel, step, parcel, $1::uuid, 'anna', begun + hours * interval '1 hour'
  FROM generate_series(0, 83) AS day CROSS JOIN generate_series(1, 10) AS nth
  CROSS JOIN LATERAL (SELECT lpad(to_hex(day * 1000 + nth), 32, '0')::uuid AS parcel,
    (current_date - 84 + day + time '06:00') AT TIME ZONE 'UTC' + nth * interval '1 minute' AS begun,
    CASE WHEN day >= 56 THEN 4 ELSE 0 END + (nth % 4) * 0.1 AS late) AS p
  CROSS JOIN LATERAL (VALUES ('ALLOCATED', 0), ('PICK_STARTED', 1), ('PICKED', 2), ('PACK_STARTED', 3 + late), ('PACKED', 4 + late), ('LABEL_BOUGHT', 4 + late), ('HANDED_OVER', 9.5)) AS s (step, hours)`
/** Twenty orders that were packed for an hour, and one that is since yesterday. */
const ORDERS = `WITH one AS (SELECT nth, lpad(to_hex(nth), 32, 'a')::uuid AS id FROM generate_series(1, 21) AS nth), step AS (
    INSERT INTO order_step (order_id, version, activity, status, at)
    SELECT id, version, activity, 'CONFIRMED', now() - interval '30 hours' + hours * interval '1 hour'
    FROM one CROSS JOIN (VALUES (1, 'PACKED', 0), (2, 'SHIPPED', 1)) AS s (version, activity, hours) WHERE nth < 21 OR version = 1)
  INSERT INTO order_state (order_id, number, version, status) SELECT id, 'K-' || nth, 2, CASE WHEN nth < 21 THEN 'COMPLETED' ELSE 'CONFIRMED' END FROM one`

describeStaff(
  'a planner who looks for lost time on /insights',
  async ({ shop }) => {
    const luton = shop.locations.find(({ code }) => code === 'LTN')?.id
    await writeRows(shop, 'analytics', { text: FLOOR, values: [luton] }, { text: ORDERS })
  },
  (staff) => {
    const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10)
    const judged = `/insights/process?from=${day(28)}&to=${day(1)}`

    it('comes from stock by keyboard, and reads the bottleneck in a sentence, with its evidence and tables', async () => {
      const from = await staff().open('/insights')
      await from.getByRole('link', { name: 'Process' }).press('Enter')
      await from.getByRole('heading', { name: 'Where time is lost' }).waitFor()
      await from.context().close()
      const page = await staff().open(judged)
      await page.getByText('Packing at LTN takes 6.2 hours instead of 2.2 hours.').waitFor()
      await page.getByText('fewer hands or hours').waitFor()
      await page.getByText('2.1 wait there at one time, otherwise 0.5.').waitFor()
      await page.getByText('within 5.5 hours instead of 9.5 hours').waitFor()
      await reads(page, 'Waiting and working by stage', (rows) =>
        expect(rows.map((row) => row.slice(0, 3))).toEqual([
          ['Picking', '280', '60 minutes'],
          ['Packing', '280', '5.2 hours'],
          ['Labelling', '280', '0 seconds'],
          ['Collection by the carrier', '280', expect.stringMatching(/minutes|hours/)],
        ]),
      )
      await reads(page, 'Orders that do not go on', (rows) =>
        expect(rows.map((row) => [row[0], row[1], row[3], row[4]])).toEqual([['K-21', 'Packed', '30 hours', '60 minutes']]),
      )
      await hasNoBarriersInAnyLight(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as CSV' }).first().press('Enter'),
      ])
      expect(download.suggestedFilename()).toBe('process.csv')
      const file = await readFile(await download.path(), 'utf8')
      expect(file.split('\r\n')[1]).toMatch(/^Picking,280,3600,3600,3600,3600$/)
      await page.context().close()
    })

    it('saves facts as a file, and the log of the process for other tools', async () => {
      const page = await staff().open('/insights/process?from=2025-01-01&to=2025-01-31')
      await page.getByRole('region', { name: 'What the figures are made of' }).getByRole('combobox').selectOption('WORK')
      const saved = async (name: string) => {
        const button = page.getByRole('button', { name, exact: true })
        const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
        return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')] as const
      }
      const [facts, lines] = await saved('Save facts as CSV')
      expect([facts, lines.split('\r\n')[0]]).toEqual(['work.csv', 'allocationId,step,orderId,locationId,at'])
      const [log, json] = await saved('Save the log of the process (OCEL)')
      expect([log, (JSON.parse(json) as { events: unknown[] }).events]).toEqual(['process-2025-01-01-2025-01-31.json', []])
      await page.context().close()
    })

    it('asks for a file once however often it is pressed, and is told what could not be had until another is asked for', async () => {
      const page = await staff().open('/insights/process?from=2025-01-01&to=2025-01-31')
      let asked = 0
      let answer = () => {}
      const pressed = new Promise<void>((resolve) => (answer = resolve))
      await page.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('query FactsUrl(')) return route.continue()
        asked += 1
        await pressed
        await route.continue()
      })
      const facts = page.getByRole('button', { name: 'Save facts as CSV', exact: true })
      await facts.press('Enter')
      await page.getByRole('button', { name: 'Save facts as CSV', exact: true, disabled: true }).waitFor()
      await facts.press('Enter')
      const download = page.waitForEvent('download')
      answer()
      await download
      expect(asked).toBe(1)
      await page.unrouteAll({ behavior: 'ignoreErrors' })

      await page.getByRole('button', { name: 'Save facts as CSV', exact: true, disabled: false }).waitFor()
      await cannotTell(page, 'FactsUrl')
      await facts.press('Enter')
      await page.getByRole('alert').waitFor()
      await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save the log of the process (OCEL)' }).press('Enter'),
      ])
      expect(await page.getByRole('alert').count()).toBe(0)
      expect(staff().errors).toEqual([])
      await page.context().close()
    })

    it('reads it in Dutch on a phone, chooses days that cannot be judged, and is told which can', async () => {
      const page = await staff().open(judged, { locale: 'nl-NL', ...PHONE })
      await page.getByText('Inpakken in LTN duurt 6,2 uur in plaats van 2,2 uur.').waitFor()
      await page.getByText('1 bestelling staat langer stil dan 19 van de 20.').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.getByLabel('Van', { exact: true }).fill(day(2))
      await page.getByText('Vraag om 7 tot 92 dagen').waitFor()
      await page.context().close()
    })
  },
)
