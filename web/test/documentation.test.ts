import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { StubShop } from '../../gateway/test/support/stub-shop.js'
import { buildWhenStale } from '../../scripts/build-when-stale.mjs'
import { describeInBrowser } from './browser.js'
import { openPage } from './chromium.js'

describeInBrowser('Whoever reads the documentation at /docs', (openBrowser) => {
  let shop: StubShop
  let browser: Browser
  beforeAll(async () => {
    await buildWhenStale('site')
    shop = await StubShop.open({ docsDirectory: join(import.meta.dirname, '../../site/dist') })
    browser = await openBrowser()
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await shop?.close()
  })

  it.each(['light', 'dark'] as const)('finds a page by its words, and from there another, in %s', async (colorScheme) => {
    const page = await openPage(browser, { locale: 'en-GB', colorScheme, viewport: { width: 390, height: 844 } })
    const refused: string[] = []
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    page.on('pageerror', (error) => refused.push(error.message))
    await page.goto(`${shop.gateway.url}/docs/`)
    await page.getByRole('heading', { level: 1, name: 'Documentation' }).waitFor()
    expect(await page.locator('html').evaluate((html) => html.classList.contains('dark'))).toBe(colorScheme === 'dark')

    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('searchbox').fill('partial refund voucher')
    await page.getByRole('option').filter({ hasText: 'Payments' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Payments' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/docs/guides/payments.html')
    const { violations } = await new AxeBuilder({ page }).include('main').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

    // By its address alone, without what the page before had loaded.
    await page.goto(`${shop.gateway.url}/docs/architecture.html#identity`)
    await page.getByRole('heading', { name: 'Identity' }).waitFor()
    expect(refused).toEqual([])
    await page.context().close()
  })
})
