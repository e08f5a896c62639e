import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { Browser, Page } from 'playwright-core'
import { Shop } from '../../e2e/support/shop.js'
import { describeInBrowser } from './browser.js'
import { openPage } from './chromium.js'

/** The editor that is shown, of those for variables and headers. */
const VARIABLES = '.graphiql-editor-tool .graphiql-editor:not(.hidden)'

describeInBrowser('a developer on /graphiql', (openBrowser) => {
  let shop: Shop
  let browser: Browser
  beforeAll(async () => {
    shop = await Shop.open({ pages: true })
    await shop.offer('85123A', { units: 100 })
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await shop?.close()
  })

  const open = async (path = '/graphiql'): Promise<Page> => {
    const page = await openPage(browser, { viewport: { width: 1600, height: 1000 } })
    await page.goto(`${shop.system.gatewayUrl}${path}`)
    await page.locator('.graphiql-query-editor .view-line').first().waitFor()
    return page
  }
  /** Of an editor, without the spaces that it draws as others. */
  const textOf = async (page: Page, part: string) =>
    (await page.locator(`${part} .view-lines`).innerText()).replaceAll('\u00a0', ' ').replaceAll('\n', ' ')
  const run = async (page: Page, expected: RegExp) => {
    await page.getByRole('button', { name: /^Execute/ }).click()
    await eventually(async () => expect(await textOf(page, '.result-window')).toMatch(expected), { timeoutMs: 20_000 })
  }
  const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

  it('keeps tabs, variables and the answer when the role is switched, and takes ids from one step to the next', async () => {
    const page = await open()
    const tabs = await page.getByRole('tab').allTextContents()
    await run(page, /"number": "K-/)
    const [answer, variables] = [await textOf(page, '.result-window'), await textOf(page, VARIABLES)]
    await page.getByLabel('Kade, as').selectOption('WAREHOUSE')
    await page.waitForURL('**/graphiql?role=WAREHOUSE')
    expect(await page.getByRole('tab').allTextContents()).toEqual(tabs)
    expect(await textOf(page, '.result-window')).toBe(answer)
    expect(await textOf(page, VARIABLES)).toBe(variables)
    expect(variables).toContain('"my-first-order"')

    const { data } = await shop.graph('SUPPORT', '{ orders(first: 1) { edges { node { id } } } }')
    const orderId = data.orders.edges[0].node.id as string
    const [work] = await shop.fulfillmentOrders(orderId)
    await openTab(page, 'WhatToPick')
    await eventually(async () => expect(await textOf(page, VARIABLES)).toContain(`"orderId": "${orderId}"`))
    await run(page, /"status": "OPEN"/)
    await openTab(page, 'StartPicking')
    await eventually(async () => expect(await textOf(page, VARIABLES)).toContain(`"fulfillmentOrderId": "${work!.id}"`))
    await run(page, /"status": "PICKING"/)
    // Back in the first tab, its answer is still there.
    await openTab(page, 'PlaceOrder')
    await eventually(async () => expect(await textOf(page, '.result-window')).toContain('"K-'))
    await page.context().close()
  })

  it('opens as the role of its link', async () => {
    const page = await open('/graphiql?role=WAREHOUSE')
    await eventually(async () => expect(await page.getByLabel('Kade, as').inputValue()).toBe('WAREHOUSE'))
    await page.getByLabel('Kade, as').selectOption('nobody')
    await page.waitForURL('**/graphiql')
    await page.context().close()
  })

  it('has no role switch where no development tokens are given', async () => {
    const page = await openPage(browser, { viewport: { width: 1600, height: 1000 } })
    await page.route('**/auth/dev-token', (route) => route.fulfill({ status: 404, json: { error: 'There is nothing here' } }))
    await page.goto(`${shop.system.gatewayUrl}/graphiql?role=ADMIN`)
    await page.locator('.role-switch', { hasText: 'Kade' }).waitFor()
    expect(await page.locator('.role-switch select').count()).toBe(0)
    await page.context().close()
  })
})
