import { Kafka, logLevel, type Admin } from 'kafkajs'

/** Asks a broker, without patience. @throws with its address when it does not answer */
export async function askKafka<Answer>(brokers: string, ask: (admin: Admin) => Promise<Answer>): Promise<Answer> {
  const kafka = new Kafka({
    ...{ clientId: 'doctor', brokers: brokers.split(',').map((broker) => broker.trim()), logLevel: logLevel.NOTHING },
    ...{ connectionTimeout: 3_000, requestTimeout: 4_000, retry: { retries: 1, initialRetryTime: 200 } },
  })
  const admin = kafka.admin()
  try {
    await admin.connect()
    return await ask(admin)
  } catch (error) {
    throw new Error(`Kafka at ${brokers} does not answer: ${(error as Error).message}`, { cause: error })
  } finally {
    await admin.disconnect()
  }
}
