/** `pnpm chaos [fault ...]`: each fault in a flow of orders on a system of its own; exit code 1 when an invariant does not hold. */
import { faults } from './faults.js'
import { runFault, type Outcome } from './run-fault.js'

const asked = process.argv.slice(2)
const outcomes: Outcome[] = []
for (const fault of asked.length > 0 ? asked : Object.keys(faults)) {
  console.log(`── ${fault}`)
  outcomes.push(await runFault(fault, process.env.KAFKA_BROKERS))
}
console.table(
  outcomes.map(({ broken, ...figures }) => ({ ...figures, invariants: broken.length === 0 ? 'hold' : `${broken.length} BROKEN` })),
)
for (const { fault, broken } of outcomes) for (const each of broken) console.error(fault, JSON.stringify(each, null, 2))
process.exit(outcomes.some(({ broken }) => broken.length > 0) ? 1 : 0)
