export { baseRevision, subgraphsAt } from './checkouts.js'
export { compose, printApi } from './compose.js'
export { judge } from './judge.js'
export { withValuesOf } from './values.js'
