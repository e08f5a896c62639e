import { readConfig, secret, serviceEnvironment, toServiceConfig, type ServiceConfig } from '@kade/service-kit'
import { z } from 'zod'

const environment = serviceEnvironment.extend({
  FILE_LINK_SECRET: secret('signs links to files'),
  PUBLIC_URL: z.url({ error: "is missing (the gateway's address as clients see it)" }),
  COUNT_SECOND_ABOVE: z.coerce.number().int().min(0).default(500),
  RESERVATION_TTL: z.coerce.number().min(0).default(1_800),
  RECALL_EVERY_SECONDS: z.coerce.number().int().min(0).max(86_400).default(300),
  VERIFY_EVERY_SECONDS: z.coerce.number().int().min(0).max(86_400).default(3_600),
})

export interface InventoryConfig extends ServiceConfig {
  /** Signs links to files; without it none are served. */
  readonly fileLinkSecret?: string
  readonly publicUrl?: string
  /** A variance of a greater value is counted twice: whole units of the variant's currency. 500 unless given. */
  readonly countSecondAbove?: number
  /** Seconds within which an order is to be confirmed, else it gives back what it has reserved. 0: it keeps it; half an hour unless given. */
  readonly reservationSeconds?: number
  /** From look to look for units at locations that send nothing any more; 0 or nothing: never. */
  readonly recallEverySeconds?: number
  /** From comparison to comparison of the stock with its ledger; 0 or nothing: never. */
  readonly verifyEverySeconds?: number
}

/** @throws ConfigError naming every variable that is missing or wrong. */
export function toConfig(variables: NodeJS.ProcessEnv): InventoryConfig {
  const read = readConfig(environment, variables)
  return {
    ...toServiceConfig(read),
    ...{ fileLinkSecret: read.FILE_LINK_SECRET, publicUrl: read.PUBLIC_URL },
    countSecondAbove: read.COUNT_SECOND_ABOVE,
    reservationSeconds: read.RESERVATION_TTL,
    recallEverySeconds: read.RECALL_EVERY_SECONDS,
    verifyEverySeconds: read.VERIFY_EVERY_SECONDS,
  }
}
