// ES modules under jest: NODE_OPTIONS=--experimental-vm-modules is set by scripts/test.mjs.
export default {
  testMatch: [
    '<rootDir>/{packages,services}/*/{src,test}/**/*.test.ts',
    '<rootDir>/{gateway,bench,web}/{src,test}/**/*.test.ts',
    '<rootDir>/{e2e,checks}/**/*.test.ts',
  ],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.stryker/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' }],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@kade/source', 'node', 'node-addons'] },
  globalSetup: '<rootDir>/packages/test-kit/src/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/packages/test-kit/src/jest/global-teardown.mjs',
  testSequencer: '<rootDir>/scripts/slowest-first.mjs',
  // Hangs end here. A busy machine takes minutes for what takes seconds on an idle one: time is no finding of a test.
  testTimeout: 240_000,
  // Suites wait for processes that they have started, a fourth of the time with both cores idle: one worker more than there are cores.
  maxWorkers: 3,
}
