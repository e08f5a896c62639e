import { describe, expect, it } from '@jest/globals'
import { NotTaken } from './mailer.js'
import { foundLater, triedOnce } from './outcome.js'

const UNKNOWN = 'The connection was lost while it was handed over: it may have been sent, or not'

describe('after a try a message', () => {
  it.each([
    ['that was taken is sent', null, 1, 'SENT', null],
    ['that was certainly not taken is tried again, later each time', new NotTaken('The mail server answered 451', false), 1, 'DUE', 10],
    ['that was refused for now many times waits an hour at most', new NotTaken('The mail server answered 451', false), 9, 'DUE', 2_560],
    ['that was refused for now too often is a person’s', new NotTaken('The mail server answered 451', false), 10, 'FAILED', null],
    ['that was refused for ever is a person’s at once', new NotTaken('The mail server answered 550', true), 1, 'FAILED', null],
    ['of which nobody knows is never sent again by itself', new Error('socket hang up'), 1, 'UNCERTAIN', null],
  ] as const)('%s', (_, error, attempts, state, againInSeconds) =>
    expect(triedOnce(error, attempts)).toMatchObject({ state, againInSeconds }),
  )

  it('says nothing of what a lost connection said', () => expect(triedOnce(new Error('ada@example.com'), 1).error).toBe(UNKNOWN))
})

it.each([
  ['the mailer took is sent', true, 'SENT'],
  ['the mailer did not take is due again', false, 'DUE'],
  ['the mailer cannot tell is a person’s', null, 'UNCERTAIN'],
] as const)('a message that is found after a crash and that %s', (_, wasTaken, state) => expect(foundLater(wasTaken).state).toBe(state))
