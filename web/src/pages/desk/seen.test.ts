import { expect, it } from '@jest/globals'
import { withNewest } from './seen.js'

it('the order that was looked at last is on top, once, and eight are kept', () => {
  expect(withNewest(['K-1', 'K-2'], 'K-2')).toEqual(['K-2', 'K-1'])
  expect(withNewest(['1', '2', '3', '4', '5', '6', '7', '8'], '9')).toEqual(['9', '1', '2', '3', '4', '5', '6', '7'])
})
