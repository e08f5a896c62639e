/**
 * `pnpm chaos [fault ...] [--bus embedded|kafka]`: each fault in a flow of orders on a system of its own; exit code 1 when an invariant does not
 * hold, or the flow goes on too late. `pnpm chaos list` names the faults.
 */
import { parseArgs } from 'node:util'
import { faults } from './faults/all.js'
import { missesItsBar, runFault, type Outcome } from './run-fault.js'
import { BUSES, type BusName } from './world.js'

const { values, positionals } = parseArgs({ options: { bus: { type: 'string' } }, allowPositionals: true })
if (positionals[0] === 'list') {
  console.log(Object.keys(faults).join('\n'))
  process.exit()
}
const buses = values.bus === undefined ? BUSES : BUSES.filter((name) => name === values.bus)
if (buses.length === 0) throw new Error(`--bus is one of ${BUSES.join(', ')}`)

const outcomes: Outcome[] = []
const failed: string[] = []
for (const bus of buses) for (const fault of positionals.length > 0 ? positionals : Object.keys(faults)) await run(fault, bus)
console.table(outcomes.map(rowOf))
if (failed.length > 0) console.error(`Could not be tried to the end: ${failed.join(', ')}`)
process.exit(outcomes.some(missesItsBar) || failed.length > 0 ? 1 : 0)

async function run(fault: string, bus: BusName): Promise<void> {
  console.log(`── ${fault} (${bus})`)
  try {
    const outcome = await runFault(fault, bus)
    outcomes.push(outcome)
    console.log(JSON.stringify(rowOf(outcome)))
    for (const each of outcome.broken) console.error(JSON.stringify(each, null, 2))
  } catch (error) {
    failed.push(`${fault} (${bus})`)
    console.error(error)
  }
}

function rowOf({ broken, goesOnAfter, goesOnWithin, settledAfter, ...figures }: Outcome) {
  const inSeconds = (seconds: number): string => `${seconds.toFixed(0)} s`
  return {
    ...figures,
    goesOnAfter: `${inSeconds(goesOnAfter)} of ${goesOnWithin}`,
    settledAfter: inSeconds(settledAfter),
    invariants: broken.length === 0 ? 'hold' : `${broken.length} BROKEN`,
  }
}
