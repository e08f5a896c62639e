import { answerUserErrors, connectionOf, countOf, isId, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers, QueryResolvers, WebhookDeliveryResolvers } from '../generated.js'
import { channelFor, replay, replayMany, rotateSecret, saveWebhook, tryWebhook } from './keep-webhooks.js'
import { countWebhookDeliveries, pageOfWebhookDeliveries, webhookById, webhooksOf } from './webhook.reads.js'

const Query: Pick<QueryResolvers, 'webhooks' | 'webhookDeliveries'> = {
  webhooks: (_, __, { viewer, database, size }) => {
    authorizeField(viewer, 'webhooks')
    return size.count(webhooksOf(database, channelFor(viewer)))
  },
  webhookDeliveries: async (_, { webhookId, state: given, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'webhooks')
    const webhook = isId(webhookId) ? await webhookById(database, webhookId) : undefined
    if (!webhook || ![null, webhook.channel].includes(channelFor(viewer))) throw new NotFound('There is no such webhook')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    const wanted = { id: webhookId, state: given ?? null }
    return connectionOf(
      await pageOfWebhookDeliveries(database, wanted, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countWebhookDeliveries(database, wanted),
    )
  },
}

const Mutation: Pick<
  MutationResolvers,
  'saveWebhook' | 'rotateWebhookSecret' | 'replayWebhookDelivery' | 'replayWebhookDeliveries' | 'testWebhook'
> = {
  saveWebhook: (_, { input }, { viewer, database, reachable }) => {
    authorizeField(viewer, 'saveWebhook')
    return answerUserErrors(async () => saveWebhook(database, viewer, input, reachable))
  },
  rotateWebhookSecret: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'saveWebhook')
    return answerUserErrors(async () => rotateSecret(database, viewer, input))
  },
  replayWebhookDelivery: (_, { input }, { viewer, database, wakeWebhooks }) => {
    authorizeField(viewer, 'saveWebhook')
    return answerUserErrors(async () => replay(database, viewer, input, wakeWebhooks))
  },
  replayWebhookDeliveries: (_, { input }, { viewer, database, wakeWebhooks }) => {
    authorizeField(viewer, 'saveWebhook')
    return answerUserErrors(async () => replayMany(database, viewer, input, wakeWebhooks))
  },
  testWebhook: (_, { input }, { viewer, database, reachable }) => {
    authorizeField(viewer, 'saveWebhook')
    return answerUserErrors(async () => ({ result: await tryWebhook(database, viewer, input, reachable) }))
  },
}

const WebhookDelivery: Pick<WebhookDeliveryResolvers, 'orderId' | 'nextAttemptAt'> = {
  orderId: ({ orderId }) => orderId ?? '',
  nextAttemptAt: ({ state, nextAttemptAt }) => (state === 'DUE' ? nextAttemptAt : null),
}

export const webhooks = { Query, Mutation, WebhookDelivery, WebhookDeliveryConnection: { totalCount: countOf } }
