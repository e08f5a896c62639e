import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { jarsAreReachable } from './jar-cache.js'

export type KafkaAvailability =
  { readonly available: true; readonly by: KafkaSource } | { readonly available: false; readonly reason: string }

/** A broker that runs already, the jars with this machine's Java, or a container. */
export type KafkaSource = 'given' | 'java' | 'docker'

/** Whether a real Kafka broker can be had here, and how; checked without starting one. */
export async function kafkaAvailability(): Promise<KafkaAvailability> {
  if (process.env.KAFKA_BROKERS_TEST) return { available: true, by: 'given' }
  const hasJava = await javaMajor().then((major) => major >= 17)
  if (hasJava && (await jarsAreReachable())) return { available: true, by: 'java' }
  if (await succeeds('docker', ['info', '--format', '{{.ServerVersion}}'])) return { available: true, by: 'docker' }
  const reason = hasJava
    ? 'Maven Central cannot be reached and no Docker engine answers'
    : 'there is no Java 17 or later and no Docker engine answers'
  return { available: false, reason }
}

/** What tells a person how to get the Kafka suites to run. */
export const howToGetKafka = 'install Java 17, or start Docker, or name a broker: KAFKA_BROKERS_TEST=host:9092'

async function javaMajor(): Promise<number> {
  try {
    const { stderr } = await promisify(execFile)('java', ['-version'], { timeout: 10_000 })
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
  } catch {
    return 0
  }
}

async function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  return promisify(execFile)(program, args, { timeout: 5_000 }).then(
    () => true,
    () => false,
  )
}
