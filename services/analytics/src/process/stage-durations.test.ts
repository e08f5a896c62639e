import { describe, expect, it } from '@jest/globals'
import { stageDurations, STAGES } from './stage-durations.js'

describe('The stages of the process', () => {
  it('lead from each milestone to the next', () => {
    expect(STAGES.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'PLACED CONFIRMED',
      'CONFIRMED ALLOCATED',
      'ALLOCATED PICKED',
      'PICKED PACKED',
      'PACKED SHIPPED',
      'SHIPPED DELIVERED',
    ])
  })

  it('share the lead time by the time that all orders spent in them', () => {
    const durations = stageDurations([
      { from: 'SHIPPED', to: 'DELIVERED', orders: 3, p50Seconds: 20, p95Seconds: 30, totalSeconds: 75 },
      { from: 'PLACED', to: 'CONFIRMED', orders: 4, p50Seconds: 5, p95Seconds: 9, totalSeconds: 25 },
    ])
    expect(durations[0]).toEqual({ from: 'PLACED', to: 'CONFIRMED', orders: 4, p50Seconds: 5, p95Seconds: 9, shareOfLeadTime: 0.25 })
    expect(durations[1]).toEqual({ from: 'CONFIRMED', to: 'ALLOCATED', orders: 0, p50Seconds: 0, p95Seconds: 0, shareOfLeadTime: 0 })
    expect(durations[5]).toEqual({ from: 'SHIPPED', to: 'DELIVERED', orders: 3, p50Seconds: 20, p95Seconds: 30, shareOfLeadTime: 0.75 })
  })

  it('are told by their own beginning and end', () => {
    const times = { orders: 1, p50Seconds: 1, p95Seconds: 1, totalSeconds: 1 }
    const odd = stageDurations([
      { from: 'PLACED', to: 'DELIVERED', ...times },
      { from: 'CONFIRMED', to: 'CONFIRMED', ...times },
    ])
    expect(odd.map(({ orders }) => orders)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('have no share where no time was spent', () => {
    expect(stageDurations([]).map(({ shareOfLeadTime }) => shareOfLeadTime)).toEqual([0, 0, 0, 0, 0, 0])
  })
})
