import type { z } from 'zod'
import type { TopicName } from './topics.js'

/** An event's contract: its type with the version, its topic, the schema of its data, and the maker of drafts for the outbox. */
export interface EventContract<Type extends string, Schema extends z.ZodType> {
  readonly type: Type
  readonly topic: TopicName
  readonly schema: Schema
  /** A draft for the outbox. The key decides with which events it stays in order. */
  readonly draft: (key: string, data: z.output<Schema>) => { topic: TopicName; key: string; type: Type; data: z.output<Schema> }
}
/** What a rule says is to be told: a draft of any contract. */
export interface DraftEvent {
  readonly topic: TopicName
  readonly key: string
  readonly type: string
  readonly data: unknown
}
/** The data of an event: `DataOf<typeof orderPlaced>`. */
export type DataOf<Contract> = Contract extends EventContract<string, infer Schema> ? z.output<Schema> : never

export function defineEvent<Type extends string, Schema extends z.ZodType>(
  type: Type,
  topic: TopicName,
  schema: Schema,
): EventContract<Type, Schema> {
  return { type, topic, schema, draft: (key, data) => ({ topic, key, type, data }) }
}

/** The type of an event for people: `stock.deallocation_requested.v1` is stock, deallocation requested. */
export interface EventWords {
  readonly noun: string
  readonly verb: string
}

export function eventWords(type: string): EventWords {
  const [noun = '', verb = ''] = type.split('.')
  return { noun, verb: verb.replaceAll('_', ' ') }
}
