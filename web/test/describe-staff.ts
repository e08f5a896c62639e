import { afterAll, beforeAll, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { Shop } from '../../e2e/support/shop.js'
import type { StartSystemOptions } from '@kade/test-kit'
import { describeInBrowser } from './browser.js'
import { Staff } from './staff.js'
import { hasNoBarriers } from './tracking.js'

/** A suite of a page of staff in a real browser, against a running system; `furnish` fills its shop. */
export function describeStaff(
  name: string,
  furnish: (staff: Staff) => Promise<void>,
  suite: (staff: () => Staff) => void,
  options: StartSystemOptions = {},
): void {
  describeInBrowser(name, (openBrowser) => {
    let staff: Staff
    beforeAll(async () => {
      const shop = await Shop.open({ pages: true, ...options })
      staff = new Staff(shop, await openBrowser())
      await furnish(staff)
    }, 300_000)
    afterAll(async () => {
      await staff?.browser.close()
      await staff?.shop.close()
    })
    suite(() => staff)
  })
}

/** The table as a person reads it: a list of cells for each row. */
export const cellsOf = (page: Page, name: string): Promise<string[][]> =>
  page
    .getByRole('region', { name })
    .locator('tbody tr:not(.gap)')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td, th')].map((cell) => (cell.textContent ?? '').trim())))

/** As {@link cellsOf}, once it is so. */
export async function reads(page: Page, name: string, expected: (cells: string[][]) => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const cells = await cellsOf(page, name)
    try {
      expected(cells)
      return
    } catch (error) {
      if (tries === 100) throw error
      await page.waitForTimeout(100)
    }
  }
}

/** In light and dark, nothing keeps people out. */
export async function hasNoBarriersInAnyLight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await hasNoBarriers(page)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}

/** The graph fails at these queries. */
export const cannotTell = (page: Page, ...names: readonly string[]): Promise<unknown> =>
  page.route('**/graphql', (route) =>
    names.some((name) => route.request().postData()?.includes(`query ${name}(`))
      ? route.fulfill({ json: { errors: [{ message: 'Down', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } })
      : route.continue(),
  )
