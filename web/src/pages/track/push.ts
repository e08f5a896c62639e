/** Where the service worker is, and which pages are its. */
const [WORKER, SCOPE] = ['/track/worker.js', '/track']

export interface Subscribed {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** Whether this browser can be told anything while the page is closed. */
export const canBeTold = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** The browser's subscription; asks the customer whether they may be told, where nobody has. Null: they may not. */
export async function subscribeBrowser(webKey: string): Promise<Subscribed | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE })
  const { pushManager } = await navigator.serviceWorker.ready
  const { endpoint, keys } = (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: webKey })).toJSON()
  return endpoint && keys?.p256dh && keys.auth ? { endpoint, p256dh: keys.p256dh, auth: keys.auth } : null
}

/** The endpoint by which this browser is told of an order; null where it is not. The subscription itself may be of other orders, too. */
export async function toldAt(orderId: string): Promise<string | null> {
  const kept = localStorage.getItem(keyOf(orderId))
  const registration = kept === null ? undefined : await navigator.serviceWorker.getRegistration(SCOPE)
  const subscription = await registration?.pushManager.getSubscription()
  return subscription?.endpoint === kept ? kept : null
}

export function rememberTold(orderId: string, endpoint: string | null): void {
  if (endpoint === null) localStorage.removeItem(keyOf(orderId))
  else localStorage.setItem(keyOf(orderId), endpoint)
}

const keyOf = (orderId: string): string => `kade.push.${orderId}`
