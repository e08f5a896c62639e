import { backendFaults } from './backends.js'
import { brokerFaults } from './broker.js'
import { clockFaults } from './clock.js'
import { databaseFaults } from './databases.js'
import type { Fault } from './fault.js'
import { interruptionFaults } from './interruptions.js'
import { messageFaults } from './messages.js'
import { processFaults } from './processes.js'

/** What may happen to a machine, a process, a database, a network or the messages; each is given a steady flow to break. */
export const faults: Readonly<Record<string, Fault>> = {
  ...processFaults,
  ...databaseFaults,
  ...backendFaults,
  ...clockFaults,
  ...brokerFaults,
  ...messageFaults,
  ...interruptionFaults,
}
