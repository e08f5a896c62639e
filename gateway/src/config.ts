import {
  allowance,
  isProduction,
  metricsPort,
  readConfig,
  secret,
  toBusConfig,
  unlessAllowed,
  type BusConfig,
  type Rule,
} from '@kade/service-kit'
import { z } from 'zod'
import type { SupergraphPlace } from './graph/supergraph/gateway.js'

const present = (what: string) => z.string({ error: `is missing (${what})` }).min(1, `is empty (${what})`)
const url = (what: string) => z.url({ error: `is missing or no URL (${what})` })

const environment = z.object({
  PORT: z.coerce.number({ error: 'is no port number' }).int().min(0).max(65_535).default(4000),
  METRICS_PORT: metricsPort,
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  BUS_DATABASE_URL: z.string().optional(),
  KAFKA_BROKERS: z.string().optional(),
  GATEWAY_PRIVATE_KEY: present('Ed25519 private key, PEM: signs who asks, for the subgraphs'),
  GUEST_TOKEN_SECRET: secret('verifies the tokens of guests; orders has the same'),
  ORDERS_URL: url('address of the orders subgraph'),
  INVENTORY_URL: url('address of the inventory subgraph'),
  SHIPPING_URL: url('address of the shipping subgraph'),
  ANALYTICS_URL: url('address of the analytics subgraph'),
  /** Path of supergraph.graphql; read again when it changes. */
  SUPERGRAPH_FILE: z.string().optional(),
  /** `https://...` or `oci://registry/repository:tag`, asked again and again. The file, where there is one, serves a start while it does not answer. */
  SUPERGRAPH_URL: z
    .string()
    .regex(/^(https?|oci):\/\/./, 'begins with none of https://, http://, oci://')
    .optional(),
  SUPERGRAPH_TOKEN: z.string().optional(),
  SUPERGRAPH_POLL_SECONDS: z.coerce.number({ error: 'is no number of seconds' }).min(1).default(10),
  PUBLIC_URL: url('address of this gateway as clients see it'),
  WEB_DIRECTORY: z.string().optional(),
  /** Where the documentation is built. */
  DOCS_DIRECTORY: z.string().optional(),
  AUTH_MODE: z.enum(['development', 'issuer']).default('issuer'),
  DEV_TOKEN_SECRET: secret('signs the tokens of development').optional(),
  AUTH_ISSUER: z.string().optional(),
  AUTH_JWKS_URL: z.string().optional(),
  AUTH_AUDIENCE: z.string().optional(),
  /** As which client the pages of staff are known to the issuer. */
  AUTH_CLIENT_ID: z.string().min(1, 'is empty (the client that the issuer knows the pages of staff by)').default('kade-pages'),
  AUTH_SCOPE: z.string().default('openid profile offline_access'),
  /** What an issuer asks of a sign-in beside the standard, such as `audience=kade`. */
  AUTH_SIGN_IN_PARAMETERS: z.string().default(''),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(60_000),
  COST_PER_MINUTE: z.coerce.number().int().min(1).default(5_000_000),
  ANONYMOUS_COST_PER_MINUTE: z.coerce.number().int().min(1).default(500_000),
  ANONYMOUS_ORDERS_PER_MINUTE: z.coerce.number().int().min(0).default(60),
  CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(1).default(1_000),
  SOCKETS_PER_ADDRESS: z.coerce.number().int().min(1).default(500),
  /** How long WebSockets and streams may take to be sent away when the process stops. Eight more are for what else it has begun. */
  DRAIN_SECONDS: z.coerce.number({ error: 'is no number of seconds' }).min(0).max(3_600).default(5),
  /** Proxies whose X-Forwarded-For is believed: addresses, ranges, or loopback, linklocal, uniquelocal; by commas. Empty: nobody's. */
  TRUSTED_PROXIES: z.string().default(''),
  /** Whose pages may ask from a browser: origins such as https://shop.example, by commas. */
  ALLOWED_ORIGINS: z.string().default(''),
  READY_FILE: z.string().optional(),
  /** Unless told, off in production: on there is a choice that is said by name. */
  INTROSPECTION: z.enum(['on', 'off'], { error: 'is neither on nor off' }).optional(),
  ALLOW_DEVELOPMENT_SIGN_IN: allowance,
  ALLOW_DEV_TOKENS: allowance,
  ALLOW_WEAK_SECRETS: allowance,
})

const inDevelopment =
  (fault: string): Rule =>
  ({ AUTH_MODE }) =>
    AUTH_MODE === 'development' ? [fault] : []

const rules: readonly Rule[] = [
  ({ SUPERGRAPH_FILE, SUPERGRAPH_URL }) => (SUPERGRAPH_FILE || SUPERGRAPH_URL ? [] : [NO_SUPERGRAPH]),
  (given) => (authOf(given as SignIn) ? [] : [given.AUTH_MODE === 'development' ? NO_DEV_SECRET : NO_ISSUER]),
  unlessAllowed(
    'ALLOW_DEVELOPMENT_SIGN_IN',
    inDevelopment('AUTH_MODE=development lets whoever has DEV_TOKEN_SECRET be anybody: set AUTH_MODE=issuer'),
  ),
  unlessAllowed(
    'ALLOW_DEV_TOKENS',
    inDevelopment('AUTH_MODE=development gives a token of any role to whoever asks localhost for one: set AUTH_MODE=issuer'),
  ),
]
const NO_SUPERGRAPH = 'SUPERGRAPH_FILE and SUPERGRAPH_URL are both missing: one of them says where the released supergraph is'
const NO_DEV_SECRET = 'DEV_TOKEN_SECRET is missing: AUTH_MODE=development signs with it'
const NO_ISSUER =
  'AUTH_ISSUER, AUTH_JWKS_URL and AUTH_AUDIENCE are not all set: AUTH_MODE=issuer needs them to know the tokens that clients bring'

export type AuthConfig =
  | { readonly mode: 'development'; readonly secret: string }
  | {
      readonly mode: 'issuer'
      readonly issuer: string
      readonly jwksUrl: string
      readonly audience: string
      readonly pages: PagesClient
    }

/** As whom, and for what, the pages ask the issuer to sign somebody in. */
export interface PagesClient {
  readonly clientId: string
  readonly scope: string
  readonly parameters: Readonly<Record<string, string>>
}

export interface GatewayConfig {
  readonly port: number
  readonly metricsPort: number
  readonly host: string
  readonly logLevel: string
  readonly bus: BusConfig
  readonly privateKey: string
  readonly guestTokenSecret: string
  readonly subgraphUrls: Readonly<Record<string, string>>
  readonly supergraph: SupergraphPlace
  readonly publicUrl: string
  /** Where the built pages are; null where there are none. */
  readonly webDirectory: string | null
  /** Where the built documentation is; null: beside the checkout. */
  readonly docsDirectory: string | null
  readonly auth: AuthConfig
  /** Operations per minute of one subject, or of one address for those without a token. */
  readonly rateLimitPerMinute: number
  readonly costPerMinute: number
  readonly anonymousCostPerMinute: number
  readonly anonymousOrdersPerMinute: number
  /** TCP connections of one address, whatever is said on them; those of trusted proxies are not counted. */
  readonly connectionsPerAddress: number
  /** Open WebSockets and streams over HTTP of one address. */
  readonly socketsPerAddress: number
  /** How long they may take to be sent away when the process stops. */
  readonly drainSeconds: number
  readonly trustedProxies: readonly string[]
  /** Origins of pages elsewhere that may ask from a browser; in development any page of this machine may too. */
  readonly allowedOrigins: readonly string[]
  readonly introspection: boolean
  /** A file that whoever starts the system writes once the system is filled: not ready before. Null: nothing to wait for. */
  readonly readyFile: string | null
}

/** @throws ConfigError naming every variable that is missing or wrong. */
export function toConfig(variables: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfig(environment, variables, rules)
  return {
    port: read.PORT,
    metricsPort: read.METRICS_PORT,
    host: read.HOST,
    logLevel: read.LOG_LEVEL,
    bus: toBusConfig(read),
    privateKey: read.GATEWAY_PRIVATE_KEY,
    guestTokenSecret: read.GUEST_TOKEN_SECRET,
    subgraphUrls: { orders: read.ORDERS_URL, inventory: read.INVENTORY_URL, shipping: read.SHIPPING_URL, analytics: read.ANALYTICS_URL },
    supergraph: {
      file: read.SUPERGRAPH_FILE || null,
      address: read.SUPERGRAPH_URL ?? null,
      token: read.SUPERGRAPH_TOKEN || null,
      pollSeconds: read.SUPERGRAPH_POLL_SECONDS,
    },
    publicUrl: read.PUBLIC_URL,
    webDirectory: read.WEB_DIRECTORY ?? null,
    docsDirectory: read.DOCS_DIRECTORY ?? null,
    auth: authOf(read) as AuthConfig, // the rules have seen to it
    rateLimitPerMinute: read.RATE_LIMIT_PER_MINUTE,
    costPerMinute: read.COST_PER_MINUTE,
    anonymousCostPerMinute: read.ANONYMOUS_COST_PER_MINUTE,
    anonymousOrdersPerMinute: read.ANONYMOUS_ORDERS_PER_MINUTE,
    connectionsPerAddress: read.CONNECTIONS_PER_ADDRESS,
    socketsPerAddress: read.SOCKETS_PER_ADDRESS,
    drainSeconds: read.DRAIN_SECONDS,
    trustedProxies: listOf(read.TRUSTED_PROXIES),
    allowedOrigins: listOf(read.ALLOWED_ORIGINS),
    introspection: (read.INTROSPECTION ?? (isProduction(variables) ? 'off' : 'on')) === 'on',
    readyFile: read.READY_FILE ?? null,
  }
}

type SignIn = Partial<
  Record<
    | 'AUTH_MODE'
    | 'DEV_TOKEN_SECRET'
    | 'AUTH_ISSUER'
    | 'AUTH_JWKS_URL'
    | 'AUTH_AUDIENCE'
    | 'AUTH_CLIENT_ID'
    | 'AUTH_SCOPE'
    | 'AUTH_SIGN_IN_PARAMETERS',
    string
  >
>

/** Undefined where variables are missing. */
function authOf(given: SignIn): AuthConfig | undefined {
  const { AUTH_MODE, DEV_TOKEN_SECRET, AUTH_ISSUER, AUTH_JWKS_URL, AUTH_AUDIENCE } = given
  if (AUTH_MODE === 'development') return DEV_TOKEN_SECRET === undefined ? undefined : { mode: 'development', secret: DEV_TOKEN_SECRET }
  if (!AUTH_ISSUER || !AUTH_JWKS_URL || !AUTH_AUDIENCE) return undefined
  const pages = {
    clientId: given.AUTH_CLIENT_ID ?? '',
    scope: given.AUTH_SCOPE ?? '',
    parameters: Object.fromEntries(new URLSearchParams(given.AUTH_SIGN_IN_PARAMETERS)),
  }
  return { mode: 'issuer', issuer: AUTH_ISSUER, jwksUrl: AUTH_JWKS_URL, audience: AUTH_AUDIENCE, pages }
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
