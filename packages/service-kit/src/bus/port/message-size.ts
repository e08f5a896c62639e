import { MAX_MESSAGE_BYTES, MessageTooLarge, type BusMessage } from './event-bus.js'

/** Key and headers count too, since a Kafka broker counts them. */
export function messageBytes({ key, value, headers = {} }: BusMessage): number {
  let bytes = Buffer.byteLength(key) + Buffer.byteLength(value)
  for (const [name, text] of Object.entries(headers)) bytes += Buffer.byteLength(name) + Buffer.byteLength(text)
  return bytes
}

/** Asked of every message before the first is sent. @throws MessageTooLarge */
export function refuseTooLarge(messages: readonly BusMessage[]): void {
  for (const message of messages) {
    const bytes = messageBytes(message)
    if (bytes > MAX_MESSAGE_BYTES) throw new MessageTooLarge(message, bytes)
  }
}
