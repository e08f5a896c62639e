import { newId, type Queryable } from '@kade/service-kit'
import { opened, type OwnCase } from './case.js'
import { insertCases } from './case.store.js'

/** Cases that open by themselves, each once for its reference. */
export async function openOwnCases(tx: Queryable, cases: readonly OwnCase[]): Promise<void> {
  const now = new Date()
  const once = new Map(cases.map((each) => [each.reference, each]))
  await insertCases(
    tx,
    [...once.values()].map(({ orderId, kind, subject, body, reference }) => {
      const id = newId()
      return {
        row: {
          ...{ id, orderId, customerId: null, kind, subject, openedAt: now, ...opened(now), reference },
          ...{ opener: null, idempotencyKey: null, requestHash: null },
        },
        message: { id: newId(), caseId: id, author: 'system', body, at: now, idempotencyKey: null },
      }
    }),
  )
}
