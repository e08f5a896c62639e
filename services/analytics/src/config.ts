import { readConfig, secret, serviceEnvironment, toServiceConfig, type ServiceConfig } from '@kade/service-kit'
import { z } from 'zod'

const environment = serviceEnvironment.extend({
  FILE_LINK_SECRET: secret('signs links to files').optional(),
  PUBLIC_URL: z.url({ error: "is no address (the gateway's, as clients see it)" }).optional(),
})

export interface AnalyticsConfig extends ServiceConfig {
  /** Signs links to files; without it none are served. */
  readonly fileLinkSecret?: string
  readonly publicUrl?: string
}

/** @throws ConfigError naming every variable that is missing or wrong. */
export function toConfig(variables: NodeJS.ProcessEnv): AnalyticsConfig {
  const read = readConfig(environment, variables)
  return {
    ...toServiceConfig(read),
    ...(read.FILE_LINK_SECRET && { fileLinkSecret: read.FILE_LINK_SECRET }),
    ...(read.PUBLIC_URL && { publicUrl: read.PUBLIC_URL }),
  }
}
