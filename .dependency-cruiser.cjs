// The arrows of ARCHITECTURE.md, "What may import what".

// The aggregates of each service, on which its stories stand. Every other folder of src, but for migrations, is a story.
const aggregates = {
  orders: 'order|work|channel|consignment|customer|tax|price-list|discount|case',
  inventory: 'stockroom|catalogue|location|rate-card|supplier|purchase',
  shipping: 'fulfillment-order|shipment|reference|carrier',
  analytics: 'fact',
}
const inRooms = Object.keys(aggregates).join('|')
const room = `^services/(${inRooms})/src/([^/]+)/`
const withRole = '\\.(table|store|reads|resolvers|loaders|test|builder)\\.ts$'
const useCase =
  '/(carry-out|worker|main|providers/[a-z-]+|open-(case|own-cases)|(follow|change|keep|receive|adjust|reserve|collect|rebuild|place|check|cancel|claim|enter|sign|announce|watch|retry|render|serve|start|record|pack|ship|verify|create|update|set|put|move|count|approve|order|source|refund|reconcile|renew|expire|allocate|import|export|tell|preview|hold|release|detect|correct|apply|send|amend|reply|resolve|assign|submit|search|seal|erase|grant)-[a-z-]+)\\.ts$'
const storiesApart = Object.entries(aggregates).flatMap(([name, ground]) => [
  {
    name: `a-story-of-${name}-knows-no-other`,
    severity: 'error',
    from: { path: `^services/${name}/src/([^/]+)/`, pathNot: [`^services/${name}/src/(${ground})/`, '\\.(test|builder)\\.ts$'] },
    to: { path: `^services/${name}/src/[^/]+/`, pathNot: `^services/${name}/src/($1|${ground})/` },
  },
  {
    name: `the-ground-of-${name}-knows-no-story`,
    severity: 'error',
    from: { path: `^services/${name}/src/(${ground})/`, pathNot: '\\.test\\.ts$' },
    to: { path: `^services/${name}/src/[^/]+/`, pathNot: `^services/${name}/src/(${ground})/` },
  },
])

// The kit's rooms, each with those that it may know besides itself. What is between the rooms (wire-service.ts, index.ts) may know all.
const kit = '^packages/service-kit/src'
const knows = {
  process: [],
  database: ['process'],
  bus: ['process', 'database'],
  messaging: ['process', 'database', 'bus/port'],
  graph: ['process'],
  http: ['process', 'database', 'graph'],
}
const roomsOfTheKit = [
  ...Object.entries(knows).map(([name, others]) => ({
    name: `the-kit's-${name}-knows-its-ground-alone`,
    severity: 'error',
    from: { path: `${kit}/${name}/`, pathNot: '\\.test\\.ts$' },
    to: { path: `${kit}/`, pathNot: `${kit}/(${[name, ...others].join('|')})/` },
  })),
  {
    name: 'the-port-of-the-bus-knows-no-adapter',
    severity: 'error',
    from: { path: `${kit}/bus/port/` },
    to: { path: `${kit}/bus/`, pathNot: `${kit}/bus/port/` },
  },
  {
    name: 'an-adapter-of-the-bus-knows-no-other',
    severity: 'error',
    from: { path: `${kit}/bus/(kafka|memory|postgres)/` },
    to: { path: `${kit}/bus/`, pathNot: `${kit}/bus/($1|port)/` },
  },
  {
    name: 'what-is-for-tests-stays-in-tests',
    comment: 'Builds leave src/testing out.',
    severity: 'error',
    from: { path: '^(packages|services|gateway)/', pathNot: ['/test/', '\\.test\\.ts$', '/src/testing/'] },
    to: { path: `${kit}/testing/` },
  },
]

module.exports = {
  forbidden: [
    ...storiesApart,
    {
      name: 'a-rule-is-pure',
      comment:
        'A file of a room without a role in its name: no I/O, no clock, no library but the calendar and seeded chance. Rules, the events of packages/events, the tariffs of packages/rates, the boxes of packages/packing, the borders of packages/customs, the lines of packages/csv, the forecasts of packages/forecast.',
      severity: 'error',
      from: {
        path: room,
        pathNot: [withRole, useCase, '/migrations/', '^services/(inventory/src/stockroom/calendar|orders/src/case/office-hours)\\.ts$'],
      },
      to: {
        pathNot: [
          '^services/$1/src/[^/]+/[^/.]+(\\.events)?\\.ts$',
          '^packages/(csv|customs|events|forecast|packing|rates)/',
          '/d3-random/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'a-rule-asks-no-use-case',
      severity: 'error',
      from: { path: room, pathNot: [withRole, useCase, '/migrations/'] },
      to: { path: useCase },
    },
    {
      name: 'only-tables-and-stores-know-typeorm',
      severity: 'error',
      from: { path: room, pathNot: '\\.(table|store|reads)\\.ts$|/migrations/' },
      to: { path: 'node_modules/typeorm', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'below-the-graph',
      comment: 'Rules, stores and use cases know no resolver, and nothing of the service around the rooms but its policy.',
      severity: 'error',
      from: { path: room, pathNot: '\\.(resolvers|loaders|test)\\.ts$' },
      to: { path: `\\.resolvers\\.ts$|^services/(${inRooms})/src/(service|main|config|context|loaders|handlers|generated)\\.ts$` },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-service-imports-another',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    { name: 'gateway-imports-no-service', severity: 'error', from: { path: '^gateway/' }, to: { path: '^services/' } },
    {
      name: 'a-page-imports-no-other',
      severity: 'error',
      from: { path: '^web/src/pages/([^/]+)/' },
      to: { path: '^web/src/pages/', pathNot: '^web/src/pages/$1/' },
    },
    { name: 'what-pages-share-knows-no-page', severity: 'error', from: { path: '^web/src/shared/' }, to: { path: '^web/src/pages/' } },
    { name: 'the-web-knows-no-service', severity: 'error', from: { path: '^web/src/' }, to: { path: '^(services|gateway)/' } },
    { name: 'packages-know-no-service', severity: 'error', from: { path: '^packages/' }, to: { path: '^(services|gateway)/' } },
    {
      name: 'service-kit-knows-no-events',
      severity: 'error',
      from: { path: '^packages/service-kit/src' },
      to: { path: '^packages/(events|online-retail|local-system)/' },
    },
    ...roomsOfTheKit,
    {
      name: 'resolvable',
      comment: 'The one exception is types alone.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['@kade/source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
}
