import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { describeStaff, hasNoBarriersInAnyLight } from './describe-staff.js'
import { scan, type Staff } from './staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }
const TEA_GTIN = '9506000134352'
const here = (staff: Staff) => staff.shop.locations.find(({ code }) => code === 'LTN')?.id ?? ''

interface Stop {
  readonly bin: string
  readonly sku: string
  readonly quantity: number
  readonly fulfillmentOrder: { readonly id: string }
}
interface Walked {
  readonly id: string
  readonly batches: readonly {
    readonly kind: string
    readonly fulfillmentOrders: readonly { readonly id: string; readonly order: { readonly number: string } }[]
    readonly stops: readonly Stop[]
  }[]
}

describeStaff(
  'somebody who walks a round for several orders on /floor, with a hand scanner alone',
  async (staff) => {
    for (const sku of ['MUG', 'TEA', 'CUP', 'HAT']) await staff.shop.offer(sku, { units: 0, title: `Title of ${sku}` })
    const tea = { sku: 'TEA', title: 'Title of TEA', price: { amount: '12.50', currencyCode: 'GBP' }, customs: { standardProductId: TEA_GTIN } } // prettier-ignore
    await staff.shop.ask('ADMIN', 'mutation ($input: UpsertVariantsInput!) { upsertVariants(input: $input) { userErrors { message } } }', {
      input: { variants: [tea] },
    })
    await staff.bins('A-01', 'A-06', 'B-03')
    for (const [sku, bin] of [
      ['MUG', 'A-01'],
      ['CUP', 'A-06'],
      ['TEA', 'B-03'],
    ] as const) {
      // prettier-ignore
      await staff.shop.receive(sku, 20)
      const away = { idempotencyKey: randomUUID(), locationId: here(staff), sku, quantity: 20, bin }
      await staff.shop.ask('WAREHOUSE', 'mutation ($input: PutAwayInput!) { putAway(input: $input) { userErrors { message } } }', { input: away }) // prettier-ignore
    }
  },
  (staff) => {
    const order = async (...lines: [sku: string, quantity: number][]) => {
      const placed = await staff().shop.place({ lines: lines.map(([sku, quantity]) => ({ sku, quantity })) })
      const [fulfillmentOrder] = await staff().shop.fulfillmentOrders(placed.id)
      return { ...placed, fulfillmentOrderId: fulfillmentOrder?.id ?? '' }
    }
    /** All that waits becomes one wave. */
    const release = async (): Promise<Walked> => {
      const cutOff = new Date(Date.now() + 60 * 86_400_000).toISOString()
      const input = { idempotencyKey: randomUUID(), locationId: here(staff()), cutOff }
      const mutation = `mutation ($input: ReleaseWaveInput!) { releaseWave(input: $input) { wave { id batches { kind fulfillmentOrders { id order { number } }
        stops { bin sku quantity fulfillmentOrder { id } } } } userErrors { message } } }`
      return (await staff().shop.ask('WAREHOUSE', mutation, { input })).wave as Walked
    }
    const picked = async (id: string) => {
      const query = 'query ($id: ID!) { fulfillmentOrder(id: $id) { status lines { sku picked } } }'
      return (await staff().shop.ask('WAREHOUSE', query, { id })) as unknown
    }

    it('picks a batch: units of all its orders together, and is told what is wrong', async () => {
      const orders = [await order(['MUG', 1]), await order(['MUG', 2]), await order(['CUP', 1])]
      const wave = await release()
      expect(wave.batches.map(({ kind, fulfillmentOrders }) => [kind, fulfillmentOrders.length])).toEqual([['BATCH', 3]])
      const page = await staff().open('/floor', PHONE)
      await page.getByText('Pick').first().waitFor()
      await scan(page, '5')
      await page.getByRole('heading', { name: 'Rounds to walk' }).waitFor()
      await page.getByText('3 orders, orders of one line, sorted afterwards').waitFor()
      await hasNoBarriersInAnyLight(page)
      await scan(page, '1')
      await page.getByRole('heading', { name: /^Round 1 of the wave for/ }).waitFor()
      await page.getByText('Onto the cart: it is sorted by order afterwards.').waitFor()
      await page.getByText(wave.batches[0]?.stops[0]?.sku === 'MUG' ? '3 × MUG' : '1 × CUP', { exact: true }).waitFor()
      await hasNoBarriersInAnyLight(page)
      await scan(page, '*2')
      await page.getByText('Scan an item first: the number counts for that.').waitFor()
      await scan(page, 'HAT')
      await page.getByText('HAT is not on this round: put it back.').waitFor()
      await scan(page, '9506000134353')
      await page.getByText('9506000134353 was read wrongly: scan it again.').waitFor()
      await scan(page, TEA_GTIN)
      await page.getByText('TEA is not on this round: put it back.').waitFor()
      await page.getByText('0 of 4 picked.').waitFor()
      await scan(page, 'MUG')
      await page.getByText('1 of 4 picked.').waitFor()
      await scan(page, '*4')
      await page.getByText('Of MUG only 3 are to be picked here: put the rest back.').waitFor()
      await scan(page, '*3')
      await page.getByText('3 of 4 picked.').waitFor()
      await scan(page, 'MUG')
      await page.getByText('Of MUG only 3 are to be picked here: put the rest back.').waitFor()
      await page.getByText('1 × CUP', { exact: true }).waitFor()
      await scan(page, 'CUP')
      await page.getByRole('status').getByText('Round 1 is picked: 4 units.').waitFor()
      await hasNoBarriersInAnyLight(page)
      expect(await Promise.all(orders.map(({ fulfillmentOrderId }) => picked(fulfillmentOrderId)))).toEqual([
        { status: 'PICKED', lines: [{ sku: 'MUG', picked: 1 }] },
        { status: 'PICKED', lines: [{ sku: 'MUG', picked: 2 }] },
        { status: 'PICKED', lines: [{ sku: 'CUP', picked: 1 }] },
      ])
      await scan(page, '')
      await page.getByRole('heading', { name: /^Wave for/ }).waitFor()
      await page.getByText('4 of 4 picked.').waitFor()
      await page.context().close()
    })

    it('picks a cluster, each unit into the tote of its order, and tells what is not there, in Dutch', async () => {
      const [both, mugs, cup] = [await order(['MUG', 1], ['TEA', 2]), await order(['MUG', 2]), await order(['CUP', 1])]
      const { id, batches } = await release()
      const [round] = batches
      expect([batches.length, round?.kind]).toEqual([1, 'CLUSTER'])
      const page = await staff().open(`/floor/waves/${id}`, { locale: 'nl-NL', ...PHONE })
      await page.getByText('0 van 6 gepickt.').waitFor()
      await hasNoBarriersInAnyLight(page)
      await scan(page, '2')
      await page.getByText('Er is geen ronde 2.').waitFor()
      await scan(page, '')
      await page.getByRole('heading', { name: /^Ronde 1 van de golf voor/ }).waitFor()
      // Of the tea one is not there, and of the cups none: the picker passes them over.
      const isThere = ({ sku }: Stop) => sku !== 'CUP'
      for (const stop of (round?.stops ?? []).filter(isThere)) {
        const tote = round?.fulfillmentOrders.findIndex((each) => each.id === stop.fulfillmentOrder.id) ?? -1
        const units = stop.sku === 'TEA' ? 1 : stop.quantity
        for (let unit = 0; unit < units; unit += 1) {
          await scan(page, stop.sku === 'TEA' ? TEA_GTIN : stop.sku)
          await page.locator('.stops li', { hasText: stop.sku }).filter({ hasText: `${tote + 1}: ${round?.fulfillmentOrders[tote]?.order.number}` }).getByText(`${unit + 1} / ${stop.quantity}`).waitFor() // prettier-ignore
        }
        if (stop.sku === 'TEA') {
          // The next one of it is for the same tote.
          await scan(page, '*3')
          await page.getByText('Van TEA hoef je er hier maar 2 te pakken: leg de rest terug.').waitFor()
        }
      }
      await page.getByText('4 van 6 gepickt.').waitFor()
      await scan(page, '')
      const missing = (round?.stops ?? []).flatMap(({ sku }) => (sku === 'MUG' ? [] : [`1 × ${sku}`])).join(', ')
      await page.getByText(`${missing} niet gevonden?`).waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.keyboard.press('Escape')
      await page.getByText('4 van 6 gepickt.').waitFor()
      await scan(page, '')
      await page.getByText(`${missing} niet gevonden?`).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('Ronde 1 is gepickt: 4 stuks.').waitFor()
      await eventually(async () =>
        expect(await Promise.all([both, mugs, cup].map(({ fulfillmentOrderId }) => picked(fulfillmentOrderId)))).toEqual([
          { status: 'PICKED', lines: expect.arrayContaining([{ sku: 'MUG', picked: 1 }, { sku: 'TEA', picked: 1 }]) },
          { status: 'PICKED', lines: [{ sku: 'MUG', picked: 2 }] },
          { status: 'CANCELLED', lines: [] },
        ]),
      ) // prettier-ignore
      await page.context().close()
    })

    it('is shown in a cluster into which tote each unit goes, and counts a unit once whose answer is lost', async () => {
      await order(['MUG', 1], ['TEA', 1])
      await order(['MUG', 1])
      const { id, batches } = await release()
      const round = batches.find(({ kind }) => kind === 'CLUSTER')
      const page = await staff().open(`/floor/waves/${id}/${batches.findIndex((each) => each === round) + 1}`)
      let lost = 0
      await page.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('scanPick') || lost > 0) return route.continue()
        lost += 1
        await route.fetch() // it was counted, and nobody heard
        await route.abort()
      })
      for (const { bin, sku, quantity, fulfillmentOrder } of round?.stops ?? []) {
        const tote = round?.fulfillmentOrders.findIndex((each) => each.id === fulfillmentOrder.id) ?? -1
        await page.locator('.next .bin').getByText(bin, { exact: true }).waitFor()
        await page.locator('.next').getByText(`${quantity} × ${sku}`, { exact: true }).waitFor()
        await page.getByText(`Into tote ${tote + 1}: ${round?.fulfillmentOrders[tote]?.order.number}.`).waitFor()
        for (let unit = 0; unit < quantity; unit += 1) await scan(page, sku)
      }
      await page
        .getByRole('status')
        .getByText(/^Round \d is picked: \d units\.$/)
        .waitFor()
      await page.context().close()
    })

    it('leaves where they are the goods of an order that is held meanwhile', async () => {
      const [mug, cup] = [await order(['MUG', 1]), await order(['CUP', 1])]
      const { id, batches } = await release()
      const nth = batches.findIndex(({ fulfillmentOrders }) => fulfillmentOrders.some((each) => each.id === cup.fulfillmentOrderId)) + 1
      const round = batches[nth - 1]
      const page = await staff().open(`/floor/waves/${id}/${nth}`)
      await page.getByText(new RegExp(`^0 of \\d picked\\.`)).waitFor()
      const hold = 'mutation ($input: HoldFulfillmentOrderInput!) { holdFulfillmentOrder(input: $input) { userErrors { message } } }'
      await staff().shop.ask('WAREHOUSE', hold, { input: { fulfillmentOrderId: cup.fulfillmentOrderId, reason: 'Wet boxes' } })
      await scan(page, 'CUP')
      await page.getByText('This order is held: leave its goods where they are.').waitFor()
      for (const { sku, quantity, fulfillmentOrder } of round?.stops ?? [])
        if (fulfillmentOrder.id !== cup.fulfillmentOrderId) for (let unit = 0; unit < quantity; unit += 1) await scan(page, sku)
      await page
        .getByRole('status')
        .getByText(new RegExp(`^Round ${nth} is picked: `))
        .waitFor()
      expect(await picked(mug.fulfillmentOrderId)).toEqual({ status: 'PICKED', lines: [{ sku: 'MUG', picked: 1 }] })
      expect(await picked(cup.fulfillmentOrderId)).toEqual({ status: 'OPEN', lines: [{ sku: 'CUP', picked: 0 }] })
      await page.context().close()
    })

    it('tells of a single order that nothing of it is there', async () => {
      const { number, fulfillmentOrderId } = await order(['MUG', 1])
      const page = await staff().open(`/floor/pick/${fulfillmentOrderId}`)
      await page.getByRole('heading', { name: `Pick ${number}` }).waitFor()
      await scan(page, '')
      await page.getByText('1 × MUG not found?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByText(`Nothing of ${number} was found: it is sourced anew.`).waitFor()
      expect(await picked(fulfillmentOrderId)).toEqual({ status: 'CANCELLED', lines: [] })
      await page.context().close()
      expect(staff().errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([])
    })
  },
)
