import { expect, it } from '@jest/globals'
import { asInt } from './int.js'

it.each([
  [-5, -5],
  [0, 0],
  [2_147_483_646, 2_147_483_646],
  [2_147_483_647, 2_147_483_647],
  [2_147_483_648, 2_147_483_647],
])('%d is answered as %d', (count, answered) => expect(asInt(count)).toBe(answered))
