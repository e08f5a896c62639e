/**
 * Mutation testing of the rules and policies: what decides, without input or output. `pnpm mutants` (scripts/mutants.mjs), docs/testing.md.
 * Patterns have no braces: Stryker's command divides them by commas. It does not change what is written `as const`: so tables are not.
 */
const under = (folder, ...names) => names.map((name) => `${folder}/${name}.ts`)
const NO_RULES = ['test', 'builder', 'table', 'store', 'reads', 'resolvers', 'loaders'].map((kind) => `!**/*.${kind}.ts`)

export const AREAS = {
  orders: [
    ...under(
      'services/orders/src',
      'order/*',
      'goods/goods',
      'payment/payment',
      'payment/answer',
      'work/overdue',
      'cancellation/cancel',
      'customer/claim',
      'access',
    ),
    ...under('services/orders/src', 'placing/pricing', 'placing/check-rights', 'placing/place', 'placing/placer'),
    ...under('!services/orders/src', 'order/carry-out', 'order/change-orders'),
    ...NO_RULES,
  ],
  inventory: [
    ...under('services/inventory/src', '*/*', 'access'),
    ...under(
      '!services/inventory/src',
      'migrations/*',
      '*/carry-out',
      '*/change-*',
      '*/keep-*',
      '*/receive-*',
      '*/adjust-*',
      '*/reserve-*',
    ),
    ...NO_RULES,
  ],
  shipping: [
    ...under('services/shipping/src', '*/*', 'access'),
    ...under(
      '!services/shipping/src',
      'migrations/*',
      'label/*',
      '*/carry-out',
      '*/change-*',
      '*/check-*',
      '*/follow-*',
      '*/record-*',
      '*/start-*',
    ),
    ...under('!services/shipping/src', '*/pack-*', '*/ship-*'),
    ...NO_RULES,
  ],
  analytics: [...under('services/analytics/src', 'fact/milestones', 'fact/period', 'process/*', 'sales/*', 'access'), ...NO_RULES],
  'service-kit': [
    ...under(
      'packages/service-kit/src',
      'graph/pages/*',
      'graph/text/*',
      'graph/money',
      'graph/int',
      'graph/request-hash',
      'process/config/*',
      'process/ids',
    ),
    ...under('packages/service-kit/src', 'graph/identity/reach', 'http/signed-link', 'database/transient', 'messaging/inbox/waves'),
    ...NO_RULES,
  ],
  gateway: [...under('gateway/src/graph', 'limits', 'root-fields', 'list-sizes', 'aliases', 'answer-size'), ...NO_RULES],
}

export default {
  mutate: Object.values(AREAS).flat(),
  thresholds: { high: 95, low: 85, break: 85 },
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.rules.config.mjs', enableFindRelatedTests: true },
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/jest-runner'],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false },
  concurrency: 2,
  tempDirName: '.stryker',
}
