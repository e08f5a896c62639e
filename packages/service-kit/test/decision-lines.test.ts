import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { tellDecisions, type ReceivedEvent, type Transaction } from '../src/index.js'
import { aService, DONE, thing, writeDown, type AService } from './support/a-service.js'

let service: AService
beforeAll(async () => void (service = await aService('deciding')))
afterAll(() => service.stop())

const told = () => service.logged.filter(({ decision }) => decision !== undefined)
const decided = (tx: Transaction, about: string, causedBy?: ReceivedEvent): void =>
  tellDecisions(tx, [{ message: 'thing done', decision: 'done', facts: { about }, causedBy }])

describe('the line of a decision', () => {
  it('is written when it is committed, and never of what was rolled back', async () => {
    const { database } = service
    const rolledBack = database.transaction(async (tx) => {
      decided(tx, 'rolled back')
      throw new Error('not after all')
    })
    await expect(rolledBack).rejects.toThrow('not after all')
    await database.transaction(async (tx) => {
      decided(tx, 'committed')
      expect(told()).toEqual([])
      await tx.query('SELECT 1')
    })
    expect(told()).toEqual([expect.objectContaining({ level: 'info', msg: 'thing done', decision: 'done', about: 'committed' })])
  })

  it('carries the request and the trace of its own event, in a batch too, and is written once when the batch is tried again', async () => {
    let tries = 0
    const traces = ['a', 'b'].map((digit) => digit.repeat(32))
    await service.tell(
      ...traces.map((traceId, n) =>
        thing(`k${n}`, n, { causedBy: { correlationId: `request-${n}`, traceparent: `00-${traceId}-00f067aa0ba902b7-01` } }),
      ),
    )
    await service.relay()
    await eventually(() => expect(service.bus.published).toHaveLength(2))
    await service.consume({
      handlers: {
        [DONE]: async (tx, events: readonly ReceivedEvent[]) => {
          await writeDown(tx, events)
          for (const event of events) decided(tx, event.key, event)
          if ((tries += 1) === 1) throw Object.assign(new Error('deadlock'), { code: '40P01' })
        },
      },
    })
    await eventually(() => expect(told()).toHaveLength(3))
    expect(tries).toBe(2)
    expect(told().slice(1)).toEqual([
      expect.objectContaining({ about: 'k0', correlationId: 'request-0', trace_id: traces[0], span_id: '00f067aa0ba902b7' }),
      expect.objectContaining({ about: 'k1', correlationId: 'request-1', trace_id: traces[1], span_id: '00f067aa0ba902b7' }),
    ])
  })
})
