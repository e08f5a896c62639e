import { expect, it } from '@jest/globals'
import type { ReceivedEvent } from '../outbox/event.js'
import { wavesOf } from './waves.js'

const event = (topic: string, key: string, type: string): ReceivedEvent => ({ topic, key, type }) as ReceivedEvent
const asText = (events: readonly ReceivedEvent[]) =>
  wavesOf(events).map(({ type, events: ofType }) => `${type}: ${ofType.map(({ topic, key }) => `${topic}/${key}`).join(' ')}`)

it('a set is of one type, and has each key once; the events of a key are in sets one after the other', () => {
  expect(asText([event('o', 'a', 'placed'), event('o', 'b', 'placed'), event('o', 'a', 'confirmed'), event('o', 'a', 'placed')])).toEqual([
    'placed: o/a o/b',
    'confirmed: o/a',
    'placed: o/a',
  ])
})

it('one key in two topics is two keys', () => {
  expect(asText([event('o', 'a', 'placed'), event('p', 'a', 'placed')])).toEqual(['placed: o/a p/a'])
})

it('types stand in the order in which they first came', () => {
  expect(asText([event('o', 'a', 'x'), event('o', 'b', 'y'), event('o', 'c', 'x')])).toEqual(['x: o/a o/c', 'y: o/b'])
})

it('nothing is in no set', () => expect(wavesOf([])).toEqual([]))
