import { howToGetKafka, kafkaAvailability } from './availability.js'
import type { KafkaBroker } from './kafka-broker.js'
import { startInDocker } from './docker-broker.js'
import { startWithJava } from './java-broker.js'

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
  return {
    brokers,
    version: 'given',
    stop: () => Promise.resolve(),
    kill9: notOurs,
    shutDown: notOurs,
    freeze: notOurs,
    thaw: notOurs,
    restart: notOurs,
  }
}
