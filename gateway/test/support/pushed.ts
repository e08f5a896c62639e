import type { StubShop } from './stub-shop.js'

export interface Pushed {
  readonly count: number
  /** Of these, within ten seconds. */
  readonly soon: number
  readonly seconds: number
}

/** What `push_seconds` tells of a field of subscriptions. */
export async function pushed(shop: StubShop, field: 'orderUpdates' | 'trackingUpdates'): Promise<Pushed> {
  const text = await (await fetch(`${shop.gateway.metricsUrl}/metrics`)).text()
  const told = (name: string): number =>
    Number(new RegExp(`^push_seconds_${name},?service="gateway",field="${field}"} (\\S+)$`, 'm').exec(text)?.[1] ?? 0)
  return { count: told('count{'), soon: told('bucket{le="10"'), seconds: told('sum{') }
}
