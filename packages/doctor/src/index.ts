export { brokenInvariants, invariantNames, type Addresses, type Broken } from './invariants/ask.js'
export { SERVICES } from './invariants/invariant.js'
export { reconcile, type Reconciling } from './reconcile/reconcile.js'
