import { describe, expect, it } from '@jest/globals'
import { eventually, messageQueue } from '../src/index.js'

describe('eventually', () => {
  it('repeats an assertion until it holds, and answers with its result', async () => {
    let calls = 0
    const result = await eventually(
      () => {
        if (++calls < 3) throw new Error('not yet')
        return calls
      },
      { everyMs: 1 },
    )
    expect(result).toBe(3)
  })

  it('throws the last failure when the time is over', async () => {
    let calls = 0
    const failure = await eventually(() => Promise.reject(new Error(`call ${++calls}`)), { timeoutMs: 20, everyMs: 1 }).catch(String)
    expect(failure).toBe(`Error: call ${calls}`)
  })
})

describe('messageQueue', () => {
  it('hands out messages in the order they came, whether asked for before or after', async () => {
    const queue = messageQueue<string>()
    const early = queue.next()
    queue.push('first')
    queue.push('second')
    queue.push('third')
    expect([await early, await queue.next(), queue.drain()]).toEqual(['first', 'second', ['third']])
  })

  it('says so when no message comes, and loses none that comes later', async () => {
    const queue = messageQueue<string>()
    await expect(queue.next(5)).rejects.toThrow('No message came within 5 ms')
    queue.push('late')
    expect(await queue.next()).toBe('late')
  })
  it('tells of a failure of its source after what came before it, and to who waits', async () => {
    const queue = messageQueue<string>()
    queue.push('before')
    queue.fail(new Error('cut'))
    expect(await queue.next()).toBe('before')
    await expect(queue.next()).rejects.toThrow('cut')
    const other = messageQueue<string>()
    const waiting = other.next()
    other.fail(new Error('cut'))
    await expect(waiting).rejects.toThrow('cut')
  })
})
