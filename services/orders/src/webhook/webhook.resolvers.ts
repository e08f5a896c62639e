import { answerUserErrors, connectionOf, countOf, isId, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers, QueryResolvers } from '../generated.js'
import { channelFor, replay, rotateSecret, saveWebhook } from './keep-webhooks.js'
import { countWebhookDeliveries, pageOfWebhookDeliveries, webhookById, webhooksOf } from './webhook.reads.js'

const Query: Pick<QueryResolvers, 'webhooks' | 'webhookDeliveries'> = {
  webhooks: (_, __, { viewer, database, size }) => {
    authorizeField(viewer, 'webhooks')
    return size.count(webhooksOf(database, channelFor(viewer)))
  },
  webhookDeliveries: async (_, { webhookId, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'webhooks')
    const webhook = isId(webhookId) ? await webhookById(database, webhookId) : undefined
    if (!webhook || ![null, webhook.channel].includes(channelFor(viewer))) throw new NotFound('There is no such webhook')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    return connectionOf(
      await pageOfWebhookDeliveries(database, webhookId, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countWebhookDeliveries(database, webhookId),
    )
  },
}

const Mutation: Pick<MutationResolvers, 'saveWebhook' | 'rotateWebhookSecret' | 'replayWebhookDelivery'> = {
  saveWebhook: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'saveWebhook')
    return answerUserErrors(async () => saveWebhook(database, viewer, input))
  },
  rotateWebhookSecret: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'saveWebhook')
    return answerUserErrors(async () => rotateSecret(database, viewer, input))
  },
  replayWebhookDelivery: (_, { input }, { viewer, database, wakeWebhooks }) => {
    authorizeField(viewer, 'saveWebhook')
    return answerUserErrors(async () => replay(database, viewer, input, wakeWebhooks))
  },
}

export const webhooks = { Query, Mutation, WebhookDeliveryConnection: { totalCount: countOf } }
