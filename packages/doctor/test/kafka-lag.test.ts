import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWithKafka } from '@kade/test-kit'
import { Kafka, logLevel } from 'kafkajs'
import type { Patient } from '../src/check.js'
import { busCheck } from '../src/checks/bus.js'

describeWithKafka('A group on Kafka', (broker) => {
  const topic = `doctor-${randomUUID()}`
  const group = `doctor-${randomUUID()}`
  let kafka: Kafka
  beforeAll(async () => {
    kafka = new Kafka({ clientId: 'test', brokers: broker.brokers.split(','), logLevel: logLevel.NOTHING })
    const [admin, producer] = [kafka.admin(), kafka.producer()]
    await admin.connect()
    await admin.createTopics({ topics: [{ topic, numPartitions: 2 }], waitForLeaders: true })
    await producer.connect()
    const old = String(Date.now() - 300_000)
    await producer.send({ topic, messages: [...Array(3).keys()].map((n) => ({ partition: 0, value: String(n), timestamp: old })) })
    await producer.send({ topic, messages: [{ partition: 1, value: 'now' }] })
    await Promise.all([admin.disconnect(), producer.disconnect()])
  }, 240_000)
  afterAll(() => withAdmin((admin) => admin.deleteTopics({ topics: [topic] })))

  const withAdmin = async (work: (admin: ReturnType<Kafka['admin']>) => Promise<unknown>): Promise<void> => {
    const admin = kafka.admin()
    await admin.connect()
    await work(admin).finally(() => admin.disconnect())
  }
  const standAt = (...offsets: readonly number[]) =>
    withAdmin((admin) =>
      admin.setOffsets({ groupId: group, topic, partitions: offsets.map((offset, partition) => ({ partition, offset: String(offset) })) }),
    )
  const look = () => busCheck.look({ databases: new Map([[group, '']]), bus: { kafkaBrokers: broker.brokers } } as unknown as Patient)

  it('is well when it has read all, and when what it has not read has just come', async () => {
    await standAt(3, 1)
    expect(await look()).toEqual([{ level: 'ok', what: 'Kafka: 1 group has read all' }])
    await standAt(3, 0)
    expect(await look()).toEqual([{ level: 'ok', what: 'Kafka: 1 group has 1 message to read' }])
  })

  it('is named when a message lies there for longer', async () => {
    await standAt(1, 0)
    expect(await look()).toEqual([
      {
        level: 'fail',
        what: `the group ${group} has not read 3 messages, the oldest for 60 s or longer (bar 60 s)`,
        todo: `look whether ${group} runs, and what its log says of events; a group that is gone for good is deleted`,
      },
    ])
  })
})

it('a broker that is away is named', async () => {
  const patient = { databases: new Map([['orders', '']]), bus: { kafkaBrokers: '127.0.0.1:1' } } as unknown as Patient
  await expect(busCheck.look(patient)).rejects.toThrow('Kafka at 127.0.0.1:1 does not answer: ')
})
