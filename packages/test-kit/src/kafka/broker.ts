import { setTimeout as sleep } from 'node:timers/promises'
import { Kafka, logLevel } from 'kafkajs'
import { howToGetKafka, kafkaAvailability } from './availability.js'
import { startInDocker } from './docker-broker.js'
import { startWithJava } from './java-broker.js'

export interface KafkaBroker {
  /** For KAFKA_BROKERS: host:port, several by commas. */
  readonly brokers: string
  readonly version: string
  /** Ends it for good and removes its data. */
  stop(): Promise<void>
  /** As a crash would. Its data stay for restart(). */
  kill9(): Promise<void>
  /** Starts it again at the same address with the data it had. */
  restart(): Promise<void>
}

/** Starts a real Apache Kafka for one suite that means to break it; suites that only use one share it: describeWithKafka. */
export async function startKafkaBroker(): Promise<KafkaBroker> {
  const kafka = await kafkaAvailability()
  if (!kafka.available) throw new Error(`No Kafka broker: ${kafka.reason}. To get one, ${howToGetKafka}`)
  switch (kafka.by) {
    case 'given':
      return givenBroker(process.env.KAFKA_BROKERS_TEST as string)
    case 'java':
      return startWithJava()
    case 'docker':
      return startInDocker()
  }
}

function givenBroker(brokers: string): KafkaBroker {
  const notOurs = () =>
    Promise.reject(new Error(`The broker ${brokers} of KAFKA_BROKERS_TEST is not ours to stop. Unset the variable for this suite.`))
  return { brokers, version: 'given', stop: () => Promise.resolve(), kill9: notOurs, restart: notOurs }
}

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
