import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { describeStaff, hasNoBarriersInAnyLight } from './describe-staff.js'
import { scan } from './staff.js'

const PHONE = { viewport: { width: 390, height: 844 } }

describeStaff(
  'somebody with a hand scanner on /floor',
  async (staff) => {
    for (const sku of ['MUG', 'TEA', '22423', 'CUP', 'POT']) await staff.shop.offer(sku, { units: 0, title: `Title of ${sku}` })
    await staff.bins('A-01', 'A-02')
  },
  (staff) => {
    it('receives, is sent to put away, and puts it into a bin, by the scanner alone', async () => {
      const page = await staff().open('/floor', PHONE)
      await page.getByText('Receive what comes in').waitFor()
      await scan(page, '1')
      await page.getByRole('heading', { name: 'Receive' }).waitFor()
      await scan(page, 'MUG', '22423', 'MUG', '*12', 'TEA')
      await page.getByRole('heading', { name: '14 units scanned' }).waitFor()
      await scan(page, '*0')
      await page.getByRole('heading', { name: '13 units scanned' }).waitFor()
      await hasNoBarriersInAnyLight(page)
      await scan(page, '')
      await page.getByText('Book 13 units in at LTN?').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('13 units are booked in at LTN.').waitFor()
      expect(await staff().level('MUG')).toMatchObject({ onHand: 12, unbinned: 12 })
      expect(await staff().level('22423')).toMatchObject({ onHand: 1 })

      await page.getByRole('link', { name: 'Next task' }).press('Enter')
      await page.getByText('Put away 12 × MUG').waitFor()
      await page.getByText('2 SKUs lie outside of bins.').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes('Scanned')) await sleep(500) // a scanner is quicker than the answer
        await route.continue()
      })
      await scan(page, '')
      await page.getByRole('heading', { name: 'Put away' }).waitFor()
      await scan(page, '*5', 'A-01')
      await page.getByText('Put 5 × MUG into A-01?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('5 × MUG lie in A-01.').waitFor()
      expect(await staff().level('MUG')).toMatchObject({ unbinned: 7, bins: [{ bin: { code: 'A-01' }, quantity: 5 }] })

      await scan(page, 'MUG')
      await page.getByText('It lies in A-01 already.').waitFor()
      await scan(page, 'A-02')
      await page.getByText('Put 7 × MUG into A-02?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('7 × MUG lie in A-02.').waitFor()
      expect(await staff().level('MUG')).toMatchObject({ onHand: 12, unbinned: 0 })
      await page.context().close()
    })

    it('counts what really lies in a bin, and brings it into the books', async () => {
      const page = await staff().open('/floor', PHONE)
      await page.getByRole('heading', { name: 'Next' }).waitFor()
      await scan(page, '3')
      await page.getByRole('heading', { name: 'Count' }).waitFor()
      await scan(page, 'A-09')
      await page.getByText('There is no bin A-09 here.').waitFor()
      await scan(page, 'A-01')
      await page.getByRole('heading', { name: 'Count A-01' }).waitFor()
      await scan(page, 'MUG', '*4')
      await page.getByRole('heading', { name: '4 units scanned' }).waitFor()
      await scan(page, '')
      await page.getByText('4 units lie in A-01?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('Bring the count of A-01 into the books?').waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('Now in the books: MUG -1.').waitFor()
      expect(await staff().level('MUG')).toMatchObject({ onHand: 11, unbinned: 0 })
      await page.context().close()
    })

    it('receives against a purchase order, by the delivery note and what came with it', async () => {
      const number = await staff().order([
        { sku: 'CUP', quantity: 5 },
        { sku: 'POT', quantity: 2 },
      ])
      const page = await staff().open('/floor', PHONE)
      await page.getByRole('heading', { name: 'One delivery is expected' }).waitFor()
      await hasNoBarriersInAnyLight(page)
      await scan(page, number)
      await page.getByRole('heading', { name: `${number} of Acme Ltd` }).waitFor()
      await scan(page, 'DN-1')
      await page.getByLabel('Scan a product').waitFor()
      await scan(page, 'MUG')
      await page.getByText('MUG is not on this purchase order').waitFor()
      await scan(page, 'POT', 'CUP', '*6', '')
      await page.getByText(`Book 7 units of ${number} in?`).waitFor()
      await hasNoBarriersInAnyLight(page)
      await page.keyboard.press('Enter')
      await page.getByText('That is not a possible number of units').waitFor()
      await scan(page, '*4', '')
      await page.getByText(`Book 5 units of ${number} in?`).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText(`5 units of ${number} are booked in.`).waitFor()
      expect(await staff().level('CUP')).toMatchObject({ onHand: 4 })

      await page.reload() // the lorry comes again, with the note of the first time
      await page.getByLabel('Scan the delivery note').waitFor()
      await scan(page, 'DN-1')
      await page.getByLabel('Scan a product').waitFor()
      await scan(page, 'CUP', '')
      await page.getByText(`Book 1 unit of ${number} in?`).waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('This delivery note was booked already').waitFor()
      expect(await staff().level('CUP')).toMatchObject({ onHand: 4 })
      await page.context().close()
    })

    it('is told in Dutch what nobody knows, beside the field, and keeps what was scanned', async () => {
      const page = await staff().open('/floor/receive', { locale: 'nl-NL', ...PHONE })
      await page.getByLabel('Scan een artikel').waitFor()
      await scan(page, 'TEA', 'NOBODY')
      await page.getByText('Er is geen artikel NOBODY.').waitFor()
      expect(await page.getByLabel('Scan een artikel').getAttribute('aria-invalid')).toBe('true')
      await hasNoBarriersInAnyLight(page)
      await page.getByRole('heading', { name: '1 stuk gescand' }).waitFor()
      await scan(page, '*1000000', '')
      await page.getByText('1.000.000 stuks inboeken in LTN?').waitFor()
      await page.keyboard.press('Escape')
      await page.getByLabel('Scan een artikel').waitFor()

      await page.goto(`${staff().shop.system.gatewayUrl}/floor/put-away`)
      await page.getByLabel('Scan een artikel').waitFor()
      await scan(page, 'TEA')
      await page.getByText('Van TEA ligt hier niets buiten een vak.').waitFor()
      await scan(page, '22423', 'A-09')
      await page.getByText('1 × 22423 in A-09 leggen?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('Er is hier geen vak A-09.').waitFor()
      await scan(page, '*2', 'A-01')
      await page.getByText('2 × 22423 in A-01 leggen?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('Er zijn er maar 1.').waitFor()
      expect(await staff().level('22423')).toMatchObject({ onHand: 1, unbinned: 1 })
      await page.context().close()
    })

    it('books once what is asked again after an answer that did not come', async () => {
      const page = await staff().open('/floor/receive')
      await page.getByLabel('Number of the delivery, if there is one').fill('PO 7')
      await page.getByLabel('Scan a product').focus()
      await scan(page, 'TEA', '*3', '')
      let lost = 0
      await page.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('receiveStock') || lost > 0) return route.continue()
        lost += 1
        await route.fetch() // it was done, and nobody heard
        await route.abort()
      })
      await page.getByRole('button', { name: 'Book in' }).press('Enter')
      await page.getByRole('alert').getByText('Nothing was changed').or(page.getByRole('alert')).first().waitFor()
      await page.getByRole('button', { name: 'Book in' }).press('Enter')
      await page.getByRole('status').getByText('3 units are booked in at LTN.').waitFor()
      expect(await staff().level('TEA')).toMatchObject({
        onHand: 3,
        movements: { edges: [{ node: { kind: 'RECEIPT', quantity: 3, reference: 'PO 7' } }] },
      })
      await page.context().close()
    })

    it('sends goods to another location, where what arrives of them is scanned and booked in', async () => {
      await staff().shop.receive('POT', 6, 'LTN')
      const before = (await staff().level('POT')).available as number
      const page = await staff().open('/floor', PHONE)
      await page.getByRole('heading', { name: 'Next' }).waitFor()
      await scan(page, '4')
      await page.getByRole('heading', { name: 'Send from LTN' }).waitFor()
      await hasNoBarriersInAnyLight(page)
      await scan(page, 'POT', `*${before + 1}`, '')
      await page.getByText(`Send ${before + 1} units to RTM?`).waitFor()
      await page.keyboard.press('Enter')
      await page.getByText(`There are only ${before} units.`).waitFor()
      expect(await staff().level('POT')).toMatchObject({ available: before })
      await scan(page, '*3', '')
      await page.getByText('Send 3 units to RTM?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('3 units are on their way to RTM.').waitFor()
      expect(await staff().level('POT')).toMatchObject({ available: before - 3 })

      const number = await staff().lastTransfer()
      await page.getByRole('link', { name: 'Next task' }).press('Enter')
      await page.getByRole('heading', { name: 'Next' }).waitFor()
      await scan(page, number)
      await page.getByText(`${number} goes to RTM`).waitFor()
      await page.getByLabel('You are at').selectOption('RTM')
      await page.getByRole('heading', { name: `${number} from LTN` }).waitFor()
      await hasNoBarriersInAnyLight(page)
      await scan(page, 'MUG')
      await page.getByText('MUG is not on this transfer').waitFor()
      await scan(page, 'POT', '*2', '')
      await page.getByText(`Book 2 units of ${number} in?`).waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('2 came').waitFor()
      expect(await staff().level('POT', 'RTM')).toMatchObject({ onHand: 2 })
      await scan(page, 'POT', '')
      await page.getByText(`Book 1 unit of ${number} in?`).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText(`1 unit of ${number} is booked in.`).waitFor()
      expect(await staff().level('POT', 'RTM')).toMatchObject({ onHand: 3 })
      await page.context().close()
    })

    it('works where it is told to be, also tomorrow', async () => {
      const page = await staff().open('/floor/receive')
      await page.getByLabel('You are at').selectOption('RTM')
      await page.reload()
      await page.getByLabel('Scan a product').waitFor()
      await scan(page, 'TEA', '')
      await page.getByText('Book 1 unit in at RTM?').waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('1 unit is booked in at RTM.').waitFor()
      expect(await staff().level('TEA', 'RTM')).toMatchObject({ onHand: 1 })
      await page.context().close()
      expect(staff().errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([])
    })
  },
)
