import { allowance, readConfig, secret, serviceEnvironment, toServiceConfig, unlessAllowed, type ServiceConfig } from '@kade/service-kit'
import { z } from 'zod'

const environment = serviceEnvironment.extend({
  GUEST_TOKEN_SECRET: secret('signs the tokens of guests; the gateway has the same'),
  FILE_LINK_SECRET: secret('signs links to invoices'),
  PUBLIC_URL: z.url({ error: "is missing (the gateway's address as clients see it)" }),
  PAYMENT_REVIEW_SECONDS: z.coerce.number().min(0).default(5),
  ALLOW_TEST_PAYMENTS: allowance,
})

/** The test provider is the only one there is so far: whoever adds another (payments/provider.ts) makes this depend on the choice. */
const testPayments = unlessAllowed('ALLOW_TEST_PAYMENTS', () => [
  'ALLOW_TEST_PAYMENTS is not set, and the test provider of payments moves no money: connect a real one',
])

export interface OrdersConfig extends ServiceConfig {
  readonly guestTokenSecret: string
  readonly fileLinkSecret: string
  readonly publicUrl: string
  /** How long the test provider leaves a payment under review. */
  readonly paymentReviewSeconds: number
}

/** @throws ConfigError naming every variable that is missing or wrong. */
export function toConfig(variables: NodeJS.ProcessEnv): OrdersConfig {
  const read = readConfig(environment, variables, [testPayments])
  return {
    ...toServiceConfig(read),
    guestTokenSecret: read.GUEST_TOKEN_SECRET,
    fileLinkSecret: read.FILE_LINK_SECRET,
    publicUrl: read.PUBLIC_URL,
    paymentReviewSeconds: read.PAYMENT_REVIEW_SECONDS,
  }
}
