import { beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { furnish, SCENES } from './scenes.js'
import { describeTracking, hasNoBarriers } from './tracking.js'

describeTracking('every state of an order', (tracking) => {
  beforeAll(() => furnish(tracking().shop), 60_000)

  it.each(Object.entries(SCENES))(
    '%s is told in both languages, without barriers in light and dark',
    async (_, { en, nl, below, reach }) => {
      const path = await reach(tracking().shop)
      for (const [headline, lines, locale, colorScheme] of [
        [en, below?.en ?? [], 'en-GB', 'light'],
        [nl, below?.nl ?? [], 'nl-NL', 'dark'],
      ] as const) {
        const page = await tracking().open(path, { locale, colorScheme })
        await page.locator('.live').waitFor()
        await page.locator('.lead').first().getByText(headline, { exact: true }).waitFor()
        // Right under the headline, before anything else of the page: why and what comes next, and when it comes.
        const under = page.locator('h1 ~ .lead ~ p')
        await eventually(async () =>
          expect((await under.allTextContents()).slice(0, lines.length)).toEqual(
            lines.map((line) => expect.stringMatching(line) as unknown),
          ),
        )
        await hasNoBarriers(page)
        await page.context().close()
      }
    },
  )

  it('is found, shared and cancelled with the keyboard alone', async () => {
    const { id, number } = await tracking().shop.place({ email: 'ada@example.com' })
    await tracking().shop.until(id, 'CONFIRMED')
    const page = await tracking().open('/track')
    await page.getByLabel('Order number').waitFor()
    const { keyboard } = page
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const tabTo = async (name: string) => {
      for (let steps = 0; steps < 20 && (await focused()) !== name; steps += 1) await keyboard.press('Tab')
      expect(await focused()).toBe(name)
    }
    await tabTo('EnglishNederlands')
    await keyboard.press('Tab')
    await keyboard.type(number)
    await keyboard.press('Tab')
    await keyboard.type('ada@example.com')
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: `Order ${number}` }).waitFor()
    expect(await focused()).toBe(`Order ${number}`)

    await tabTo('Cancel this order')
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await keyboard.press('Escape')
    expect(await focused()).toBe('Cancel this order')
    await keyboard.press('Enter')
    await tabTo('Yes, cancel it')
    await keyboard.press('Enter')
    await page.getByText('Your order is cancelled.').waitFor()
    await page.context().close()
  })
})
