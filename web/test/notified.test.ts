import { createECDH, randomBytes } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { BrowserContext, Page } from 'playwright-core'
import { pushTargetsOf } from '../../e2e/support/push-targets.js'
import { hasNoBarriersInAnyLight } from './describe-staff.js'
import { describeTracking } from './tracking.js'

const pair = createECDH('prime256v1')
pair.generateKeys()
/** Leads nowhere, as all of .example. */
const SUBSCRIPTION = {
  endpoint: 'https://push.example/browser',
  keys: { p256dh: pair.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') },
}

/** A browser's own push service is somewhere on the internet: here the page is given a subscription as from one. All else is the browser's. */
const withPushService = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript((given) => {
    const subscription = { endpoint: given.endpoint, toJSON: () => given }
    const kept = 'test.subscribed'
    Object.assign(PushManager.prototype, {
      subscribe: async (options: { applicationServerKey: string }) => {
        localStorage.setItem(kept, options.applicationServerKey)
        return subscription
      },
      getSubscription: async () => (localStorage.getItem(kept) === null ? null : subscription),
    })
  }, SUBSCRIPTION)

describeTracking('a customer who wants to be told', (tracking) => {
  const targets = (orderId: string) => pushTargetsOf(tracking().shop.system.databaseUrl('orders'), orderId)
  const opened = async (path: string, locale: string, permissions: string[]): Promise<Page> => {
    const page = await tracking().open('/livez', { locale })
    await withPushService(page.context())
    await page.context().grantPermissions(permissions)
    await page.goto(`${tracking().shop.system.gatewayUrl}${path}`)
    await page.locator('.live').waitFor()
    return page
  }

  it('presses a button, is shown what comes while the page is closed, and ends it', async () => {
    const { id, accessToken } = await tracking().shop.place()
    const page = await opened(`/track#token=${accessToken}`, 'en-GB', ['notifications'])
    await page.getByRole('button', { name: 'Notify me of the delivery' }).press('Enter')
    await page.getByText('This browser tells you when your parcel is out for delivery').waitFor()
    expect(await targets(id)).toEqual([SUBSCRIPTION.endpoint])
    const { pushOptions } = (await tracking().shop.graph(null, '{ pushOptions { webKey } }')).data
    expect(await page.evaluate(() => localStorage.getItem('test.subscribed'))).toBe(pushOptions.webKey)
    await hasNoBarriersInAnyLight(page)

    const told = { id: 'one', title: 'Your parcel has arrived', body: 'Order K-1 was delivered.', language: 'en', url: `${page.url()}` }
    await bring(page, told)
    // Told at least once, and shown once: what has the same id takes its place.
    await bring(page, { ...told, body: 'Order K-1 was delivered, again.' })
    await eventually(async () => expect(await shown(page)).toEqual([['Your parcel has arrived', 'Order K-1 was delivered, again.', 'en']]))

    await page.reload()
    await page.getByRole('button', { name: 'Do not notify me any more' }).press('Enter')
    await page.getByText('This browser tells you nothing more of this order.').waitFor()
    expect(await targets(id)).toEqual([])
    await page.getByRole('button', { name: 'Notify me of the delivery' }).waitFor()
    await page.context().close()
  })

  it('is told in Dutch that the browser does not allow it, and nothing is kept', async () => {
    const { id, accessToken } = await tracking().shop.place()
    const page = await opened(`/track#token=${accessToken}`, 'nl-NL', [])
    await page.getByRole('button', { name: 'Houd me op de hoogte van de bezorging' }).press('Enter')
    await page.getByText('Je browser staat geen meldingen van deze pagina toe.').waitFor()
    expect(await targets(id)).toEqual([])
    await hasNoBarriersInAnyLight(page)
    await page.context().close()
  })
})

/** As the browser's push service brings it: to the service worker, which runs without the page. */
async function bring(page: Page, message: object): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    }),
  )
  await session.send('ServiceWorker.enable')
  const { origin } = new URL(page.url())
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data: JSON.stringify(message) })
  await session.detach()
}

const shown = (page: Page): Promise<string[][]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body, lang }) => [title, body, lang])
  })
