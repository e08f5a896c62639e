import { readConfig, secret, serviceEnvironment, toServiceConfig, type ServiceConfig } from '@kade/service-kit'
import { z } from 'zod'

const environment = serviceEnvironment.extend({
  FILE_LINK_SECRET: secret('signs links to labels'),
  PUBLIC_URL: z.url({ error: "is missing (the gateway's address as clients see it)" }),
})

export interface ShippingConfig extends ServiceConfig {
  readonly fileLinkSecret: string
  readonly publicUrl: string
}

/** @throws ConfigError naming every variable that is missing or wrong. */
export function toConfig(variables: NodeJS.ProcessEnv): ShippingConfig {
  const read = readConfig(environment, variables)
  return { ...toServiceConfig(read), fileLinkSecret: read.FILE_LINK_SECRET, publicUrl: read.PUBLIC_URL }
}
