import { setTimeout as pause } from 'node:timers/promises'
import kafkajs from 'kafkajs'

// By the default import: Node does not see these among the named exports.
const { KafkaJSDeleteGroupsError, KafkaJSProtocolError } = kafkajs

const PATIENCE_MS = 15_000

/**
 * A broker that has just started, or has just taken a group or a partition over, is not its coordinator or leader yet, and kafkajs's admin does
 * not ask again.
 */
export async function whenCoordinated<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const until = performance.now() + PATIENCE_MS; ; await pause(100)) {
    try {
      return await ask()
    } catch (error) {
      if (!isOfTheMoment(error) || performance.now() > until) throw error
    }
  }
}

const isOfTheMoment = (error: unknown): boolean =>
  (error instanceof KafkaJSProtocolError && error.retriable) ||
  (error instanceof KafkaJSDeleteGroupsError && error.groups.every(({ error: reason }) => isOfTheMoment(reason)))

/** What is to be deleted is not there. */
export const isUnknownGroup = (error: unknown): boolean =>
  error instanceof KafkaJSDeleteGroupsError &&
  error.groups.every(({ error: reason }) => reason instanceof KafkaJSProtocolError && reason.type === 'GROUP_ID_NOT_FOUND')
