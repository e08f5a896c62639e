import { join } from 'node:path'
import { subgraphNames, subgraphOf } from '@kade/graph-schema'
import { createMockSubgraph } from './mock-subgraph.js'

/** MOCK_SUBGRAPH names the service, PORT where it answers. Ends with whoever started it. */
const name = subgraphNames.find((known) => known === process.env.MOCK_SUBGRAPH)
if (!name) {
  console.error(`MOCK_SUBGRAPH is none of ${subgraphNames.join(', ')}`)
  process.exit(1)
}
const mock = createMockSubgraph(name, subgraphOf(join(import.meta.dirname, '..', '..', '..'), name))
console.log(`${name} is made up at ${await mock.start(Number(process.env.PORT))}`)
const end = (): void => void mock.stop().finally(() => process.exit(0))
process.on('SIGTERM', end)
process.on('disconnect', end)
