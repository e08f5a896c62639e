import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { writeRows } from '../../e2e/support/write-rows.js'
import { atTheDesk, SHOP_PLATFORM } from './at-the-desk.js'
import { cellsOf, describeStaff, hasNoBarriersInAnyLight, reads } from './describe-staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }

describeStaff(
  'a planner who looks at stock on /insights',
  async ({ shop }) => {
    await shop.offer('MUG', { units: 100, title: 'Mug, red' })
    await shop.offer('TEA', { units: 7, title: 'Tea, green' })
    await shop.offer('NONE', { units: 1, title: '=Formula' })
    await shop.receive('MUG', 30, 'RTM')
    const order = await shop.place({ lines: [{ sku: 'NONE', quantity: 1 }] })
    await shop.fulfillmentOrders(order.id)
  },
  (staff) => {
    const sku = (row: readonly string[]) => `${row[0]} ${row[2]} ${row[3]}`

    it('sees every level, and finds, filters and orders them by keyboard; the address says it all', async () => {
      const page = await staff().open('/insights')
      await reads(page, 'Stock', (rows) => expect(rows.map(sku)).toEqual(['MUG LTN 100', 'MUG RTM 30', 'NONE LTN 0', 'TEA LTN 7']))
      await page.getByText('4 levels').waitFor()
      await page.getByLabel('SKU or title').focus()
      await page.keyboard.type('red')
      await reads(page, 'Stock', (rows) => expect(rows.map(sku)).toEqual(['MUG LTN 100', 'MUG RTM 30']))
      await page.keyboard.press('Tab')
      await page.keyboard.type('RTM')
      await reads(page, 'Stock', (rows) => expect(rows.map(sku)).toEqual(['MUG RTM 30']))
      expect(new URL(page.url()).search).toBe('?at=RTM&q=red')

      const sent = await staff().open('/insights?show=NONE_AVAILABLE&order=ON_HAND')
      await reads(sent, 'Stock', (rows) => expect(rows.map(sku)).toEqual(['NONE LTN 0']))
      await hasNoBarriersInAnyLight(sent)
      expect(await sent.getByLabel('Sort by').inputValue()).toBe('ON_HAND')
      for (const opened of [page, sent]) await opened.context().close()
    })

    it('is told when nothing fits, and what to do', async () => {
      const page = await staff().open('/insights?q=nothing', { locale: 'nl-NL', ...PHONE })
      await page.getByText('Hier ligt niets dat voldoet.').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.getByRole('button', { name: 'Toon alles' }).press('Enter')
      await reads(page, 'Voorraad', (rows) => expect(rows).toHaveLength(4))
      await page.context().close()
    })

    it('saves what is listed as a file that no spreadsheet takes for formulas', async () => {
      const page = await staff().open('/insights?show=RESERVED_OR_ALLOCATED')
      await reads(page, 'Stock', (rows) => expect(rows).toHaveLength(1))
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as CSV' }).press('Enter'),
      ])
      expect(download.suggestedFilename()).toBe('stock.csv')
      expect(await readFile(await download.path(), 'utf8')).toBe(
        '\uFEFFSKU,Title,Location,Available,On hand,Reserved,Allocated,Safety stock,On hold,Damaged,Incoming\r\n' +
          `NONE,'=Formula,LTN,0,1,0,1,0,0,0,0\r\n`,
      )
      await page.context().close()
    })

    it('opens a SKU: where it lies, and its ledger with the balance after each movement, live', async () => {
      const page = await staff().open('/insights?q=TEA')
      await page.getByRole('link', { name: 'TEA' }).press('Enter')
      await page.getByRole('heading', { name: 'Tea, green' }).waitFor()
      await reads(page, 'Ledger of LTN', (rows) => expect(rows.map((row) => row.slice(1, 5))).toEqual([['Received', '7', '7', '0']]))
      await staff().shop.receive('TEA', 5)
      await reads(page, 'Ledger of LTN', (rows) =>
        expect(rows.map((row) => row.slice(1, 5))).toEqual([
          ['Received', '5', '12', '0'],
          ['Received', '7', '7', '0'],
        ]),
      )
      await page.getByText('12 units can be sold.').waitFor()
      expect((await cellsOf(page, 'Where it lies')).map((row) => row.slice(0, 3))).toEqual([['LTN', '12', '12']])
      await hasNoBarriersInAnyLight(page)
      await page.context().close()
    })

    it('sees what is bought of a SKU, and when it comes', async () => {
      const number = await staff().order([{ sku: 'NONE', quantity: 6 }], '2099-12-24')
      const page = await staff().open('/insights/sku/NONE', { locale: 'nl-NL' })
      await reads(page, 'Wat er nog komt', (rows) =>
        expect(rows).toEqual([[number, 'Acme Ltd', 'LTN', 'Besteld', '6', '0', '6', 'donderdag 24 december']]),
      )
      await hasNoBarriersInAnyLight(page)
      await page.context().close()
    })

    it('sees what goes between locations, and which orders hold units', async () => {
      const number = await staff().send('MUG', 4, '2099-12-24')
      const page = await staff().open('/insights/sku/MUG')
      await reads(page, 'On its way between locations', (rows) =>
        expect(rows).toEqual([[number, 'LTN', 'RTM', 'On its way', '4', 'Thursday 24 December']]),
      )
      await hasNoBarriersInAnyLight(page)
      await page.context().close()
      const held = await staff().open('/insights/sku/NONE', { locale: 'nl-NL', ...PHONE })
      await reads(held, 'Voor wie het apart staat', (rows) =>
        expect(rows).toEqual([['LTN', '1', 'NONE', 'Te picken', expect.stringMatching(/dag /)]]),
      )
      await hasNoBarriersInAnyLight(held)
      await held.context().close()
    })

    it('sees which goods between locations are late or lost, in both languages, and where they were to go', async () => {
      const late = await staff().send('MUG', 3, '2099-12-24')
      await writeRows(staff().shop, 'inventory', {
        text: `UPDATE transfer SET expected_on = '2026-01-07' WHERE number = $1`,
        values: [late],
      })
      const short = await staff().send('TEA', 2, '2099-12-24')
      const TRANSFER = 'query ($number: String) { transfer(number: $number) { id presumedOn lines { id } } }'
      const transfer = await staff().shop.ask('WAREHOUSE', TRANSFER, { number: short })
      await staff().shop.ask(
        'WAREHOUSE',
        'mutation ($input: ReceiveTransferInput!) { receiveTransfer(input: $input) { userErrors { message } } }',
        {
          input: {
            idempotencyKey: short,
            transferId: transfer.id,
            lines: [{ lineId: transfer.lines[0].id, quantity: 1, closeLine: true }],
          },
        },
      )
      await eventually(async () => expect((await staff().shop.ask('WAREHOUSE', TRANSFER, { number: late })).presumedOn).toMatch(/^20/))
      const page = await staff().open('/insights')
      await reads(page, 'Late or short between locations', (rows) =>
        expect(rows).toEqual([
          [short, 'TEA', 'LTN', 'RTM', '2', '1', '0', '1', 'Nothing more'],
          [
            late,
            'MUG',
            'LTN',
            'RTM',
            '3',
            '0',
            '3',
            '0',
            expect.stringMatching(/^\w+day \d+ \w+.* It was expected on Wednesday 7 January\.$/),
          ],
        ]),
      )
      await hasNoBarriersInAnyLight(page)
      await page.getByRole('search').getByLabel('Location').selectOption('LTN')
      await page.getByRole('region', { name: 'Late or short between locations' }).waitFor({ state: 'detached' })
      await page.getByRole('search').getByLabel('Location').selectOption('RTM')
      await page.getByRole('region', { name: 'Late or short between locations' }).getByRole('link', { name: 'TEA' }).press('Enter')
      await reads(page, 'Lost between locations', (rows) =>
        expect(rows).toEqual([[short, 'TEA', 'LTN', 'RTM', '2', '1', '0', '1', 'Nothing more']]),
      )
      await page.context().close()
      const phone = await staff().open('/insights', { locale: 'nl-NL', ...PHONE })
      await reads(phone, 'Te laat of te weinig tussen locaties', (rows) => expect(rows.map((row) => row[0])).toEqual([short, late]))
      await phone.getByText('2 overplaatsingen, de nieuwste eerst').waitFor()
      await hasNoBarriersInAnyLight(phone)
      await phone.context().close()
    })

    it('sees who waits for a SKU, and for how many of it', async () => {
      await staff().shop.offer('CLOCK', { units: 0, policy: 'BACKORDER', title: 'Station clock' })
      const { id } = await staff().shop.place({ lines: [{ sku: 'CLOCK', quantity: 3 }] })
      await staff().shop.until(id, 'CONFIRMED')
      const page = await staff().open('/insights/sku/CLOCK')
      await reads(page, 'Who waits for it', (rows) =>
        expect(rows.map((row) => [row[1], row[2], row[4], row[5]])).toEqual([['web', '3', '3 × CLOCK', 'As soon as stock comes']]),
      )
      await hasNoBarriersInAnyLight(page)
      await page.context().close()
    })

    describe('is somebody else at the desk, who', () => atTheDesk(staff))

    it('is told of a SKU that is none; and no page told an error', async () => {
      const page = await staff().open('/insights/sku/A%2FB')
      await page.getByText('There is no SKU A/B.').waitFor()
      await page.context().close()
      expect(staff().errors).toEqual([])
    })
  },
  { env: SHOP_PLATFORM },
)
