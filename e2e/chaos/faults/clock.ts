import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Fault } from './fault.js'

const HOUR_MS = 3_600_000
/** Of each process in turn; the last by so little that nothing is refused. */
const OFF = { orders: 2 * HOUR_MS, inventory: -2 * HOUR_MS, shipping: 9 * HOUR_MS, analytics: -9 * HOUR_MS, gateway: 30_000 }

const clocks = join(tmpdir(), `kade-clocks-${process.pid}`)

/** The clock of the machine is everybody's: each process is given one of its own, as it has on a machine of its own. */
export const clockFaults: Readonly<Record<string, Fault>> = {
  'the clock of each process off for 8 s': {
    goesOnWithin: 15,
    place: () => {
      mkdirSync(clocks, { recursive: true })
      return {
        options: {
          env: {
            NODE_OPTIONS: `--max-old-space-size=256 --import ${pathToFileURL(join(import.meta.dirname, 'clock-off.mjs')).href}`,
            CHAOS_CLOCKS: clocks,
          },
        },
        remove: () => rmSync(clocks, { recursive: true, force: true }),
      }
    },
    happen: async () => {
      for (const [name, off] of Object.entries(OFF)) {
        writeFileSync(join(clocks, name), String(off))
        await pause(8_000)
        rmSync(join(clocks, name))
      }
    },
  },
}
