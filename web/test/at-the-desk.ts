import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { hasNoBarriersInAnyLight } from './describe-staff.js'
import type { Staff } from './staff.js'

/** What support does at /desk, in a shop that sells MUG and TEA: stories of a suite that has a system running. */
export function atTheDesk(staff: () => Staff): void {
  it('finds an order by its number, lets it go on, cancels it with a reason, and reads it in the timeline', async () => {
    const order = await staff().shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
    await staff().shop.until(order.id, 'CONFIRMED')
    const page = await staff().open('/desk')
    await page.getByLabel('Order number').waitFor()
    await page.keyboard.type(order.number.toLowerCase())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: order.number }).waitFor()
    await hasNoBarriersInAnyLight(page)
    await staff().shop.ask('SUPPORT', 'mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { userErrors { message } } }', {
      input: { orderId: order.id, reason: 'MANUAL', note: 'Ask about the colour' },
    })
    await page.getByText('Ask about the colour').first().waitFor()
    await page.getByRole('button', { name: 'Let it go on' }).first().press('Enter')
    await page.getByRole('dialog').getByLabel('Why').focus()
    await page.keyboard.type('Red it is')
    await page.keyboard.press('Enter')
    await staff().shop.until(order.id, 'CONFIRMED')
    await page.getByRole('heading', { name: 'Holds' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Cancel what has not left' }).press('Enter')
    await page.getByRole('button', { name: 'Cancel it' }).press('Enter')
    await page.getByRole('dialog').getByText('Something is not filled in.').waitFor()
    await page.getByRole('dialog').getByLabel('Why').focus()
    await page.keyboard.type('Ordered twice by mistake')
    await page.keyboard.press('Enter')
    await page.getByText('Your order is cancelled.').waitFor()
    expect((await staff().shop.see(order.id)).status).toBe('CANCELLED')
    await page.context().close()
  })

  it('changes an order after looking at what that costs, and is told when somebody else was first', async () => {
    const order = await staff().shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
    await staff().shop.until(order.id, 'CONFIRMED')
    const page = await staff().open(`/desk/orders/${order.number}`)
    await page.getByRole('button', { name: 'Change the order' }).press('Enter')
    const form = page.getByRole('form', { name: 'Change the order' })
    const look = form.getByRole('button', { name: 'See what it changes' })
    await form.getByRole('button', { name: 'Add a line' }).press('Enter')
    await form.getByRole('group', { name: 'New line' }).getByLabel('SKU').fill('NO-SUCH')
    await form.getByLabel('Why').fill('Asked for on the phone')
    await look.press('Enter')
    await form.getByRole('group', { name: 'New line' }).getByText('There is no such thing, or not any more.').waitFor()
    await form.getByRole('group', { name: 'New line' }).getByLabel('SKU').fill('TEA')
    await form.getByLabel('Street and number').fill('14 St James Square')
    await form.getByRole('group', { name: /MUG/ }).getByLabel('Units').fill('1')
    await look.press('Enter')
    await form.getByText('Tea, green: 0 → 1').waitFor()
    await form.getByText('Mug, red: 2 → 1').waitFor()
    await form.getByText('£28.95 becomes £28.95').waitFor()
    await hasNoBarriersInAnyLight(page)

    await staff().shop.ask('SUPPORT', 'mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { userErrors { message } } }', {
      input: { orderId: order.id, reason: 'MANUAL', note: 'Wait for me' },
    })
    await form.getByText('The order has changed meanwhile.').waitFor()
    expect(await form.getByRole('button', { name: 'Change it' }).count()).toBe(0)
    await look.press('Enter')
    await form.getByRole('button', { name: 'Change it' }).press('Enter')
    await form.waitFor({ state: 'detached' })
    await eventually(async () => {
      const changed = await staff().shop.ask('SUPPORT', AMENDED, { id: order.id })
      expect([changed.total.amount, changed.shippingAddress.line1, changed.amendment]).toEqual(['28.95', '14 St James Square', null])
      expect(changed.lines.map(({ sku, quantity }: { sku: string; quantity: number }) => `${quantity} ${sku}`)).toEqual(['1 MUG', '1 TEA'])
    })
    await page.getByText('1 × Tea, green').waitFor()
    await page.context().close()
  })
}

const AMENDED = `query ($id: ID!) { order(id: $id) { total { amount } shippingAddress { line1 } amendment { state } lines { sku quantity } } }`
