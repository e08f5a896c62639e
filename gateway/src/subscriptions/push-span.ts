import { contextOf, inSpan, SpanKind } from '@kade/service-kit'
import type { PlannedSubscription } from './planned-subscription.js'
import type { LiveUpdate } from './updates.js'

interface Pushed {
  readonly planned: Pick<PlannedSubscription, 'field'>
  readonly queues: ReadonlySet<unknown>
}

/** A span for an update on its way to those who share a run: a part of the trace of its event, with what the services are asked below it. */
export const inPushSpan = ({ planned, queues }: Pushed, { cause }: LiveUpdate, push: () => Promise<void>): Promise<void> =>
  inSpan(
    `push ${planned.field}`,
    {
      kind: SpanKind.CONSUMER,
      parent: contextOf(cause.traceparent),
      attributes: {
        'messaging.operation.name': 'push',
        'messaging.operation.type': 'process',
        'graphql.operation.type': 'subscription',
        'kade.graphql.fields': planned.field,
        'kade.subscribers': queues.size,
      },
    },
    push,
  )
