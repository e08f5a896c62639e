import { describe, expect, it } from '@jest/globals'
import { isId, newId } from './ids.js'

describe('an id', () => {
  it('sorts by the time it was made, and is recognised', () => {
    const ids = Array.from({ length: 100 }, () => newId())
    expect([...ids].sort()).toEqual(ids)
    expect([isId(ids[0] ?? ''), isId('1'), isId(`${ids[0]}x`), isId(`x${ids[0]}`), isId("'; DROP TABLE orders")]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
