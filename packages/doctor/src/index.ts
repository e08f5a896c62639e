export { brokenInvariants, invariantNames, type Addresses, type Broken } from './invariants/ask.js'
export { SERVICES } from './invariants/invariant.js'
