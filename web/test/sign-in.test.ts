import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { Browser, Page } from 'playwright-core'
import { StubShop } from '../../gateway/test/support/stub-shop.js'
import { buildWhenStale } from '../../scripts/build-when-stale.mjs'
import { describeInBrowser } from './browser.js'
import { openPage } from './chromium.js'
import { signInAs } from './staff.js'

describeInBrowser('Staff, who sign in at the issuer that the gateway trusts,', (openBrowser) => {
  let provider: StubShop
  let shop: StubShop
  let browser: Browser
  const errors: string[] = []

  beforeAll(async () => {
    await buildWhenStale('pages')
    provider = await StubShop.open()
    const issuer = `${provider.gateway.url}/auth/development`
    const pages = { clientId: 'kade-pages', scope: 'openid profile', parameters: {} }
    // As in production: the gateway has no sign-in of its own, and knows the issuer by its address and keys alone.
    shop = await StubShop.open({
      auth: { mode: 'issuer', issuer, jwksUrl: `${issuer}/jwks`, audience: 'kade', pages },
      webDirectory: join(import.meta.dirname, '../dist'),
    })
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await shop?.close()
    await provider?.close()
  })

  /** What the page asked the graph with, by its answers' status. */
  async function open(path: string, who: string): Promise<{ page: Page; tokens: Set<string>; statuses: number[] }> {
    const page = await openPage(browser, { locale: 'en-GB' })
    const [tokens, statuses] = [new Set<string>(), [] as number[]]
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && errors.push(message.text()))
    page.on('response', (response) => {
      if (!response.url().endsWith('/graphql')) return
      statuses.push(response.status())
      tokens.add(response.request().headers().authorization ?? '')
    })
    await page.goto(`${shop.gateway.url}${path}`)
    await signInAs(page, who)
    return { page, tokens, statuses }
  }

  it('come back to the address that they asked for, and ask the graph as who they are', async () => {
    const { page, tokens, statuses } = await open('/insights?q=mug#top', 'planner')
    expect(page.url()).toBe(`${shop.gateway.url}/insights?q=mug#top`)
    await page.getByText('Pat Planner').waitFor()
    await eventually(async () => expect(statuses).not.toEqual([]))
    expect([tokens.size, statuses.includes(401)]).toEqual([1, false])
    expect(await page.getByText('Development: anybody').count()).toBe(0)
    // No token outlives the page, and none is where another script could find it later.
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
    for (const token of tokens) expect(kept).not.toContain(token.slice('Bearer '.length))
    expect(kept).not.toContain('eyJ')
    await page.reload()
    await page.getByText('Pat Planner').waitFor() // the provider knew them: nobody was asked
    await page.context().close()
  })

  it('see only the pages of their role, are told so at another, and are strangers once they signed out', async () => {
    const { page } = await open('/floor', 'planner')
    await page.getByText('Pat Planner may not work on this page').waitFor()
    expect(await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents()).toEqual(['Insights'])
    await page.getByRole('button', { name: 'Sign out' }).press('Enter')
    await page.getByRole('button', { name: 'Yes, sign out' }).press('Enter')
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
    await signInAs(page, 'warehouse')
    await page.getByText('Wil Warehouse').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })
})
