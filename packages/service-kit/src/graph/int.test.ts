import { expect, it } from '@jest/globals'
import { asInt } from './int.js'

it.each([
  [-5, -5],
  [0, 0],
  [2_147_483_646, 2_147_483_646],
  [2_147_483_647, 2_147_483_647],
  [2_147_483_648, 2_147_483_647],
])('%d is told as %d', (count, told) => expect(asInt(count)).toBe(told))
