import { CompressionTypes, type Producer } from 'kafkajs'
import type { BusMessage } from '../port/event-bus.js'
import { messageBytes } from '../port/message-size.js'

/**
 * Sends all in one request, or, when they are many and large, in several one after the other: what goes to one partition in one request
 * is one batch for the broker, which a consumer fetches whole.
 */
export async function sendInOrder(producer: Producer, messages: readonly BusMessage[]): Promise<void> {
  for (const request of requests(messages)) {
    await producer.sendBatch({ acks: -1, compression: CompressionTypes.None, topicMessages: byTopic(request) })
  }
}

function requests(messages: readonly BusMessage[]): BusMessage[][] {
  const all: BusMessage[][] = []
  let room = 0
  for (const message of messages) {
    const bytes = messageBytes(message) + FRAMING_BYTES
    const request = all.at(-1)
    if (request && bytes <= room) request.push(message)
    else all.push([message])
    room = (request && bytes <= room ? room : REQUEST_BYTES) - bytes
  }
  return all
}
/** One message may be larger, and then goes alone. */
const REQUEST_BYTES = 1_000_000
/** Lengths, offset and time around a message; some 20 bytes, and a few for each header. */
const FRAMING_BYTES = 100

function byTopic(messages: readonly BusMessage[]) {
  const topics = new Map<string, { key: string; value: string; headers: Record<string, string> }[]>()
  for (const { topic, key, value, headers = {} } of messages) {
    const ofTopic = topics.get(topic) ?? []
    topics.set(topic, ofTopic)
    ofTopic.push({ key, value, headers: { ...headers } })
  }
  return [...topics].map(([topic, ofTopic]) => ({ topic, messages: ofTopic }))
}
