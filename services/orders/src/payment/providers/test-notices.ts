import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { isSignedBody } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import type { NoticeReader } from '../receive-notices.js'

const HEADER = 'x-test-signature'
const TIMES = 2

/** The webhooks of the built-in provider: signed, sent to our own door without a network, and twice, as real providers do at times. */
export interface TestNotices {
  readonly reader: NoticeReader
  /** Through whose door they come in. */
  readonly sendTo: (app: FastifyInstance) => void
  /** Tells that something of a payment changed. */
  readonly tell: (reference: string) => Promise<void>
}

export function createTestNotices(): TestNotices {
  const secret = randomBytes(32).toString('hex')
  let door: FastifyInstance | null = null
  return {
    reader: (body, { [HEADER]: signature }) => {
      if (typeof signature !== 'string' || !isSignedBody({ body, signature, encoding: 'hex', secrets: [secret] })) return null
      const { id, type } = JSON.parse(body.toString()) as { readonly id: string; readonly type: string }
      return { id, type }
    },
    sendTo: (app) => void (door = app),
    tell: async (reference) => {
      const payload = JSON.stringify({
        ...{ id: `test_evt_${randomUUID()}`, type: 'payment_intent.amount_capturable_updated' },
        data: { object: { id: reference } },
      })
      const headers = { [HEADER]: createHmac('sha256', secret).update(payload).digest('hex') }
      for (let time = 0; time < TIMES; time += 1) await door?.inject({ method: 'POST', url: '/webhooks/payments/test', headers, payload })
    },
  }
}
