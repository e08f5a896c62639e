import { expect, it } from '@jest/globals'
import { createLogger } from './logger.js'

it('an error of the database says what went wrong, and not of whom', () => {
  const lines: string[] = []
  const logger = createLogger({ service: 'orders', destination: { write: (line) => void lines.push(line) } })
  const failure = Object.assign(new Error('null value in column "name" violates not-null constraint'), {
    code: '23502',
    detail: 'Failing row contains (7, ada@example.com, Dam 1).',
    where: 'JSON data, line 1: {"name": "Ada Lovelace"}',
    parameters: ['ada@example.com'],
    query: "INSERT INTO customer VALUES ('ada@example.com')",
  })
  logger.warn({ err: failure, customer: { id: 'customer-1', email: 'ada@example.com' } }, 'It could not be stored')
  const [line = ''] = lines
  expect(JSON.parse(line)).toMatchObject({
    ...{ service: 'orders', msg: 'It could not be stored', customer: { id: 'customer-1' } },
    err: { type: 'Error', code: '23502', message: failure.message, stack: expect.stringContaining('logger.test') },
  })
  expect(line).not.toMatch(/ada@|Lovelace|Dam 1/)
})
