import { setTimeout as sleep } from 'node:timers/promises'
import { Kafka, logLevel } from 'kafkajs'

/** Waits until the broker answers; throws what `failure` tells when it died meanwhile. */
export async function untilAnswering(brokers: string, failure: () => Error | undefined): Promise<void> {
  const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING, connectionTimeout: 1_000, retry: { retries: 0 } })
  let last: unknown
  for (const deadline = Date.now() + 90_000; Date.now() < deadline; await sleep(100)) {
    const died = failure()
    if (died) throw died
    const admin = kafka.admin()
    try {
      await admin.connect()
      if ((await admin.describeCluster()).brokers.length > 0) return
    } catch (error) {
      last = error
    } finally {
      await admin.disconnect()
    }
  }
  throw new Error(`The Kafka broker at ${brokers} did not answer within 90 seconds`, { cause: last })
}
