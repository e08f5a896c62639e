// `pnpm saga`: draws the saga of an order (services/orders/src/order/saga.ts) into ARCHITECTURE.md. With --check: fails when it is not what stands there.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PLACED, SAGA, type SagaState, type Step } from '../services/orders/src/order/saga.js'

const DEADLINES: Readonly<Record<Step['deadline'], string>> = {
  TEN_MINUTES: 'ten minutes',
  TEN_MINUTES_IF_UNANSWERED: 'ten minutes while units are unanswered',
  NONE: 'none',
  KEPT: 'as it was',
}

const path = join(import.meta.dirname, '..', 'ARCHITECTURE.md')
const before = readFileSync(path, 'utf8')
const after = before.replace(
  /(<!-- saga[^>]*-->\n)[^]*?(<!-- \/saga -->)/,
  (_, begin: string, end: string) => `${begin}\n${table()}\n\n${end}`,
)
if (after !== before && !process.argv.includes('--check')) writeFileSync(path, after)
else if (after !== before) {
  console.error('The saga in ARCHITECTURE.md is not that of services/orders/src/order/saga.ts: run `pnpm saga` and commit it')
  process.exitCode = 1
}

function table(): string {
  const rows = (Object.entries(SAGA) as [SagaState, Readonly<Record<string, Step>>][]).flatMap(([state, steps]) =>
    Object.entries(steps).map(([event, step]) => row(state, event, step)),
  )
  return [
    '| state | event | next | command | compensation | deadline |',
    '|---|---|---|---|---|---|',
    row('', 'ORDER_PLACED', PLACED),
    ...rows,
  ].join('\n')
}

function row(state: string, event: string, { next, command, compensation, deadline, work }: Step): string {
  const cells = [
    state,
    words(event),
    next,
    words(command),
    words(compensation),
    work ? `now a person's work: ${work}` : DEADLINES[deadline],
  ]
  return `| ${cells.join(' | ')} |`
}

function words(name: string | null): string {
  return (name ?? '').toLowerCase().replaceAll('_', ' ')
}
