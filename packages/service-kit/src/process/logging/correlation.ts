import { AsyncLocalStorage } from 'node:async_hooks'

const context = new AsyncLocalStorage<string>()

/** Everything that `work` logs and publishes carries this correlation id. */
export const runWithCorrelation = <T>(correlationId: string, work: () => T): T => context.run(correlationId, work)

export const currentCorrelationId = (): string | undefined => context.getStore()
