import { describe, expect, it } from '@jest/globals'
import { isSerializationFailure, isTooSlow, isTransient, isWrongAddress } from './transient.js'

const said = (code: string): Error => Object.assign(new Error('what the server said'), { code })

describe('what passes by itself', () => {
  it.each([
    ['08000', 'connection exception'],
    ['08003', 'connection does not exist'],
    ['08006', 'connection failure'],
    ['08P01', 'protocol violation'],
    ['25006', 'read-only transaction'],
    ['25P03', 'idle in transaction time-out'],
    ['25P04', 'transaction time-out'],
    ['26000', 'prepared statement that a pooler lost'],
    ['28000', 'role that may not log in'],
    ['28P01', 'password that was changed'],
    ['3D000', 'database that is being restored'],
    ['40001', 'serialization failure'],
    ['40003', 'unknown whether it completed'],
    ['40P01', 'deadlock'],
    ['42501', 'right that was taken away'],
    ['42P01', 'table that is being exchanged'],
    ['53000', 'insufficient resources'],
    ['53100', 'disk full'],
    ['53200', 'out of memory'],
    ['53300', 'too many connections'],
    ['53400', 'configuration limit exceeded'],
    ['55000', 'object in no state for it'],
    ['55006', 'object in use'],
    ['55P03', 'lock not available'],
    ['57000', 'operator intervention'],
    ['57014', 'statement time-out'],
    ['57P01', 'shutdown by the administrator'],
    ['57P02', 'crash shutdown'],
    ['57P03', 'cannot connect now'],
    ['57P04', 'database dropped'],
    ['57P05', 'idle session time-out'],
    ['58000', 'system error'],
    ['58030', 'input or output error'],
    ['58P01', 'undefined file'],
    ['F0001', 'lock file exists'],
    ['XX000', 'row changed beside it'],
    ['XX001', 'page that cannot be read'],
    ['ECONNREFUSED', 'nobody listens'],
    ['ECONNRESET', 'connection reset'],
    ['EPIPE', 'connection closed'],
    ['ETIMEDOUT', 'no answer'],
    ['EAI_AGAIN', 'no name server'],
    ['EMFILE', 'no file descriptors'],
    ['ECONNABORTED', 'connection given up'],
    ['ENOTFOUND', 'host that nobody knows'],
    ['EHOSTUNREACH', 'host without a way to it'],
    ['EHOSTDOWN', 'host that is down'],
    ['ENETUNREACH', 'network without a way to it'],
    ['ENETDOWN', 'network that is down'],
    ['EADDRNOTAVAIL', 'port that is not to be had'],
    ['ENFILE', 'machine without file descriptors'],
    ['ENOBUFS', 'machine without buffers'],
    ['ENOMEM', 'machine without memory'],
    ['ENOSPC', 'full disk'],
  ])('is %s, a %s', (code) => {
    expect(isTransient(said(code))).toBe(true)
    expect(isTransient(new Error('around it', { cause: said(code) }))).toBe(true)
    expect(isTransient(Object.assign(new Error('of the mapper'), { driverError: said(code) }))).toBe(true)
  })

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Query read timeout',
    'timeout exceeded when trying to connect',
    'query read timeout',
    'Client has encountered a connection error and is not queryable',
    'server closed the connection unexpectedly',
    'Cannot use a pool after calling end on the pool',
  ])('is what pg tells without a code: %s', (message) => expect(isTransient(new Error(message))).toBe(true))

  it('is a host of which no address answers', () =>
    expect(isTransient(new AggregateError([said('ECONNREFUSED'), said('ECONNREFUSED')]))).toBe(true))

  it.each([
    ['22P02', 'text that is no number'],
    ['22001', 'text that is too long'],
    ['22021', 'character that cannot be stored'],
    ['23502', 'null where there may be none'],
    ['23505', 'value that is there already'],
    ['23514', 'check that fails'],
    ['40002', 'constraint checked at the commit'],
    ['42601', 'syntax error'],
    ['42703', 'column that does not exist'],
    ['54000', 'limit of the program'],
    ['P0001', 'exception that a function raises'],
    ['21000', 'cardinality violation'],
  ])('is not %s, a %s', (code) => expect(isTransient(said(code))).toBe(false))

  it('is no error of the code itself', () => {
    expect(isTransient(new TypeError('x is undefined'))).toBe(false)
    expect(isTransient('57014')).toBe(false)
    expect(isTransient(null)).toBe(false)
    expect(isTransient(said('08'))).toBe(false)
    expect(isTransient(new AggregateError([new TypeError('x is undefined')]))).toBe(false)
    expect(isTransient(Object.assign(new Error('of another library'), { code: 40001, errors: 'several' }))).toBe(false)
  })

  it('is told apart by what helps: another try, less at once, another address', () => {
    const kinds = (error: unknown) => [isSerializationFailure(error), isTooSlow(error), isWrongAddress(error)]
    expect(['40001', '40P01', '57014', '28P01', '3D000', '40003', 'X28'].map((code) => kinds(said(code)))).toEqual([
      [true, false, false],
      [true, false, false],
      [false, true, false],
      [false, false, true],
      [false, false, true],
      [false, false, false],
      [false, false, false],
    ])
    expect(kinds(Object.assign(new Error('of the mapper'), { driverError: said('40P01') }))).toEqual([true, false, false])
    expect([null, undefined, new Error('x'), { code: 5 }].map(kinds)).toEqual(Array.from({ length: 4 }, () => [false, false, false]))
  })
})
