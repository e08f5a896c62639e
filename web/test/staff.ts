import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Shop } from '../../e2e/support/shop.js'
import { openPage } from './chromium.js'

const ANSWERS: Readonly<Record<string, string>> = { createPurchaseOrder: 'purchaseOrder { id number }' }
const today = (): string => new Date().toISOString().slice(0, 10)

/** A shop whose staff work at a page, at a desk, in English, unless told. */
export class Staff {
  /** What each page's console told as an error: a page of staff tells nothing. */
  readonly errors: string[] = []

  constructor(
    readonly shop: Shop,
    readonly browser: Browser,
  ) {}

  /** Signs in as whose work the page is, unless told, in a browser that nobody has used. */
  async open(path: string, options: BrowserContextOptions = {}, who = WHO[path.split(/[/?]/)[1] ?? '']): Promise<Page> {
    const page = await openPage(this.browser, { locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options })
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()))
    page.on('pageerror', (error) => this.errors.push(error.message))
    await page.goto(`${this.shop.system.gatewayUrl}${path}`)
    await signInAs(page, who)
    return page
  }

  /** Units of a SKU at a location, by counter. */
  async level(sku: string, code = 'LTN'): Promise<Record<string, unknown>> {
    const { stock } = await this.shop.ask(
      'ADMIN',
      `query ($sku: String!) { variant(sku: $sku) { stock { location { code } onHand available unbinned bins { bin { code } quantity }
        movements(first: 100) { edges { node { kind quantity reference } } } } } }`,
      { sku },
    )
    return (stock as { location: { code: string } }[]).find(({ location }) => location.code === code) as unknown as Record<string, unknown>
  }

  /** A purchase order of so many units of each SKU for Luton, expected today unless told. Answers its number. */
  async order(lines: readonly { readonly sku: string; readonly quantity: number }[], expectedOn = today()): Promise<string> {
    const ask = (field: string, type: string, input: object) =>
      this.shop.ask(
        'ADMIN',
        `mutation ($input: ${type}!) { ${field}(input: $input) { ${ANSWERS[field] ?? ''} userErrors { message field } } }`,
        {
          input,
        },
      )
    const unitCost = { amount: '2.00', currencyCode: 'GBP' }
    const items = lines.map(({ sku }) => ({ sku, unitCost }))
    const supplier = { code: 'ACME', name: 'Acme Ltd', currencyCode: 'GBP', leadTimeDays: 3, items }
    await ask('upsertSuppliers', 'UpsertSuppliersInput', { suppliers: [supplier] })
    const locationId = this.shop.locations.find(({ code }) => code === 'LTN')?.id
    const { purchaseOrder } = await ask('createPurchaseOrder', 'CreatePurchaseOrderInput', {
      ...{ idempotencyKey: randomUUID(), supplierCode: 'ACME', locationId },
      lines: lines.map((line) => ({ ...line, expectedOn })),
    })
    await ask('placePurchaseOrder', 'PlacePurchaseOrderInput', { idempotencyKey: randomUUID(), purchaseOrderId: purchaseOrder.id })
    return purchaseOrder.number as string
  }

  /** The number of the transfer that was made last. */
  async lastTransfer(): Promise<string> {
    const { edges } = await this.shop.ask('WAREHOUSE', '{ transfers(first: 1) { edges { node { number } } } }', {})
    return (edges as unknown as [{ node: { number: string } }])[0].node.number
  }

  /** Units that are on their way from Luton to Rotterdam. */
  async send(sku: string, quantity: number, expectedOn: string): Promise<string> {
    const id = (wanted: string) => this.shop.locations.find(({ code }) => code === wanted)?.id
    const lines = [{ sku, quantity }]
    const making = { idempotencyKey: randomUUID(), fromLocationId: id('LTN'), toLocationId: id('RTM'), expectedOn, lines }
    const MAKE = 'mutation ($input: CreateTransferInput!) { createTransfer(input: $input) { transfer { id } userErrors { message } } }'
    const { transfer } = await this.shop.ask('WAREHOUSE', MAKE, { input: making })
    const SEND = 'mutation ($input: ShipTransferInput!) { shipTransfer(input: $input) { transfer { id } userErrors { message } } }'
    await this.shop.ask('WAREHOUSE', SEND, { input: { idempotencyKey: randomUUID(), transferId: transfer.id } })
    return this.lastTransfer()
  }

  async bins(...codes: string[]): Promise<void> {
    const locationId = this.shop.locations.find(({ code }) => code === 'LTN')?.id
    const bins = codes.map((code, sequence) => ({ code, sequence }))
    await this.shop.ask('WAREHOUSE', 'mutation ($input: UpsertBinsInput!) { upsertBins(input: $input) { userErrors { message } } }', {
      input: { locationId, bins },
    })
  }
}

/** Chooses an account where the provider of development asks. */
export async function signInAs(page: Page, who = 'admin'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(` ${who}$`) }).press('Enter')
  await page.getByRole('button', { name: /^(Sign out|Uitloggen)$/ }).waitFor()
}
const WHO: Readonly<Record<string, string>> = { floor: 'warehouse', insights: 'planner', desk: 'support' }

/** A hand scanner: it types what it reads, and Enter. */
export async function scan(page: Page, ...codes: string[]): Promise<void> {
  for (const code of codes) {
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
  }
}

export const OPEN_CASE = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id } userErrors { message } } }'
