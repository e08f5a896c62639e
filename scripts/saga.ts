// `pnpm saga`: draws the saga of an order (services/orders/src/order/saga.ts) into ARCHITECTURE.md, and writes its transitions for analytics, which holds histories
// against them. With --check: fails when it is not what stands there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { PLACED, SAGA, type SagaState, type Step } from '../services/orders/src/order/saga.js'

const DEADLINES: Readonly<Record<Step['deadline'], string>> = {
  TEN_MINUTES: 'ten minutes',
  TEN_MINUTES_IF_UNANSWERED: 'ten minutes while units are unanswered',
  NONE: 'none',
  KEPT: 'as it was',
}

const root = join(import.meta.dirname, '..')
const drawn: Readonly<Record<string, (before: string, path: string) => string | Promise<string>>> = {
  'ARCHITECTURE.md': (before) =>
    before.replace(/(<!-- saga[^>]*-->\n)[^]*?(<!-- \/saga -->)/, (_, begin: string, end: string) => `${begin}\n${table()}\n\n${end}`),
  'services/analytics/src/process/declared-saga.ts': (_, path) => transitions(path),
}
for (const [name, draw] of Object.entries(drawn)) {
  const path = join(root, name)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const after = await draw(before, path)
  if (after !== before && !process.argv.includes('--check')) writeFileSync(path, after)
  else if (after !== before) {
    console.error(`The saga in ${name} is not that of services/orders/src/order/saga.ts: run \`pnpm saga\` and commit it`)
    process.exitCode = 1
  }
}

async function transitions(path: string): Promise<string> {
  const next = Object.fromEntries(
    Object.entries(SAGA).map(([state, steps]) => [
      state,
      Object.fromEntries(Object.entries(steps).map(([event, step]) => [event, step.next])),
    ]),
  )
  const text = `/** The transitions of the saga of an order: state, event, next state. Written by \`pnpm saga\`. */
    export const DECLARED_SAGA = ${JSON.stringify(next)} as const
    /** Where it begins. */
    export const DECLARED_BEGINNING = '${PLACED.next}'`
  return format(text, { ...(await resolveConfig(path)), parser: 'typescript' })
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
