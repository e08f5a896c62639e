import { describe, expect, it } from '@jest/globals'
import { isRepeated, requestHashOf } from './request-hash.js'

describe('the hash of a request', () => {
  it('is the same for the same content, and another for any other', () => {
    expect(requestHashOf({ sku: 'MUG', quantity: 2 })).toBe(requestHashOf({ sku: 'MUG', quantity: 2 }))
    expect(requestHashOf({ sku: 'MUG', quantity: 2 })).not.toBe(requestHashOf({ sku: 'MUG', quantity: 3 }))
  })

  // Keys that are stored outlive a release: a client that asks again after it must get its first answer.
  it('is SHA-256 of the JSON, in base64', () => expect(requestHashOf({ quantity: 2 })).toBe('5x/5do3aaErCuV6VK8HwrRm6ucZjK5HQYieafDTpyrc='))
})

describe('a key', () => {
  it('that is new repeats nothing', () => expect(isRepeated(undefined, 'a', 'order')).toBe(false))
  it('of the same request repeats it', () => expect(isRepeated({ requestHash: 'a' }, 'a', 'order')).toBe(true))
  it.each(['b', null])('of another request (%j) is a conflict that names the key', (requestHash) =>
    expect(() => isRepeated({ requestHash }, 'a', 'order')).toThrow(
      expect.objectContaining({
        errors: [
          {
            code: 'IDEMPOTENCY_CONFLICT',
            message: 'This key was used for another order: take a new key for a new order',
            field: ['input', 'idempotencyKey'],
          },
        ],
      }),
    ),
  )
})
