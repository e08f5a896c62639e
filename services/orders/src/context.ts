import type { Database, Reachable, SubgraphContext } from '@kade/service-kit'
import type { PriceAdded, TaxedAlike } from './amendment/amend-order.js'
import type { OfficeHours } from './case/office-hours.js'
import type { Cancel } from './correction/correct.js'
import type { GuestTokenReader, GuestTokens } from './customer/sign-guest-tokens.js'
import type { Again } from './inbox/retry-delivery.js'
import type { Loaders } from './loaders.js'
import type { AppeasementLimits } from './payment/appeasement.js'
import type { StoreCreditLimits } from './payment/store-credit.js'
import type { ForgetElsewhere } from './privacy/erase-customer.js'
import type { PushPlatform } from './push/push.table.js'
import type { Retries } from './work/retry-work-item.js'

export interface Context extends SubgraphContext {
  readonly database: Database
  readonly loaders: Loaders
  readonly guestToken: GuestTokens
  readonly readGuestToken: GuestTokenReader
  readonly fileLinks: { readonly baseUrl: string; readonly secret: string }
  readonly appeasementLimits: AppeasementLimits
  readonly storeCreditLimits: StoreCreditLimits
  readonly retries: Retries
  readonly wakeWebhooks: () => void
  /** By what who follows an order is told, and the key that browsers need for it. */
  readonly push: { readonly connected: readonly PushPlatform[]; readonly webKey: string | null }
  /** Whom addresses that others name may lead to. */
  readonly reachable: Reachable
  /** What lines cost that come to an order. */
  readonly priceAdded: PriceAdded
  readonly isTaxedAlike: TaxedAlike
  /** How what was placed twice is cancelled. */
  readonly cancel: Cancel
  readonly office: OfficeHours
  readonly wakePayments: () => void
  readonly wakeInbox: () => void
  readonly forgetElsewhere: ForgetElsewhere
  readonly reopenDelivery: Again['reopen']
}
