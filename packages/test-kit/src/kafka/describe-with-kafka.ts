import { appendFileSync } from 'node:fs'
import type * as JestGlobals from '@jest/globals'
import { howToGetKafka, type KafkaAvailability } from './availability.js'

export interface SharedBroker {
  /** For KAFKA_BROKERS. Known once the tests run, not yet while they are being described. */
  readonly brokers: string
}

// Jest's globals, since importing them throws outside of jest, where the rest of this package is used too.
const { beforeAll, describe, it } = globalThis as unknown as typeof JestGlobals

/**
 * A suite on a real Kafka broker, shared by all suites of the run: use topics and groups of your own. Where no broker can be had, the
 * suite fails in CI; elsewhere it is skipped, and `pnpm test` says so at its very end.
 */
export function describeWithKafka(name: string, suite: (broker: SharedBroker) => void): void {
  const kafka = availability()
  if (kafka.available) describe(name, () => runOnSharedBroker(suite))
  else leaveOut(name, () => suite({ brokers: '' }), kafka.reason, howToGetKafka)
}

/** A suite that starts brokers of its own, to stop and to kill them. A broker that was given (KAFKA_BROKERS_TEST) is not ours to kill. */
export function describeWithOwnKafka(name: string, suite: () => void): void {
  const kafka = availability()
  if (kafka.available && kafka.by !== 'given') describe(name, suite)
  else if (kafka.available) leaveOut(name, suite, 'a broker that was given is not ours to kill', 'leave KAFKA_BROKERS_TEST out')
  else leaveOut(name, suite, kafka.reason, howToGetKafka)
}

const availability = (): KafkaAvailability =>
  JSON.parse(process.env.KADE_TEST_KAFKA ?? '{"available":false,"reason":"jest was not started from the root"}') as KafkaAvailability

/** Never without a line. */
function leaveOut(name: string, suite: () => void, reason: string, how: string): void {
  if (process.env.CI) return describe(name, () => it('needs a Kafka broker', () => fail(reason, how)))
  const record = process.env.KADE_SKIPPED_TESTS
  if (record) appendFileSync(record, `Skipped: "${name}", since ${reason}. To run it, ${how}\n`)
  describe.skip(name, suite)
}

function runOnSharedBroker(suite: (broker: SharedBroker) => void): void {
  let brokers: string | undefined
  beforeAll(async () => {
    const response = await fetch(`${process.env.KADE_TEST_SERVERS}/kafka`, { method: 'POST' })
    const answer = await response.text()
    if (!response.ok) throw new Error(answer)
    brokers = answer
  }, 240_000) // the first run downloads 45 MB
  suite({
    get brokers() {
      if (brokers === undefined) throw new Error('The broker is known once the tests run: use it in beforeAll, beforeEach or it')
      return brokers
    },
  })
}

function fail(reason: string, how: string): never {
  throw new Error(`No Kafka broker: ${reason}. To get one, ${how}`)
}
