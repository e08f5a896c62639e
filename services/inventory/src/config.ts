import { readConfig, serviceEnvironment, toServiceConfig, type ServiceConfig } from '@kade/service-kit'

export type InventoryConfig = ServiceConfig

/** @throws ConfigError naming every variable that is missing or wrong. */
export const toConfig = (variables: NodeJS.ProcessEnv): InventoryConfig => toServiceConfig(readConfig(serviceEnvironment, variables))
