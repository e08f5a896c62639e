import { z } from 'zod'

export const id = z.string().min(1)
/** RFC 3339 in UTC. */
export const instant = z.iso.datetime({ offset: true })
/** RFC 3339 full-date. */
export const date = z.iso.date()
/** Integer minor units of the event's currency. */
export const minor = z.int()
export const currency = z.string().regex(/^[A-Z]{3}$/)
export const quantity = z.int().min(1)
export const count = z.int().min(0)

export const address = z.object({
  name: z.string(),
  company: z.string().nullable(),
  line1: z.string(),
  line2: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string(),
  region: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  countryCode: z.string().length(2),
  phone: z.string().nullable(),
})
export type Address = z.infer<typeof address>

/**
 * What of an event is personal, sealed with a key of the customer's (AES-256-GCM, for the order's id): the clear fields beside it are blank then. Who
 * needs it asks orders for the key; it is destroyed when the customer is erased. Absent from events of before, whose fields are all clear.
 */
export const sealed = z.object({
  keyId: id,
  /** Base64 of nonce, tag and text; the text is JSON: {@link sealedContent}. */
  content: z.string(),
})
export type Sealed = z.infer<typeof sealed>
export const sealedContent = z.object({ shippingAddress: address })

/** Units of one SKU, summed over the lines of the order that have it. */
export const skuQuantity = z.object({ sku: z.string(), quantity })
export type SkuQuantity = z.infer<typeof skuQuantity>

export const orderLineQuantity = z.object({ orderLineId: id, sku: z.string(), quantity })
export type OrderLineQuantity = z.infer<typeof orderLineQuantity>
