import { freemem, totalmem } from 'node:os'
import { readFileSync } from 'node:fs'
import type { Check } from '../check.js'
import { fail, ok, orElse, warn, type Finding } from '../finding.js'
import type { ProcessAnswer } from '../processes.js'
import { counted, size } from '../words.js'

export interface MachineFacts {
  readonly availableBytes: number
  readonly bytes: number
}

/** Part of what it may open, and of the machine's memory, at which one should look. */
const OPEN_PART = 0.8
const MEMORY_LEFT = 0.05

export const processesCheck: Check = {
  name: 'processes',
  look: async ({ told, home }) => judgeProcesses(await told.all(), { availableBytes: available(), bytes: totalmem() }, home),
}

/** What is free counts what Linux would give back of its caches. */
function available(): number {
  try {
    return Number(/^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]) * 1024 || freemem()
  } catch {
    return freemem()
  }
}

/** Whether each process answers, is ready, and has what it needs to go on. @param home of a local system, whose logs are there */
export function judgeProcesses(answers: readonly ProcessAnswer[], machine: MachineFacts, home: string | null): readonly Finding[] {
  if (answers.length === 0) return [ok('none to look at: GATEWAY_URL, ORDERS_URL and so on are not set')]
  const logOf = (name: string) => (home === null ? `the log of ${name}` : `${home}/logs/${name}.log`)
  return orElse([...answers.flatMap((answer) => [...notReady(answer, logOf), ...fewFiles(answer)]), ...littleMemory(machine)], () => {
    const resident = answers.reduce((sum, { metrics }) => sum + (metrics.get('process_resident_memory_bytes') ?? 0), 0)
    return `${counted(answers.length, 'process is', 'processes are')} ready${resident > 0 ? `, ${size(resident)} of memory` : ''}`
  })
}

/** What a part of /readyz that says false, or more, asks for. */
const REMEDIES: Readonly<Record<string, string>> = {
  database: 'see what the check of the databases says',
  bus: 'see what the check of the bus says',
  events: 'see what the checks of the bus and the dead letters say',
  clock: "set its machine's clock, or the gateway's, right",
  graph: 'see whether its supergraph can be read',
}

function notReady({ name, readiness }: ProcessAnswer, logOf: (name: string) => string): readonly Finding[] {
  if (typeof readiness === 'string') {
    return [fail(`${name} does not answer: ${readiness}`, `start it (a local one: pnpm start), and look why it ended: ${logOf(name)}`)]
  }
  const { status, parts } = readiness
  if (status === 200) return []
  const { status: says, ...states } = parts
  const wrong = Object.entries(states).filter(([, state]) => state !== true)
  const told = wrong.map(([part, state]) => (state === false ? part : `${part} ${String(state)}`)).join(', ')
  const remedies = wrong.flatMap(([part]) => REMEDIES[part] ?? [])
  return [
    fail(
      `${name} is ${typeof says === 'string' ? says : `not ready: it answers ${status}`}${told ? `: ${told}` : ''}`,
      [...remedies, `look at ${logOf(name)}`].join('; '),
    ),
  ]
}

function fewFiles({ name, metrics }: ProcessAnswer): readonly Finding[] {
  const [open = 0, most = Infinity] = [metrics.get('process_open_fds'), metrics.get('process_max_fds')]
  return open / most < OPEN_PART
    ? []
    : [
        warn(
          `${name} has ${open} of ${most} files and sockets open`,
          'raise its limit (ulimit -n), or see which clients keep connections open',
        ),
      ]
}

function littleMemory({ availableBytes, bytes }: MachineFacts): readonly Finding[] {
  if (availableBytes >= MEMORY_LEFT * bytes) return []
  return [
    warn(
      `this machine has ${size(availableBytes)} of ${size(bytes)} memory left`,
      'end what is not needed, or give it more: the system ends processes when it has none',
    ),
  ]
}
