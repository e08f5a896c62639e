import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { describeStaff, hasNoBarriersInAnyLight } from './describe-staff.js'
import { Tracking } from './tracking.js'

const SOLVED = `query ($id: ID!) { order(id: $id) { cases { kind status subject } shipments { delay { code } delayResolutions { kind code documents note actor address { line1 city countryCode } } }
  timeline(last: 20) { edges { node { type message actor } } } } }`
interface Solved {
  readonly cases: readonly object[]
  readonly shipments: readonly { readonly delay: object | null; readonly delayResolutions: readonly object[] }[]
  readonly timeline: { readonly edges: readonly { readonly node: { readonly type: string; readonly message: string; readonly actor: string } }[] }
} // prettier-ignore

describeStaff(
  'somebody at the desk who solves delays',
  ({ shop }) => shop.offer('MUG', { units: 100, title: 'Blue mug' }),
  (staff) => {
    const shipped = async () => {
      const order = await staff().shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
      const [parcel] = await staff().shop.ship(order.id)
      return { ...order, trackingNumber: parcel?.trackingNumber ?? '' }
    }
    const see = async (id: string): Promise<Solved> => await staff().shop.ask('SUPPORT', SOLVED, { id })
    const solvedIn = async (id: string) => (await see(id)).timeline.edges.flatMap(({ node: { type, message } }) => (type === 'DELAY_RESOLVED' ? [message] : [])) // prettier-ignore

    it('gives papers for a parcel that customs holds: the customer is told why and what is next, and it goes on', async () => {
      const { id, number, accessToken, trackingNumber } = await shipped()
      await staff().shop.track(trackingNumber, 'CUSTOMS_HOLD')
      const customer = await new Tracking(staff().shop, staff().browser).follow(accessToken)
      await customer.getByText('Customs has to release the parcel. It may ask for papers first.').waitFor()
      await eventually(async () => expect((await see(id)).cases).toEqual([{ kind: 'LATE', status: 'OPEN', subject: `Parcel ${trackingNumber}: The parcel is held at customs.` }])) // prettier-ignore

      const page = await staff().open(`/desk/orders/${number}`)
      await page.locator('.tag').getByText('Held at customs').first().waitFor()
      expect(await page.getByRole('button', { name: 'Another address was given' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Papers were given' }).press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Papers were given' }).press('Enter')
      await dialog.locator('[aria-invalid=true]').waitFor()
      await hasNoBarriersInAnyLight(page)
      await dialog.getByLabel('Papers', { exact: true }).fill('Invoice 7, , Certificate of origin')
      await dialog.getByRole('button', { name: 'Papers were given' }).press('Enter')
      await page.getByText('Papers were given: Invoice 7, Certificate of origin.').waitFor()
      await hasNoBarriersInAnyLight(page)
      expect((await see(id)).shipments).toEqual([
        {
          delay: { code: 'CUSTOMS_HOLD' },
          delayResolutions: [
            {
              ...{ kind: 'NEW_DOCUMENTS', code: 'CUSTOMS_HOLD', documents: ['Invoice 7', 'Certificate of origin'] },
              ...{ note: null, actor: expect.any(String), address: null },
            },
          ],
        },
      ])
      await eventually(async () => expect(await solvedIn(id)).toEqual([`New papers were sent to the carrier, ${trackingNumber}`]))
      await staff().shop.track(trackingNumber, 'IN_TRANSIT')
      await customer.getByText('Customs has to release the parcel. It may ask for papers first.').waitFor({ state: 'detached' })
      expect((await see(id)).shipments).toMatchObject([{ delay: null, delayResolutions: [{ kind: 'NEW_DOCUMENTS' }] }])
      await Promise.all([customer.context().close(), page.context().close()])
    })

    it('gives another address in Dutch, of which a country that is none is refused where it stands', async () => {
      const { id, number, trackingNumber } = await shipped()
      await staff().shop.track(trackingNumber, 'EXCEPTION')
      const page = await staff().open(`/desk/orders/${number}`, { locale: 'nl-NL' })
      await page.getByRole('button', { name: 'Er is een ander adres gegeven' }).press('Enter')
      const dialog = page.getByRole('dialog')
      const country = dialog.getByLabel('Land, in twee letters')
      expect(await country.inputValue()).toBe('GB')
      await dialog.getByLabel('Straat en huisnummer').fill('1 High Street')
      await dialog.getByLabel('Plaats').fill('Hull')
      await country.fill('XX')
      await dialog.getByRole('button', { name: 'Er is een ander adres gegeven' }).press('Enter')
      await dialog.locator('[aria-invalid=true]').waitFor()
      expect(await country.getAttribute('aria-invalid')).toBe('true')
      await hasNoBarriersInAnyLight(page)
      await country.fill('gb')
      await dialog.getByRole('button', { name: 'Er is een ander adres gegeven' }).press('Enter')
      await dialog.waitFor({ state: 'hidden' })
      await page.locator('p', { hasText: 'Er is een ander adres gegeven.' }).waitFor()
      expect((await see(id)).shipments).toMatchObject([
        { delayResolutions: [{ kind: 'NEW_ADDRESS', code: 'EXCEPTION', address: { line1: '1 High Street', city: 'Hull', countryCode: 'GB' } }] },
      ]) // prettier-ignore
      await eventually(async () => expect(await solvedIn(id)).toEqual([`The corrected address was given to the carrier, ${trackingNumber}`])) // prettier-ignore
      await staff().shop.track(trackingNumber, 'DELIVERED')
      await eventually(async () => expect((await see(id)).shipments).toMatchObject([{ delay: null }]))
      await page.context().close()
      expect(staff().errors).toEqual([])
    })
  },
)
