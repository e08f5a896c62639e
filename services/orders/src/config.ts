import {
  personalDataKeys,
  isProduction,
  allowance,
  readConfig,
  secret,
  serviceEnvironment,
  toServiceConfig,
  unlessAllowed,
  type Rule,
  type ServiceConfig,
} from '@kade/service-kit'
import { z } from 'zod'
import type { OfficeHours } from './case/office-hours.js'
import type { ChannelConnections } from './channel/connection.js'
import type { CustomsHolds } from './customs/check.js'
import { isRule, type SettingsByChannel } from './correction/settings.js'
import type { ApnsConnection } from './push/providers/apns.js'
import type { FcmConnection } from './push/providers/fcm.js'
import { vapidKeys, type VapidKeys } from './push/providers/web-push.js'
import type { AppeasementLimits } from './payment/appeasement.js'
import type { StoreCreditLimits } from './payment/store-credit.js'

const connection = z.object({
  platform: z
    .enum(['shopify', 'woocommerce'], { error: 'is neither shopify nor woocommerce' })
    .transform((name) => name.toUpperCase() as Uppercase<typeof name>),
  webhookSecrets: z.array(z.string().min(16, 'is shorter than 16 characters')).min(1, 'names no secret'),
  apiUrl: z.url({ protocol: /^https?$/, error: 'is no address' }).optional(),
  apiToken: z.string().min(1).optional(),
})

/** A shop's token goes with each request: whoever is on the way reads it. */
const plainShops: Rule = (given) =>
  isProduction(given) && /"apiUrl"\s*:\s*"http:\/\/(?!(localhost|127\.0\.0\.1)[:/"])/.test(given.CHANNEL_CONNECTIONS ?? '')
    ? ['CHANNEL_CONNECTIONS has an apiUrl of http: set one of https']
    : []

/** A JSON text; what is wrong with it is told without it: it may hold secrets. */
const json = (otherwise: string) =>
  z
    .string()
    .default(otherwise)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'is no JSON' })
        return z.NEVER
      }
    })

const connections = json('{}')
  .pipe(z.record(z.string(), connection))
  .transform((byChannel): ChannelConnections =>
    Object.fromEntries(
      Object.entries(byChannel).map(([channel, { platform, webhookSecrets, apiUrl, apiToken }]) => [
        channel,
        { platform, webhookSecrets, api: apiUrl && apiToken ? { url: apiUrl.replace(/\/+$/, ''), token: apiToken } : null },
      ]),
    ),
  )

/** By role; SUPPORT may give back up to 500.00 of an order unless it is set otherwise. */
const limits = json('{"SUPPORT":{"percent":100,"amount":50000}}')
  .pipe(z.record(z.string(), z.object({ percent: z.number().min(0).max(100), amount: z.int().min(0).nullable().default(null) })))
  .transform((byRole): AppeasementLimits => byRole)

/** By role, in minor units; SUPPORT may grant a customer up to 50.00 within a day unless it is set otherwise. */
const creditLimits = json('{"SUPPORT":5000}')
  .pipe(z.record(z.string(), z.int().min(0)))
  .transform((byRole): StoreCreditLimits => byRole)

const share = z.number().min(0).max(1)
const times = z.number().min(1)
const settings = z
  .strictObject({
    off: z.array(z.string().refine(isRule, 'names no rule')),
    twiceWithinMinutes: z.number().min(0).max(1_440),
    twiceLeastSkus: z.int().min(1),
    twiceShare: share,
    leastLines: z.int().min(1),
    quantityTimes: times,
    quantityTimesOthers: times,
    quantityTimesOwn: times,
    priceTimes: times,
    addressNeedsProposal: z.boolean(),
  })
  .partial()
const corrections = json('{}')
  .pipe(z.record(z.string(), settings))
  .transform((byChannel) => byChannel as SettingsByChannel)

const httpUrl = z.url({ protocol: /^https?$/, error: 'is no address' })
const pem = z.string().includes('PRIVATE KEY', 'is no private key (PEM)')
const nothing = z.literal('').transform(() => null)
const apns = z.union([
  nothing,
  json('').pipe(
    z.object({
      teamId: z.string().min(1),
      keyId: z.string().min(1),
      key: pem,
      topic: z.string().min(1),
      url: httpUrl.default('https://api.push.apple.com'),
    }),
  ),
])
/** As Google gives it for a service account. */
const fcm = z.union([
  nothing,
  json('').pipe(
    z
      .object({
        project_id: z.string().min(1),
        client_email: z.string().min(1),
        private_key: pem,
        token_uri: httpUrl,
        url: httpUrl.default('https://fcm.googleapis.com'),
      })
      .transform((given) => ({
        ...{
          url: given.url,
          projectId: given.project_id,
          clientEmail: given.client_email,
          privateKey: given.private_key,
          tokenUrl: given.token_uri,
        },
      })),
  ),
])

/** It may hold a password: what is wrong with it is told without it. */
const mailUrl = z
  .string()
  .default('')
  .refine((url) => url === '' || /^(smtps?:\/\/[^\s/]+|file:\S.*)/.test(url), 'begins with none of smtp://, smtps://, file:')
  .transform((url) => url || null)

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** Minutes after midnight of opening and closing; null for what are no hours. */
function minutesOf(hours: string): readonly [number, number] | null {
  const [, ...parts] = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(hours) ?? []
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts.map(Number)
  const [opens, closes] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute]
  return opens < closes ? [opens, closes] : null
}

const environment = serviceEnvironment.extend({
  GUEST_TOKEN_SECRET: secret('signs the tokens of guests; the gateway has the same'),
  FILE_LINK_SECRET: secret('signs links to invoices'),
  PUBLIC_URL: z.url({ error: "is missing (the gateway's address as clients see it)" }),
  PAYMENT_REVIEW_SECONDS: z.coerce.number().min(0).default(5),
  /** How long a customer may take to confirm a payment with their bank. */
  PAYMENT_STEP_UP_SECONDS: z.coerce.number().min(1).default(86_400),
  ALLOW_TEST_PAYMENTS: allowance,
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  /** Any of them will do, by commas: the old one and the new, while it is changed. */
  STRIPE_WEBHOOK_SECRETS: z.string().default(''),
  STRIPE_API_URL: z.url({ protocol: /^https?$/, error: 'is no address' }).optional(),
  /** What each role may give back of an order by hand, in JSON: docs/guides/payments.md. */
  APPEASEMENT_LIMITS: limits,
  /** What each role may grant one customer of store credit within a day, in JSON: docs/guides/payments.md. */
  STORE_CREDIT_LIMITS: creditLimits,
  /** When something in an order is a likely mistake, by channel, in JSON: docs/guides/corrections.md. */
  CORRECTIONS: corrections,
  /** Which goods for abroad hold their order while customs would ask for more: docs/guides/customs.md. */
  CUSTOMS_HOLDS: z.enum(['ALL', 'BEGUN'], { error: 'is neither ALL nor BEGUN' }).default('ALL'),
  /** When staff answers cases: its zone, days (1 is Monday), hours, and within how many of them. */
  SUPPORT_ZONE: z
    .string()
    .default('Europe/Amsterdam')
    .refine((zone) => isZone(zone), { error: 'is no time zone, such as Europe/Amsterdam' }),
  SUPPORT_DAYS: z
    .string()
    .default('1,2,3,4,5')
    .refine((days) => /^[1-7](,[1-7])*$/.test(days), { error: 'is no list of days, such as 1,2,3,4,5 (1 is Monday)' }),
  SUPPORT_HOURS: z
    .string()
    .default('09:00-17:30')
    .refine((hours) => minutesOf(hours) !== null, { error: 'are no hours, such as 09:00-17:30' }),
  CASE_ANSWER_HOURS: z.coerce.number().min(0.1).max(1_000).default(8),
  /** Shop platforms by the code of their channel, in JSON: docs/guides/channels.md. */
  CHANNEL_CONNECTIONS: connections,
  /** `smtp://user:password@host:587`, `smtps://...`, or `file:<folder>`; without it nobody is written to. */
  MAIL_URL: mailUrl,
  /** Signs what browsers are sent (VAPID): 32 bytes, hexadecimal or base64url; without it they are told nothing. */
  WEB_PUSH_PRIVATE_KEY: z
    .string()
    .default('')
    .refine((key) => key === '' || /^([0-9a-f]{64}|[A-Za-z0-9_-]{43})$/.test(key), 'is no key of 32 bytes (hexadecimal or base64url)'),
  /** Apple's push service, in JSON: docs/guides/webhooks-and-push.md. */
  APNS: apns.default(null),
  /** The service account of Firebase Cloud Messaging, in JSON. */
  FCM: fcm.default(null),
  PERSONAL_DATA_KEYS: personalDataKeys,
  ALLOW_CLEAR_EVENTS: allowance,
})

/** Events stay in the log for ever: who was erased would stand in them. While a release of before reads them, they are told in clear. */
const clearEvents = unlessAllowed('ALLOW_CLEAR_EVENTS', ({ PERSONAL_DATA_KEYS: keys }) =>
  keys ? [] : ['ALLOW_CLEAR_EVENTS is not set, and PERSONAL_DATA_KEYS is empty: events would say who ordered, for ever'],
)

/** Where a provider that moves money is connected, the test provider takes no orders in production. */
const testPayments = unlessAllowed('ALLOW_TEST_PAYMENTS', ({ STRIPE_SECRET_KEY: key }) =>
  key === undefined ? ['ALLOW_TEST_PAYMENTS is not set, and the test provider of payments moves no money: connect a real one'] : [],
)

export interface OrdersConfig extends ServiceConfig {
  readonly guestTokenSecret: string
  readonly fileLinkSecret: string
  readonly publicUrl: string
  /** How long the test provider leaves a payment under review. */
  readonly paymentReviewSeconds: number
  /** How long a customer may take to confirm a payment with their bank. */
  readonly paymentStepUpSeconds: number
  /** When staff answers cases, and how soon. */
  readonly office: OfficeHours
  readonly channelConnections: ChannelConnections
  readonly appeasementLimits: AppeasementLimits
  readonly storeCreditLimits: StoreCreditLimits
  /** When something in an order is a likely mistake: what differs from the defaults, by channel. */
  readonly corrections: SettingsByChannel
  /** BEGUN: an order waits for goods alone of which something is known for customs, and not enough. */
  readonly customsHolds: CustomsHolds
  /** Whether the built-in provider, which moves no money, takes orders. */
  readonly testPayments: boolean
  /** Null where Stripe is not connected. */
  readonly stripe: { readonly secretKey: string; readonly webhookSecrets: readonly string[]; readonly apiUrl?: string | undefined } | null
  /** By what customers are written to; null: not at all. */
  readonly mailUrl: string | null
  /** Who brings messages to browsers and phones; null: nobody. */
  readonly push: { readonly vapid: VapidKeys | null; readonly apns: ApnsConnection | null; readonly fcm: FcmConnection | null }
  /** By what what is personal in events is sealed; null: it is told in clear. */
  readonly personalDataKeys: readonly [string, ...string[]] | null
}

function officeOf({ SUPPORT_ZONE: zone, SUPPORT_DAYS: days, SUPPORT_HOURS, CASE_ANSWER_HOURS }: z.output<typeof environment>): OfficeHours {
  const [opens, closes] = minutesOf(SUPPORT_HOURS) ?? [0, 0]
  return { zone, days: days.split(',').map(Number), opens, closes, answerWithin: CASE_ANSWER_HOURS * 60 }
}

/** Whom a push service may write to: it takes https and mailto alone. */
const subjectOf = (publicUrl: string): string => (publicUrl.startsWith('https:') ? publicUrl : `mailto:push@${new URL(publicUrl).hostname}`)

/** @throws ConfigError naming every variable that is missing or wrong. */
export function toConfig(variables: NodeJS.ProcessEnv): OrdersConfig {
  const read = readConfig(environment, variables, [testPayments, plainShops, clearEvents])
  return {
    ...toServiceConfig(read),
    guestTokenSecret: read.GUEST_TOKEN_SECRET,
    fileLinkSecret: read.FILE_LINK_SECRET,
    publicUrl: read.PUBLIC_URL,
    paymentReviewSeconds: read.PAYMENT_REVIEW_SECONDS,
    paymentStepUpSeconds: read.PAYMENT_STEP_UP_SECONDS,
    office: officeOf(read),
    channelConnections: read.CHANNEL_CONNECTIONS,
    appeasementLimits: read.APPEASEMENT_LIMITS,
    storeCreditLimits: read.STORE_CREDIT_LIMITS,
    corrections: read.CORRECTIONS,
    customsHolds: read.CUSTOMS_HOLDS,
    testPayments: read.ALLOW_TEST_PAYMENTS === 'yes' || !isProduction(variables),
    stripe:
      read.STRIPE_SECRET_KEY === undefined
        ? null
        : {
            secretKey: read.STRIPE_SECRET_KEY,
            webhookSecrets: read.STRIPE_WEBHOOK_SECRETS.split(',').flatMap((secret) => secret.trim() || []),
            apiUrl: read.STRIPE_API_URL,
          },
    mailUrl: read.MAIL_URL,
    push: {
      vapid: read.WEB_PUSH_PRIVATE_KEY === '' ? null : vapidKeys(read.WEB_PUSH_PRIVATE_KEY, subjectOf(read.PUBLIC_URL)),
      apns: read.APNS,
      fcm: read.FCM,
    },
    personalDataKeys: read.PERSONAL_DATA_KEYS,
  }
}
