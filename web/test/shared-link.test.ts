import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { Page } from 'playwright-core'
import { describeTracking, hasNoBarriers } from './tracking.js'

describeTracking('a link to an order', (tracking) => {
  const rolesOf = (link: string): unknown => JSON.parse(atob(new URL(link).hash.split('.')[1]!)).roles
  /** The order's link, as the page shares it with somebody. */
  const sharedBy = async (page: Page): Promise<string> => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy a link to this page' }).click()
    await page.getByText('Link copied.').waitFor()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const askToCancel = async (page: Page, email: string) => {
    await page.getByRole('button', { name: 'Is this your order? Cancel it' }).click()
    await answer(page, email)
  }
  const answer = async (page: Page, email: string) => {
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('button', { name: 'Yes, cancel it' }).click()
  }

  it('is shared and stands in the address so that it shows the order and changes nothing; this tab keeps its rights', async () => {
    const { accessToken, number } = await tracking().shop.place()
    const page = await tracking().follow(accessToken)
    const link = await sharedBy(page)
    expect(rolesOf(link)).toEqual(['LINK'])
    expect(page.url()).not.toContain(accessToken)
    expect(rolesOf(page.url())).toEqual(['LINK'])

    await page.reload()
    await page.getByRole('button', { name: 'Cancel this order' }).waitFor()

    const visitor = await tracking().open(link)
    await visitor.getByRole('heading', { name: `Order ${number}` }).waitFor()
    await visitor.locator('.live').waitFor()
    expect(await visitor.getByRole('button', { name: 'Cancel this order' }).count()).toBe(0)
    expect(rolesOf(await sharedBy(visitor))).toEqual(['LINK'])
    await hasNoBarriers(visitor)
    for (const opened of [page, visitor]) await opened.context().close()
  })

  it('asks for the e-mail address before it cancels, and goes on as the customer', async () => {
    const { id, accessToken, number } = await tracking().shop.place({ email: 'ada@example.com' })
    await tracking().shop.until(id, 'CONFIRMED')
    const { trackingLink } = await tracking().shop.ask({ token: accessToken }, 'query ($id: ID!) { order(id: $id) { trackingLink } }', {
      id,
    })
    const page = await tracking().open(trackingLink)
    await askToCancel(page, 'eve@example.com')
    await page.getByText('This is not the e-mail address that was given with this order.').waitFor()
    await hasNoBarriers(page)
    expect((await tracking().shop.see(id)).status).toBe('CONFIRMED')

    await answer(page, ' Ada@Example.com ')
    await page.getByText('Your order is cancelled.').waitFor()
    expect((await tracking().shop.see(id)).status).toBe('CANCELLED')
    expect(await page.getByRole('dialog').count()).toBe(0)

    await page.reload() // with the rights that were proven, and the read-only link in the address
    await page.getByRole('heading', { name: `Order ${number}` }).waitFor()
    await eventually(async () => expect(rolesOf(page.url())).toEqual(['LINK']))
    await page.context().close()
  })

  it('says how long to wait when the address was guessed too often', async () => {
    const { id, accessToken } = await tracking().shop.place({ email: 'grace@example.com' })
    const { trackingLink } = await tracking().shop.ask({ token: accessToken }, 'query ($id: ID!) { order(id: $id) { trackingLink } }', {
      id,
    })
    const page = await tracking().open(trackingLink, { locale: 'nl-NL' })
    await page.getByRole('button', { name: 'Is dit jouw bestelling? Annuleer hem' }).click()
    const guess = async (email: string) => {
      await page.getByLabel('E-mailadres').fill(email)
      const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'))
      await page.getByRole('button', { name: 'Ja, annuleer' }).click()
      await answered
    }
    // The waits are short at first: on a busy machine one is over before the next guess.
    let tries = 0
    const told = page.getByText(/^Je hebt het vaak geprobeerd. Wacht \d+ seconden? en probeer het opnieuw.$/)
    await eventually(
      async () => {
        await guess(`guess-${(tries += 1)}@example.com`)
        expect(await told.count()).toBe(1)
      },
      { timeoutMs: 120_000 },
    )
    // Each wait is longer than the one before: a few more guesses than an idle machine needs, and no more.
    expect(tries).toBeLessThanOrEqual(12)
    await hasNoBarriers(page)
    await page.context().close()
  })

  it('opens another order in the same tab when another link is put there', async () => {
    const [first, second] = [await tracking().shop.place(), await tracking().shop.place()]
    const page = await tracking().follow(first.accessToken)
    await page.goto(`${tracking().shop.system.gatewayUrl}/track#token=${second.accessToken}`)
    await page.getByRole('heading', { name: `Order ${second.number}` }).waitFor()
    await page.goto(`${tracking().shop.system.gatewayUrl}/track#token=not.a.token`)
    await page.getByText('This link has expired.').waitFor()
    await page.context().close()
  })
})
