export { simulate, type SimulationOptions } from './simulate.js'
export { DEFAULT_SHARES, type Shares } from './shares.js'
export { createTally, type Counts, type Tally } from './tally.js'
