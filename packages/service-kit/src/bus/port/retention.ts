/**
 * For how long each thing that carries events is kept, in days; null is for ever. Stated here alone: both buses and the inbox take it from here,
 * and docker-compose.yml and k8s/components/kafka-strimzi are checked against it.
 */
export const RETENTION_DAYS = {
  /** Topics on Kafka: analytics is rebuilt from them, and dead letters are few. */
  kafkaTopic: null,
  /** `<group>.replays` on Kafka: what was asked for is soon done. */
  kafkaReplays: 7,
  /** The embedded log, on a machine whose disk is small; and until every group has committed. */
  embeddedLog: 7,
  /**
   * Ids of events that took effect. A log may be kept for longer: what comes again from before is known by the offset floor of its partition,
   * which is kept for ever. Ids are for what is published twice, and for a log that was made anew.
   */
  inbox: 30,
} as const

const DAY_MS = 86_400_000

/** As `retention.ms` of a topic on Kafka says it: -1 is for ever. */
export function kafkaRetentionMs(topic: string): string {
  const days = topic.endsWith('.replays') ? RETENTION_DAYS.kafkaReplays : RETENTION_DAYS.kafkaTopic
  return String(days === null ? -1 : days * DAY_MS)
}
