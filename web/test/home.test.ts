import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { Shop } from '../../e2e/support/shop.js'
import { describeInBrowser } from './browser.js'
import { openPage } from './chromium.js'

describeInBrowser('whoever opens a new system at /', (openBrowser) => {
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

  const open = async (locale: string): Promise<Page> => {
    const page = await openPage(browser, { locale, viewport: { width: 390, height: 844 } })
    await page.goto(shop.system.gatewayUrl)
    return page
  }

  it.each([
    [
      'en-GB',
      ['An order, live', 'Shopper', 'Staff', 'Developer', 'Operations', 'Reader'],
      'Follow an order',
      'Explore the graph',
      'Work in the warehouse',
      'Look at the stock',
      'Read the documentation',
    ],
    [
      'nl-NL',
      ['Een bestelling, live', 'Klant', 'Medewerker', 'Ontwikkelaar', 'Beheer', 'Lezer'],
      'Volg een bestelling',
      'Verken de graph',
      'Aan het werk in het magazijn',
      'Bekijk de voorraad',
      'Lees de documentatie',
    ],
  ])('finds a door for each kind of user, in %s', async (locale, headings, track, graphiql, floor, insights, docs) => {
    const page = await open(locale)
    await page.getByRole('heading', { name: headings[0] as string }).waitFor()
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(headings)
    const { port } = new URL(shop.system.gatewayUrl)
    const commands = await page.locator('code').allTextContents()
    expect(commands.slice(0, 3)).toEqual([
      `curl -s http://127.0.0.1:${Number(port) + 5}/metrics`,
      'npx --yes pnpm@12.21.0 dead-letters list',
      'npx --yes pnpm@12.21.0 invariants',
    ])
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    for (const [door, path] of [
      [track, '/track'],
      [graphiql, '/graphiql'],
      [floor, '/floor'],
      [insights, '/insights'],
      [docs, '/docs/'],
    ] as const) {
      expect(await page.getByRole('link', { name: door }).getAttribute('href')).toBe(path)
      // Where nobody built the documentation yet, it says so.
      expect([200, path === '/docs/' ? 503 : 200]).toContain((await fetch(`${shop.system.gatewayUrl}${path}`)).status)
    }
    await page.context().close()
  })

  it('places an order and watches it move to the door without a reload', async () => {
    const page = await open('en-GB')
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    const place = page.getByRole('button', { name: 'Place an order and watch it move' })
    await place.click()
    for (const step of ['Packed', 'On its way', 'Delivered'])
      await page.locator('.steps li.done, .steps li.current', { hasText: step }).waitFor()
    await place.waitFor()
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
    expect(await page.getByRole('link', { name: 'As its customer sees it' }).getAttribute('href')).toMatch(/\/track#token=/)
    await page.context().close()
  })

  it('sees live what others do to the newest order, and moves that one on', async () => {
    const { id, number } = await shop.place({ lines: [{ sku: '85123A', quantity: 1 }] })
    const page = await open('en-GB')
    await page.getByText(`Order ${number}`).waitFor()
    const [work] = await shop.fulfillmentOrders(id)
    await shop.ask('WAREHOUSE', 'mutation ($input: FulfillmentOrderInput!) { startPicking(input: $input) { userErrors { message } } }', {
      input: { fulfillmentOrderId: work!.id },
    })
    await page.getByRole('status').getByText('Picking started').waitFor()
    await page.getByRole('button', { name: 'Move this one on' }).click()
    await page.locator('.steps li.done', { hasText: 'Delivered' }).waitFor()
    expect((await shop.until(id, 'COMPLETED')).fulfillmentStatus).toBe('DELIVERED')
    await page.context().close()
  })
})
