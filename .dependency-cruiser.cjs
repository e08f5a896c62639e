// The arrows of ARCHITECTURE.md, "What may import what".
const service = '^services/([^/]+)/src'
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-service-imports-another',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    { name: 'gateway-imports-no-service', severity: 'error', from: { path: '^gateway/' }, to: { path: '^services/' } },
    {
      name: 'domain-is-pure',
      comment: 'No I/O, no clock, no library: itself, and types of packages/events.',
      severity: 'error',
      from: { path: `${service}/domain/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^services/$1/src/domain/', '^packages/events/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-persistence-knows-typeorm',
      severity: 'error',
      from: { path: service, pathNot: '/persistence/' },
      to: { path: 'node_modules/typeorm', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'application-stays-inside',
      severity: 'error',
      from: { path: `${service}/application/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^services/$1/src/(graphql|events)/|^services/$1/src/(main|service|config)\\.ts$' },
    },
    {
      name: 'persistence-stays-below',
      severity: 'error',
      from: { path: `${service}/persistence/` },
      to: { path: '^services/$1/src/(graphql|events|application)/|^services/$1/src/(main|service)\\.ts$' },
    },
    {
      name: 'graphql-and-events-are-apart',
      severity: 'error',
      from: { path: `${service}/graphql/` },
      to: { path: '^services/$1/src/events/' },
    },
    {
      name: 'events-handlers-know-no-graphql',
      severity: 'error',
      from: { path: `${service}/events/` },
      to: { path: '^services/$1/src/graphql/' },
    },
    { name: 'packages-know-no-service', severity: 'error', from: { path: '^packages/' }, to: { path: '^(services|gateway)/' } },
    {
      name: 'service-kit-knows-no-events',
      severity: 'error',
      from: { path: '^packages/service-kit/src' },
      to: { path: '^packages/(events|online-retail|local-system)/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['@kade/source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
}
