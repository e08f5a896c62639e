// The rules alone: tests beside their sources, which need no server, no build and no set-up. They answer within seconds, so that
// `pnpm test` of such a file and the mutation tests (stryker.config.mjs) use this.
import all from './jest.config.mjs'

export default {
  ...all,
  globalSetup: null,
  globalTeardown: null,
  testMatch: ['<rootDir>/{packages,services}/*/src/**/*.test.ts', '<rootDir>/{gateway,web}/src/**/*.test.ts'],
}
