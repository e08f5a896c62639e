import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Kafka, logLevel } from 'kafkajs'
import { describeWithKafka, kafkaAvailability, messageQueue, startKafkaBroker, type KafkaBroker } from '../src/index.js'

describeWithKafka('the Kafka broker of the tests', (shared) => {
  it('creates a topic, takes messages and hands them out again, by kafkajs', async () => {
    await createTopic(shared.brokers, 'kit.greetings')
    await send(shared.brokers, 'kit.greetings', ['hello', 'again'])
    expect(await receive(shared.brokers, 'kit.greetings', 2)).toEqual(['hello', 'again'])
  })

  describe('that is killed', () => {
    let broker: KafkaBroker
    beforeAll(async () => {
      broker = await startKafkaBroker()
    }, 120_000)
    afterAll(() => broker.stop())

    it('has its messages still after a restart at the same address', async () => {
      await createTopic(broker.brokers, 'kit.crash')
      await send(broker.brokers, 'kit.crash', ['before the crash'])
      await broker.kill9()
      await expect(createTopic(broker.brokers, 'kit.unreachable')).rejects.toThrow('ECONNREFUSED')
      await broker.restart()
      await send(broker.brokers, 'kit.crash', ['after it'])
      expect(await receive(broker.brokers, 'kit.crash', 2)).toEqual(['before the crash', 'after it'])
    }, 120_000)
  })
})

describe('kafkaAvailability', () => {
  it('takes the broker that is given, which stays whose it is', async () => {
    process.env.KAFKA_BROKERS_TEST = 'broker:9092'
    try {
      expect(await kafkaAvailability()).toEqual({ available: true, by: 'given' })
      const broker = await startKafkaBroker()
      expect(broker.brokers).toBe('broker:9092')
      await expect(broker.kill9()).rejects.toThrow('not ours to stop')
    } finally {
      delete process.env.KAFKA_BROKERS_TEST
    }
  })
})

const connect = (brokers: string) => new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING, retry: { retries: 3 } })

async function createTopic(brokers: string, topic: string): Promise<void> {
  const admin = connect(brokers).admin()
  try {
    await admin.connect()
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1 }] })
  } finally {
    await admin.disconnect()
  }
}

async function send(brokers: string, topic: string, values: readonly string[]): Promise<void> {
  const producer = connect(brokers).producer()
  await producer.connect()
  await producer.send({ topic, acks: -1, messages: values.map((value) => ({ key: 'k', value })) })
  await producer.disconnect()
}

async function receive(brokers: string, topic: string, count: number): Promise<readonly string[]> {
  const received = messageQueue<string>()
  const consumer = connect(brokers).consumer({ groupId: `${topic}.readers` })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  await consumer.run({ eachMessage: async ({ message }) => received.push(String(message.value)) })
  try {
    const messages: string[] = []
    while (messages.length < count) messages.push(await received.next(30_000))
    return messages
  } finally {
    await consumer.disconnect()
  }
}
