import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { Shop } from '../../e2e/support/shop.js'
import { browserHere, NO_CHROMIUM } from './chromium.js'
import { furnish, SCENES } from './scenes.js'
import { OPEN_CASE, signInAs } from './staff.js'

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const
type Size = keyof typeof SIZES
type Scheme = 'light' | 'dark'

/** Those that README shows: the scene, the size, the colours and the language. */
const SHOWN = [
  ['partlyShipped', 'phone', 'light', 'en-GB', 'track-phone-light.png'],
  ['late', 'phone', 'dark', 'en-GB', 'track-phone-dark.png'],
  ['delivered', 'desktop', 'light', 'en-GB', 'track-desktop-light.png'],
  ['customs', 'desktop', 'dark', 'nl-NL', 'track-desktop-dark.png'],
] as const

/** Each other page that README shows, at its path, what is on it once it is ready, and who looks. */
const OTHERS = [
  ['/', '.steps', 'home-desktop-light.png', 'desktop', ''],
  ['/insights', '.table', 'insights-desktop-light.png', 'desktop', 'planner'],
  ['/floor', '.task', 'floor-phone-light.png', 'phone', 'warehouse'],
  // The colours of the words come last.
  ['/graphiql', '.graphiql-editor-tool .view-line span[class^=mtk]:not(.mtk1)', 'graphiql-desktop-light.png', 'desktop', ''],
] as const

/**
 * `pnpm pictures [folder]`: README's pictures, from a running system; with a folder also every scene there, at both sizes, in light
 * and dark, in both languages, to look at.
 */
const [folder] = process.argv.slice(2)
const images = join(import.meta.dirname, '../../docs/images')
const open = browserHere()
if (!open) throw new Error(NO_CHROMIUM)
const shop = await Shop.open({ pages: true })
const browser = await open()
try {
  await furnish(shop)
  const pages = new Map<string, string>()
  for (const [name, { reach }] of Object.entries(SCENES)) pages.set(name, `${shop.system.gatewayUrl}${await reach(shop)}`)
  for (const [scene, size, scheme, locale, file] of SHOWN) await take(browser, pages.get(scene)!, size, scheme, locale, join(images, file))
  for (const [path, ready, file, size, who] of [...OTHERS, await desk(shop)])
    await take(browser, shop.system.gatewayUrl + path, size, 'light', 'en-GB', join(images, file), ready, who)
  if (folder) {
    mkdirSync(folder, { recursive: true })
    for (const [scene, url] of pages)
      for (const size of Object.keys(SIZES) as Size[])
        for (const [scheme, locale] of [
          ['light', 'en-GB'],
          ['dark', 'nl-NL'],
        ] as const)
          // prettier-ignore
          await take(browser, url, size, scheme, locale, join(folder, `${scene}-${size}-${scheme}-${locale.slice(0, 2)}.png`))
  }
} finally {
  await browser.close()
  await shop.close()
}

/** An order that its customer asks about, at the desk. */
async function desk(shop: Shop): Promise<readonly [string, string, string, Size, string]> {
  const { id, number, accessToken } = await shop.place({ lines: [{ sku: 'TEAPOT', quantity: 2 }] })
  await shop.ask({ token: accessToken }, OPEN_CASE, {
    input: { idempotencyKey: id, orderId: id, kind: 'QUESTION', subject: 'Can it come later?', body: 'I am away until Friday.' },
  })
  await shop.until(id, 'CONFIRMED')
  return [`/desk/orders/${number}`, '.case', 'desk-desktop-light.png', 'desktop', 'support']
}

async function take(
  browser: Browser,
  url: string,
  size: Size,
  colorScheme: Scheme,
  locale: string,
  path: string,
  ready = '.live',
  who?: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    deviceScaleFactor: 1,
    colorScheme,
    locale,
    timezoneId: 'Europe/London',
  })
  const page = await context.newPage()
  await page.goto(url)
  if (who) await signInAs(page, who)
  await page.locator(ready).first().waitFor()
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  await context.close()
}
