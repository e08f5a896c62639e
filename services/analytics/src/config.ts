import { readConfig, serviceEnvironment, toServiceConfig, type ServiceConfig } from '@kade/service-kit'

export type AnalyticsConfig = ServiceConfig

/** @throws ConfigError naming every variable that is missing or wrong. */
export const toConfig = (variables: NodeJS.ProcessEnv): AnalyticsConfig => toServiceConfig(readConfig(serviceEnvironment, variables))
