/** A real broker of Apache Kafka, and what a suite may do to it. */
export interface KafkaBroker {
  /** For KAFKA_BROKERS: host:port, several by commas. */
  readonly brokers: string
  readonly version: string
  /** Ends it for good and removes its data. */
  stop(): Promise<void>
  /** As a crash would. Its data stay for restart(). */
  kill9(): Promise<void>
  /** As its operator would: it says goodbye to its clients, and writes everything down. */
  shutDown(): Promise<void>
  /** It stands still, with its connections open, until thaw(). */
  freeze(): Promise<void>
  thaw(): Promise<void>
  /** Starts it again at the same address with the data it had. */
  restart(): Promise<void>
}
