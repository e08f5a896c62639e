import { describe, expect, it } from '@jest/globals'
import { chooseRate } from './choose-rate.js'

const rate = (service: string, cost: number, day: string) => ({ service, cost, estimatedTo: new Date(`${day}T20:00:00Z`) })
const RATES = [rate('STANDARD', 420, '2026-11-25'), rate('EXPRESS', 890, '2026-11-24'), rate('ECONOMY', 290, '2026-11-27')]

describe('without a service given', () => {
  it.each([
    ['2026-11-27', 'ECONOMY'],
    ['2026-11-26', 'STANDARD'],
    ['2026-11-24', 'EXPRESS'],
  ])('the cheapest that keeps the promise of %s is %s', (promise, service) => {
    expect(chooseRate(RATES, promise)?.service).toBe(service)
  })

  it('the fastest goes when no service keeps the promise', () => {
    expect(chooseRate(RATES, '2026-11-23')?.service).toBe('EXPRESS')
  })

  it('the cheapest goes when nothing was promised', () => {
    expect(chooseRate(RATES, null)?.service).toBe('ECONOMY')
  })

  it('the faster of two that cost the same goes', () => {
    expect(chooseRate([rate('SLOW', 290, '2026-11-27'), rate('FAST', 290, '2026-11-25')], null)?.service).toBe('FAST')
  })

  it('none goes where there is no rate', () => {
    expect(chooseRate([], '2026-11-27')).toBeUndefined()
  })
})
