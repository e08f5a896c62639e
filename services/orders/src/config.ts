import { readConfig, serviceEnvironment, toServiceConfig, type ServiceConfig } from '@kade/service-kit'
import { z } from 'zod'

const environment = serviceEnvironment.extend({
  GUEST_TOKEN_SECRET: z
    .string({ error: 'is missing (signs the tokens of guests; the gateway has the same)' })
    .min(32, 'is shorter than 32 characters'),
  FILE_LINK_SECRET: z.string({ error: 'is missing (signs links to invoices)' }).min(32, 'is shorter than 32 characters'),
  PUBLIC_URL: z.url({ error: "is missing (the gateway's address as clients see it)" }),
  PAYMENT_REVIEW_SECONDS: z.coerce.number().min(0).default(5),
})

export interface OrdersConfig extends ServiceConfig {
  readonly guestTokenSecret: string
  readonly fileLinkSecret: string
  readonly publicUrl: string
  /** How long the test provider leaves a payment under review. */
  readonly paymentReviewSeconds: number
}

/** @throws ConfigError naming every variable that is missing or wrong. */
export function toConfig(variables: NodeJS.ProcessEnv): OrdersConfig {
  const read = readConfig(environment, variables)
  return {
    ...toServiceConfig(read),
    guestTokenSecret: read.GUEST_TOKEN_SECRET,
    fileLinkSecret: read.FILE_LINK_SECRET,
    publicUrl: read.PUBLIC_URL,
    paymentReviewSeconds: read.PAYMENT_REVIEW_SECONDS,
  }
}
