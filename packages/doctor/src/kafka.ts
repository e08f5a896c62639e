import { Kafka, logLevel, type Admin } from 'kafkajs'

const WITHIN_MS = 8_000

/** Asks a broker, without patience. @throws with its address when it does not answer */
export async function askKafka<Answer>(brokers: string, ask: (admin: Admin) => Promise<Answer>): Promise<Answer> {
  const kafka = new Kafka({
    ...{ clientId: 'doctor', brokers: brokers.split(',').map((broker) => broker.trim()), logLevel: logLevel.NOTHING },
    ...{ connectionTimeout: 3_000, requestTimeout: 4_000, retry: { retries: 1, initialRetryTime: 200 } },
  })
  const admin = kafka.admin()
  try {
    return await Promise.race([admin.connect().then(() => ask(admin)), tooLong()])
  } catch (error) {
    throw new Error(`Kafka at ${brokers} does not answer: ${(error as Error).message}`, { cause: error })
  } finally {
    void admin.disconnect().catch(() => undefined) // of a broker that stands still it takes as long as the question did
  }
}

const tooLong = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`nothing within ${WITHIN_MS / 1_000} s`)), WITHIN_MS).unref())
