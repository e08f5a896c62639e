import { describe, expect, it } from '@jest/globals'
import { chooseRate } from './choose-rate.js'

const rate = (service: string, cost: number, day: string) => ({ service, cost, estimatedTo: new Date(`${day}T20:00:00Z`) })
const RATES = [rate('STANDARD', 420, '2026-11-25'), rate('EXPRESS', 890, '2026-11-24'), rate('ECONOMY', 290, '2026-11-27')]
const chosen = (rates: typeof RATES, promise: string | null) => {
  const choice = chooseRate(rates, promise)
  return choice && [choice.rate.service, choice.reason]
}

describe('without a service given', () => {
  it.each([
    ['2026-11-27', 'ECONOMY'],
    ['2026-11-26', 'STANDARD'],
    ['2026-11-24', 'EXPRESS'],
  ])('the cheapest that keeps the promise of %s is %s', (promise, service) => {
    expect(chosen(RATES, promise)).toEqual([service, 'CHEAPEST_IN_TIME'])
  })

  it('the fastest goes when no service keeps the promise', () => {
    expect(chosen(RATES, '2026-11-23')).toEqual(['EXPRESS', 'FASTEST_SINCE_ALL_ARE_LATE'])
  })

  it('the cheapest goes when nothing was promised', () => {
    expect(chosen(RATES, null)).toEqual(['ECONOMY', 'CHEAPEST'])
  })

  it('the faster of two that cost the same goes', () => {
    expect(chosen([rate('SLOW', 290, '2026-11-27'), rate('FAST', 290, '2026-11-25')], null)).toEqual(['FAST', 'CHEAPEST'])
  })

  it('none goes where there is no rate', () => {
    expect(chooseRate([], '2026-11-27')).toBeUndefined()
  })
})
