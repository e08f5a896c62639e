import { afterAll, beforeAll } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '@kade/test-kit'
import { createPostgresBus } from '../src/index.js'
import { busContract } from './bus-contract.js'

let database: TestDatabase
beforeAll(async () => void (database = await createTestDatabase('bus')))
afterAll(() => database.drop())

busContract('the log in Postgres', {
  connect: (clientId, logger) => createPostgresBus({ url: database.url, clientId, logger }),
  environment: () => ({ BUS_DATABASE_URL: database.url }),
  sessionMs: 2_000,
})
