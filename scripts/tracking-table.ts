// `pnpm tracking`: draws the table of the carriers' words (services/shipping/src/shipment/status-table.ts) into docs/guides/tracking.md. With --check: fails when it is not what stands there.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STATUS_TABLE, type StatusRow } from '../services/shipping/src/shipment/status-table.js'

const path = join(import.meta.dirname, '..', 'docs', 'guides', 'tracking.md')
const before = readFileSync(path, 'utf8')
const after = before.replace(
  /(<!-- statuses[^>]*-->\n)[^]*?(<!-- \/statuses -->)/,
  (_, begin: string, end: string) => `${begin}\n${table()}\n\n${end}`,
)
if (after !== before && !process.argv.includes('--check')) writeFileSync(path, after)
else if (after !== before) {
  console.error('The table in docs/guides/tracking.md is not that of the code: run `pnpm tracking` and commit it')
  process.exitCode = 1
}

function table(): string {
  const head = ['step', 'status', 'EasyPost `status/status_detail`', 'AfterShip `subtag`', 'Shopify', 'CBV `bizStep`', 'CBV `disposition`']
  return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...STATUS_TABLE.map(row)].join('\n')
}

function row({ step, status, trouble, easypost, easypostWords, aftership, shopify, bizStep, disposition }: StatusRow): string {
  const words = easypostWords ? [`in words, with ${easypostWords.details.join(', ')}`] : []
  const cells = [step, trouble ? `${status}, ${trouble}` : status, [...easypost, ...words].join(' '), aftership.join(' '), shopify ?? '', bizStep, disposition] // prettier-ignore
  return `| ${cells.join(' | ')} |`
}
