/**
 * The event bus: a port with two adapters (Kafka, and a log in Postgres), both held to one contract test suite.
 *
 * What every adapter promises:
 * - messages of one topic and key are delivered in the order in which they were published;
 * - a message is delivered at least once to every group: its offset is committed after its batch was handled;
 * - the members of a group share a topic's partitions; when one leaves, the others take over at the committed offset;
 * - a topic that is missing is created.
 */
export interface EventBus {
  /** What the semantic conventions of OpenTelemetry call what carries the messages. */
  readonly system: 'kafka' | 'postgresql' | 'memory'
  /** Creates what is missing; a topic that exists is left as it is. */
  ensureTopics(topics: readonly TopicDefinition[]): Promise<void>
  /**
   * Resolves when the broker has acknowledged every message.
   * @throws MessageTooLarge when a message is over {@link MAX_MESSAGE_BYTES}; then none of the call's messages is sent.
   */
  publish(messages: readonly BusMessage[]): Promise<void>
  /** Joins a consumer group. Partitions are handled side by side, each in order. Starts at the group's committed offset, or at the beginning. */
  subscribe(subscription: GroupSubscription): Promise<Subscription>
  /** Follows every partition from now on, without a group and without commits: every follower sees every message. Resolves when it is at the end of the log. */
  follow(follower: Follower): Promise<Subscription>
  /** Which log this is, and where the partitions of the topics end. */
  survey(topics: readonly string[]): Promise<LogSurvey>
  /** Messages that the group has not committed yet. */
  lag(group: string, topics: readonly string[]): Promise<number>
  /** Forgets where a group without members stands: a group that is gone for good holds no messages back. Subscribed again, it starts at the beginning. */
  forgetGroup(group: string): Promise<void>
  /** False when the broker cannot be reached, or a consumer of this process has stopped making progress. */
  isHealthy(): Promise<boolean>
  /** Stops every subscription after the batch in hand, then disconnects. */
  close(): Promise<void>
}

export interface TopicDefinition {
  readonly name: string
  readonly partitions: number
}

export interface LogSurvey {
  /** Its name: another cluster, or a database made anew, has another. */
  readonly log: string
  /** `end` is the offset of the next message, a decimal string. */
  readonly ends: readonly { readonly topic: string; readonly partition: number; readonly end: string }[]
}

export interface BusMessage {
  readonly topic: string
  readonly key: string
  /** JSON text. */
  readonly value: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface ReceivedMessage extends BusMessage {
  readonly partition: number
  /** Position in the partition: a decimal string, as it may pass 2^53. */
  readonly offset: string
  readonly headers: Readonly<Record<string, string>>
}

export interface GroupSubscription {
  readonly group: string
  readonly topics: readonly string[]
  /** At most this many messages in a call of `handle`; 250 unless given. */
  readonly maxBatch?: number
  /**
   * Called with messages of one or more partitions, those of each in order. When it resolves, they are committed; when it throws, each
   * partition's are handed over again after a pause, so that nothing is passed over. `signal` is aborted when a partition of them was taken
   * away or the subscription stops.
   */
  readonly handle: (batch: readonly ReceivedMessage[], signal: AbortSignal) => Promise<void>
}

export interface Follower {
  readonly topics: readonly string[]
  /** Called with messages of one partition, in order. What it throws is logged, and the follower goes on after these messages. */
  readonly handle: (messages: readonly ReceivedMessage[]) => void
}

export interface Subscription {
  /** Resolves when the batch in hand is done and its offset committed. */
  stop(): Promise<void>
}

/**
 * Room for the largest event there can be: an order of 2,000 lines with the longest SKUs and titles, in letters of four bytes, takes 3.9 MB.
 * A message of this size costs what it weighs wherever it goes, so readers and writers count the bytes of a batch, not only its messages.
 */
export const MAX_MESSAGE_BYTES = 5_000_000

export class MessageTooLarge extends Error {
  override readonly name = 'MessageTooLarge'
  constructor(message: BusMessage, bytes: number) {
    super(`A message of ${bytes} bytes on ${message.topic} (key ${message.key}) is over the limit of ${MAX_MESSAGE_BYTES}`)
  }
}
