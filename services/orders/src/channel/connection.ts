/** Whose webhooks and doors a channel's are. */
export type Platform = 'SHOPIFY' | 'WOOCOMMERCE'

/** A channel that is a shop on somebody's platform: it tells us of its orders, and is told of parcels and stock. */
export interface ChannelConnection {
  readonly platform: Platform
  /** Any of them signs: several while one is exchanged for another. */
  readonly webhookSecrets: readonly string[]
  /** Where it is told of parcels and stock; null: it is not. */
  readonly api: ChannelApi | null
}
export interface ChannelApi {
  /** Of the shop, without what comes behind it, such as https://shop.example. */
  readonly url: string
  /** Shopify's access token, or WooCommerce's `key:secret`. */
  readonly token: string
}

/** By the code of the channel. */
export type ChannelConnections = Readonly<Record<string, ChannelConnection>>
