import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { describeTracking, hasNoBarriers } from './tracking.js'

interface PurchaseOrder {
  readonly id: string
  readonly version: number
}

// 2101-03-01 is a Tuesday: what comes in then leaves on Wednesday, and is in Britain on Friday the 4th.
describeTracking('a promise that changes', (tracking) => {
  const purchase = async (field: string, input: object): Promise<PurchaseOrder> => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`
    const answer = await tracking().shop.ask(
      'ADMIN',
      `mutation ($input: ${type}!) { ${field}(input: $input) { purchaseOrder { id version } userErrors { code message } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    )
    return answer.purchaseOrder as PurchaseOrder
  }

  it('is on the page of its order at once, with the old day, the new one and the reason, in both languages', async () => {
    const { shop } = tracking()
    await shop.offer('VASE', { units: 0, policy: 'BACKORDER', title: 'A vase' })
    await shop.ask('ADMIN', `mutation ($input: UpsertSuppliersInput!) { upsertSuppliers(input: $input) { userErrors { message } } }`, {
      input: { suppliers: [{ code: 'ACME', name: 'Acme', currencyCode: 'GBP', leadTimeDays: 5 }] },
    })
    const locationId = shop.locations.find(({ code }) => code === 'LTN')?.id
    const lines = [{ sku: 'VASE', quantity: 5, unitCost: { amount: '2.50', currencyCode: 'GBP' }, expectedOn: '2101-03-01' }]
    const drafted = await purchase('createPurchaseOrder', { supplierCode: 'ACME', locationId, lines })
    const ordered = await purchase('placePurchaseOrder', { purchaseOrderId: drafted.id })

    const { accessToken } = await shop.place({ lines: [{ sku: 'VASE', quantity: 2 }] })
    const [english, dutch] = await Promise.all([
      tracking().follow(accessToken),
      tracking().follow(accessToken, { locale: 'nl-NL', viewport: { width: 1280, height: 900 } }),
    ])
    await english.getByText('2 waiting for stock, promised for Friday 4 March').waitFor()
    await english.evaluate(() => Object.assign(window, { sameDocument: true }))

    await purchase('updatePurchaseOrder', { purchaseOrderId: ordered.id, expectedVersion: ordered.version, expectedOn: '2101-03-08' })
    await english.getByText('2 waiting for stock, promised for Friday 11 March').waitFor()
    await english.locator('.timeline').getByText('We changed the day of delivery').waitFor()
    await english
      .getByText('2 units of A vase: by Friday 11 March instead of Friday 4 March. Our supplier delivers later than agreed.')
      .waitFor()
    await dutch
      .getByText('2 stuks A vase: uiterlijk vrijdag 11 maart in plaats van vrijdag 4 maart. Onze leverancier levert later dan afgesproken.')
      .waitFor()
    expect(await english.evaluate(() => 'sameDocument' in window)).toBe(true)
    await hasNoBarriers(english)
    for (const page of [english, dutch]) await page.context().close()
  })
})
