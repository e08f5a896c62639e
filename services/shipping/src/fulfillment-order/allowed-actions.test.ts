import { describe, expect, it } from '@jest/globals'
import { allowedActions, checkAllowed, type FulfillmentAction } from './allowed-actions.js'
import { aFulfillmentOrder } from './fulfillment-order.builder.js'
import { IllegalTransition, type FulfillmentStatus } from './fulfillment-order.js'

const NOW = new Date('2026-11-25T10:00:00Z')
const EARLIER = new Date('2026-11-25T09:00:00Z')
const LATER = new Date('2026-11-25T11:00:00Z')
const allowed = (given: Parameters<typeof aFulfillmentOrder>[0], isOrderHeld = false) =>
  allowedActions(aFulfillmentOrder(given), NOW, isOrderHeld).join(' ')

describe('what may be done to a fulfillment order', () => {
  it.each<[FulfillmentStatus, string]>([
    ['OPEN', 'START_PICKING SCHEDULE HOLD SPLIT MOVE MERGE CANCEL'],
    ['PICKING', 'RECORD_PICK HOLD CANCEL'],
    ['PICKED', 'PACK START_PACKING HOLD CANCEL'],
    ['PACKED', 'SHIP HOLD'],
    ['SHIPPED', 'HAND_OVER VOID_LABEL'],
    ['CANCELLED', ''],
  ])('that is %s: %s', (status, actions) => {
    expect(allowed({ status })).toBe(actions)
    // Of an order that is held nothing is done, and what is held itself is released first.
    expect(allowed({ status }, true)).toBe('')
    expect(allowed({ status, holdReason: 'Wet boxes' })).toBe('RELEASE_HOLD')
  })

  it('is not what was done already, and no picking before its time', () => {
    expect(allowed({ scheduledFor: LATER })).toBe('SCHEDULE HOLD SPLIT MOVE MERGE CANCEL')
    expect(allowed({ scheduledFor: EARLIER })).toBe('START_PICKING SCHEDULE HOLD SPLIT MOVE MERGE CANCEL')
    expect(allowed({ status: 'PICKED', packingStartedAt: EARLIER })).toBe('PACK HOLD CANCEL')
    expect(allowed({ status: 'SHIPPED', handedOverAt: EARLIER })).toBe('')
    expect(allowed({ status: 'SHIPPED', labelVoidedAt: EARLIER })).toBe('SHIP')
  })

  it('is what is done: all else is refused, and told what is allowed', () => {
    const check = (status: FulfillmentStatus, action: FulfillmentAction) => () => checkAllowed(aFulfillmentOrder({ status }), action, NOW)
    expect(check('PICKED', 'CANCEL')).not.toThrow()
    expect(check('PACKED', 'CANCEL')).toThrow(
      new IllegalTransition('CANCEL is not possible to a fulfillment order that is PACKED: it allows SHIP, HOLD'),
    )
    expect(check('CANCELLED', 'SPLIT')).toThrow('SPLIT is not possible to a fulfillment order that is CANCELLED: it allows nothing more')
    expect(() => checkAllowed(aFulfillmentOrder({ scheduledFor: LATER }), 'START_PICKING', NOW)).toThrow(
      'It is scheduled for 2026-11-25T11:00:00.000Z: schedule it for now to begin earlier',
    )
  })
})
