import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { Shop } from '../../e2e/support/shop.js'
import { describeInBrowser } from './browser.js'
import { openPage } from './chromium.js'

const root = join(import.meta.dirname, '..', '..')
const run = (cwd: string, ...[command = '', ...args]: string[]) => promisify(execFile)(command, args, { cwd, timeout: 240_000 })

/** What npm would publish, in an app that has nothing else than what it says it needs, built by Vite. */
async function anAppWith(folder: string): Promise<string> {
  cpSync(join(import.meta.dirname, 'app-elsewhere'), folder, { recursive: true })
  quickstartInto(folder)
  const client = join(root, 'packages', 'client')
  const installed = join(folder, 'node_modules', '@kade', 'client')
  mkdirSync(installed, { recursive: true })
  const packed = await run(client, 'npm', 'pack', '--json', '--pack-destination', folder)
  const [{ filename }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[\n'))) as [{ filename: string }]
  await run(folder, 'tar', '--extract', '--file', filename, '--strip-components', '1', '--directory', installed)
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, object>
  const link = (name: string, from: string): void => {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(join(from, 'node_modules', name), join(folder, 'node_modules', name))
  }
  for (const name of [...Object.keys({ ...dependencies, ...peerDependencies }), '@types/react']) link(name, client)
  for (const name of ['react-dom', '@types/react-dom']) link(name, join(root, 'web'))
  await run(folder, join(root, 'node_modules', '.bin', 'tsc'))
  await run(folder, join(root, 'web', 'node_modules', '.bin', 'vite'), 'build')
  return join(folder, 'dist')
}

/** The files of docs/tutorials/frontend.md as they stand there, in place of those that Vite's template has. */
function quickstartInto(folder: string): void {
  const page = readFileSync(join(root, 'docs', 'tutorials', 'frontend.md'), 'utf8')
  const files = [...page.matchAll(/^`(src\/[\w.]+)`, (?:new|instead of what is there):\n+```tsx?\n([\s\S]*?)^```$/gm)]
  expect(files.map(([, file]) => file)).toEqual(['src/place.ts', 'src/App.tsx'])
  mkdirSync(join(folder, 'src'))
  for (const [, file = '', code = ''] of files) writeFileSync(join(folder, file), code)
  writeFileSync(join(folder, 'quickstart.ts'), QUICKSTART)
}
const QUICKSTART = `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import App from './src/App'

createRoot(document.querySelector('#root') as HTMLElement).render(createElement(App))
`

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

async function serve(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://app').pathname
    const file = join(folder, path === '/' ? 'index.html' : path)
    const isThere = existsSync(file)
    response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    response.end(isThere ? readFileSync(file) : undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

describeInBrowser('an app of another team, with the client as npm gets it', (openBrowser) => {
  let shop: Shop
  let app: Server
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'kade-app-'))
  beforeAll(async () => {
    shop = await Shop.open()
    await shop.offer('MUG', { units: 100 })
    await shop.offer('85123A', { units: 100 })
    app = await serve(await anAppWith(folder))
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    app?.close()
    await shop?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const addressOf = (order: { readonly id: string; readonly token: string }): string => {
    const { port } = app.address() as AddressInfo
    return `http://127.0.0.1:${port}/#${new URLSearchParams({ gateway: shop.system.gatewayUrl, ...order }).toString()}`
  }

  it('follows an order on another origin by all three transports, through a restart of the gateway', async () => {
    const { id, accessToken } = await shop.place({ lines: [{ sku: 'MUG', quantity: 5 }] })
    const page = await openPage(browser)
    await page.goto(addressOf({ id, token: accessToken }))
    const all = async (told: string): Promise<void> => {
      for (const name of ['websocket', 'sse', 'multipart']) await page.getByText(`${name} ${told}`, { exact: true }).waitFor()
    }
    await all('live CONFIRMED')
    await shop.system.process('gateway').stop()
    await all('connecting CONFIRMED')
    await shop.system.process('gateway').start()
    await all('live CONFIRMED')
    const cancelled = await shop.graph('ADMIN', CANCEL, { input: { orderId: id, reason: 'No longer wanted' } })
    expect(cancelled.data).toEqual({ cancelOrder: { userErrors: [] } })
    await all('live CANCELLED')
    await page.context().close()
  })

  it('places an order and sees it move, as docs/tutorials/frontend.md makes it', async () => {
    const { port } = app.address() as AddressInfo
    const page = await openPage(browser)
    await page.goto(`http://127.0.0.1:${port}/quickstart.html?gateway=${encodeURIComponent(shop.system.gatewayUrl)}`)
    await page.getByRole('button', { name: 'Place an order' }).click()
    await page.getByRole('heading', { name: /^K-[\w-]+: CONFIRMED$/ }).waitFor()
    const number = /K-[\w-]+/.exec(await page.getByRole('heading').innerText())?.[0]
    const { edges } = await shop.ask('ADMIN', '{ orders(first: 5) { edges { node { id number } } } }')
    const { id } = edges
      .map(({ node }: { node: { id: string; number: string } }) => node)
      .find((order: { number: string }) => order.number === number)
    await shop.ask('ADMIN', CANCEL, { input: { orderId: id, reason: 'No longer wanted' } })
    await page.getByRole('heading', { name: `${number}: CANCELLED` }).waitFor()
    await page.context().close()
  })

  it('is told that the order cannot be seen with its token', async () => {
    const [mine, theirs] = [await shop.place(), await shop.place()]
    const page = await openPage(browser)
    await page.goto(addressOf({ id: theirs.id, token: mine.accessToken }))
    for (const name of ['websocket', 'sse', 'multipart']) await page.getByText(new RegExp(`^${name} .*"NOT_FOUND"`)).waitFor()
    await page.context().close()
  })
})

const CANCEL = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }'
