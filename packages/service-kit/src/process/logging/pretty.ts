import { createRequire } from 'node:module'
import type pino from 'pino'
import type PinoPretty from 'pino-pretty'
import { isProduction } from '../config/production.js'

/** In a terminal, where a person reads; in a production's terminal if LOG_PRETTY=1 says so. A pipe or a file is read by programs: they get JSON. */
export const isWanted = (isTerminal = process.stdout.isTTY, environment: NodeJS.ProcessEnv = process.env): boolean =>
  isTerminal && (environment.LOG_PRETTY === '1' || (environment.LOG_PRETTY !== '0' && !isProduction(environment)))

/** Loaded by those alone who want it. */
export function prettyOutput(output: pino.DestinationStream): pino.DestinationStream {
  const { prettyFactory } = createRequire(import.meta.url)('pino-pretty') as typeof PinoPretty
  const toText = prettyFactory({
    colorize: true,
    translateTime: 'SYS:HH:MM:ss.l',
    ignore: 'pid,hostname,service',
    messageFormat: '{service}: {msg}',
  })
  return { write: (line) => output.write(toText(line)) }
}
