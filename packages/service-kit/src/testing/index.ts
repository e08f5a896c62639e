/** For tests alone: builds leave this folder out. */
export * from './identity.js'
export * from './statements.js'
export * from '../bus/memory/memory-bus.js'
