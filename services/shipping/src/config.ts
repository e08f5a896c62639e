import { personalDataKeys, readConfig, secret, serviceEnvironment, toServiceConfig, type ServiceConfig } from '@kade/service-kit'
import { z } from 'zod'

const environment = serviceEnvironment.extend({
  FILE_LINK_SECRET: secret('signs links to labels'),
  PUBLIC_URL: z.url({ error: "is missing (the gateway's address as clients see it)" }),
  /** By what addresses are sealed in events: as orders has it. */
  PERSONAL_DATA_KEYS: personalDataKeys,
  /** Where orders answers, which has the keys. */
  ORDERS_URL: z.url({ protocol: /^https?$/, error: 'is no address' }).optional(),
})

export interface ShippingConfig extends ServiceConfig {
  readonly fileLinkSecret: string
  readonly publicUrl: string
  /** Null: addresses come in clear, or cannot be read. */
  readonly personalDataKeys: readonly [string, ...string[]] | null
  readonly ordersUrl: string | null
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
  }
}
