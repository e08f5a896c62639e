import { personalDataKeys, readConfig, secret, serviceEnvironment, toServiceConfig, type ServiceConfig } from '@kade/service-kit'
import { z } from 'zod'

const quietDays = z.record(z.string(), z.number().min(1).max(365)).refine((days) => '*' in days)
const USUAL_QUIET_DAYS = '{"EXPRESS":4,"STANDARD":8,"*":14}'

const environment = serviceEnvironment.extend({
  FILE_LINK_SECRET: secret('signs links to labels'),
  PUBLIC_URL: z.url({ error: "is missing (the gateway's address as clients see it)" }),
  /** By what addresses are sealed in events: as orders has it. */
  PERSONAL_DATA_KEYS: personalDataKeys,
  /** Where orders answers, which has the keys. */
  ORDERS_URL: z.url({ protocol: /^https?$/, error: 'is no address' }).optional(),
  /** The secrets by which EasyPost signs its webhooks, with a comma between them: several while one is exchanged. */
  EASYPOST_WEBHOOK_SECRETS: z.string().default(''),
  /** Of the account whose labels are sold; none: EasyPost is no carrier. */
  EASYPOST_API_KEY: z.string().default(''),
  /** Where it answers; its own address unless given. */
  EASYPOST_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'is no address' })]).default(''),
  /** So long after a carrier was asked about a parcel, it is asked again. */
  TRACKING_POLL_MINUTES: z.coerce.number().int().min(1).max(1_440).default(60),
  /** A new estimate is told when an end of its window moves by so many hours. */
  ESTIMATE_TOLD_HOURS: z.coerce.number().min(1).max(240).default(12),
  /** Days without a scan after which a parcel counts as lost, by service: `{"EXPRESS":3,"*":10}`. */
  QUIET_DAYS: z
    .string()
    .default('')
    .transform((text, context) => {
      const read = quietDays.safeParse(parsed(text.trim() === '' ? USUAL_QUIET_DAYS : text))
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'is not JSON of days by service, such as {"EXPRESS":3,"*":10}' })
      return z.NEVER
    }),
})

export interface ShippingConfig extends ServiceConfig {
  readonly fileLinkSecret: string
  readonly publicUrl: string
  /** Null: addresses come in clear, or cannot be read. */
  readonly personalDataKeys: readonly [string, ...string[]] | null
  readonly ordersUrl: string | null
  /** By the peer's name; none: its webhooks are not taken. */
  readonly carrierWebhookSecrets: Readonly<Record<string, readonly string[]>>
  /** Null: EasyPost is no carrier. */
  readonly easypost: { readonly apiKey: string; readonly baseUrl: string | null } | null
  readonly trackingPollMinutes: number
  readonly estimateToldHours: number
  /** By service; `*` for all others. */
  readonly quietDays: Readonly<Record<string, number>>
}

/** @throws ConfigError naming every variable that is missing or wrong. */
export function toConfig(variables: NodeJS.ProcessEnv): ShippingConfig {
  const read = readConfig(environment, variables)
  return {
    ...toServiceConfig(read),
    fileLinkSecret: read.FILE_LINK_SECRET,
    publicUrl: read.PUBLIC_URL,
    personalDataKeys: read.PERSONAL_DATA_KEYS,
    ordersUrl: read.ORDERS_URL?.replace(/\/+$/, '') ?? null,
    carrierWebhookSecrets: { easypost: read.EASYPOST_WEBHOOK_SECRETS.split(',').flatMap((secret) => secret.trim() || []) },
    easypost: read.EASYPOST_API_KEY ? { apiKey: read.EASYPOST_API_KEY, baseUrl: read.EASYPOST_URL.replace(/\/+$/, '') || null } : null,
    trackingPollMinutes: read.TRACKING_POLL_MINUTES,
    estimateToldHours: read.ESTIMATE_TOLD_HOURS,
    quietDays: read.QUIET_DAYS,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // told by the variable's name
  }
}
