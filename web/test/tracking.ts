import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { Shop } from '../../e2e/support/shop.js'
import { describeInBrowser } from './browser.js'
import { openPage } from './chromium.js'

/** A shop that sells mugs, and its page as customers open it: on a phone, in English, unless told. */
export class Tracking {
  constructor(
    readonly shop: Shop,
    readonly browser: Browser,
  ) {}

  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(this.browser, { locale: 'en-GB', viewport: { width: 390, height: 844 }, ...options })
    await page.goto(path.startsWith('http') ? path : `${this.shop.system.gatewayUrl}${path}`)
    return page
  }

  /** The page of an order, once it is live. */
  async follow(accessToken: string, options?: BrowserContextOptions): Promise<Page> {
    const page = await this.open(`/track#token=${accessToken}`, options)
    await page.locator('.live').waitFor()
    return page
  }
}

/** A suite of the page in a real browser, against a running system. */
export function describeTracking(name: string, suite: (tracking: () => Tracking) => void): void {
  describeInBrowser(name, (openBrowser) => {
    let tracking: Tracking
    beforeAll(async () => {
      // The bank of the test provider waits for its customers as long as a page needs to be seen and checked.
      const shop = await Shop.open({ pages: true, env: { PAYMENT_REVIEW_SECONDS: '20' } })
      await shop.offer('MUG', { units: 100 })
      tracking = new Tracking(shop, await openBrowser())
    }, 300_000)
    afterAll(async () => {
      await tracking?.browser.close()
      await tracking?.shop.close()
    })
    suite(() => tracking)
  })
}

/** What keeps people out who do not see, or use no mouse. */
export async function hasNoBarriers(page: Page): Promise<void> {
  // In the page itself, which has no frames from elsewhere, and without the nodes of rules that hold: a quarter of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
