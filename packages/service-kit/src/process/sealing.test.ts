import { expect, it } from '@jest/globals'
import { createKeyRing, newDataKey, seal, unseal } from './sealing.js'

const text = Buffer.from('Ada, Dam 1')

it('opens with its key and for its context alone, and not after a byte has changed', () => {
  const key = newDataKey()
  const sealed = seal(key, text, 'order-1')
  expect(unseal(key, sealed, 'order-1').toString()).toBe('Ada, Dam 1')
  expect(sealed.toString('latin1')).not.toContain('Ada')
  expect(() => unseal(newDataKey(), sealed, 'order-1')).toThrow()
  expect(() => unseal(key, sealed, 'order-2')).toThrow()
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(() => unseal(key, changed, 'order-1')).toThrow()
  }
  expect(() => unseal(key, sealed.subarray(0, 20), 'order-1')).toThrow('What is sealed is longer')
})

it('keys are unwrapped by any of the secrets, while one is exchanged for another', () => {
  const key = newDataKey()
  const wrapped = createKeyRing(['before'.repeat(6)]).wrap(key, 'key-1')
  expect(createKeyRing(['after'.repeat(7), 'before'.repeat(6)]).unwrap(wrapped, 'key-1')).toEqual(key)
  expect(() => createKeyRing(['after'.repeat(7)]).unwrap(wrapped, 'key-1')).toThrow('none of the secrets')
  expect(() => createKeyRing(['before'.repeat(6)]).unwrap(wrapped, 'key-2')).toThrow('none of the secrets')
})

it('who asks is known by a signature over the bytes', () => {
  const ring = createKeyRing(['before'.repeat(6)])
  const [body, signature] = [Buffer.from('{"keys":[]}'), ring.sign('{"keys":[]}')]
  expect(ring.isSigned(body, signature)).toBe(true)
  expect(createKeyRing(['after'.repeat(7), 'before'.repeat(6)]).isSigned(body, signature)).toBe(true)
  expect([ring.isSigned(Buffer.from('{"keys":[ ]}'), signature), ring.isSigned(body, undefined), ring.isSigned(body, 'AAAA')]).toEqual([
    false,
    false,
    false,
  ])
  expect(createKeyRing(['after'.repeat(7)]).isSigned(body, signature)).toBe(false)
})
