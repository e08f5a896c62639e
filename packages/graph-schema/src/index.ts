export { Registry, type Release, type ReleaseNote } from './registry.js'
export * from './subgraphs.js'
export * from './supergraph-seal.js'
export { loadTypeDefs } from './type-defs.js'
