import type { KafkaMessage } from 'kafkajs'
import type { ReceivedMessage } from '../port/event-bus.js'

export function toReceivedMessage(topic: string, partition: number, { key, value, offset, headers = {} }: KafkaMessage): ReceivedMessage {
  return {
    topic,
    partition,
    offset,
    key: key?.toString() ?? '',
    value: value?.toString() ?? '',
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(text)])),
  }
}
