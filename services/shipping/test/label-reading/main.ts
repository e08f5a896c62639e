/**
 * `pnpm labels verify [--shipments 300] [--seed 12]`: labels of random shipments, as PDF and as ZPL, are made into pictures and read back by another
 * library than wrote them. Prints what was found by script and format; exit code 1 when a code is missing or says something else, or a name on a label
 * for Zebra printers does not look as it does in the PDF.
 */
import { parseArgs } from 'node:util'
import { ALIKE, missesOf, verifyLabels, verifyNames } from './verify-labels.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shipments: { type: 'string', default: '300' }, seed: { type: 'string', default: '12' } },
})
const [shipments, seed] = [Number(values.shipments), Number(values.seed)]
if (positionals.join() !== 'verify' || !Number.isSafeInteger(shipments) || shipments < 1 || !Number.isSafeInteger(seed)) {
  console.error('pnpm labels verify [--shipments 300] [--seed 12]')
  process.exit(2)
}

const WIDTH = 40
const isSeen = process.stderr.isTTY
const progress = (done: number): void => {
  const full = Math.round((WIDTH * done) / shipments)
  const line = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} of ${shipments} shipments`
  if (isSeen) process.stderr.write(`\r${line}${done === shipments ? '\n' : ''}`)
  else if (done % 50 === 0 || done === shipments) process.stderr.write(`${line}\n`)
}

const found = await verifyLabels(shipments, seed, progress)
console.table(
  found.map((each) => ({
    ...{
      script: each.script,
      format: each.format,
      labels: each.labels,
      SSCC: each.sscc,
      'tracking number': each.trackingNumber,
      QR: each.qr,
    },
    missed: missesOf(each),
  })),
)
const labels = found.reduce((sum, each) => sum + each.labels, 0)
const missed = found.reduce((sum, each) => sum + missesOf(each), 0)
console.log(`${shipments} shipments, seed ${seed}: ${labels} labels, ${3 * labels - missed} of ${3 * labels} codes read as they were given`)
const names = await verifyNames()
console.table(names.map(({ script, name, likeness }) => ({ script, name, 'as in the PDF': `${Math.round(100 * likeness)} %` })))
const unlike = names.filter(({ likeness }) => likeness < ALIKE).length
console.log(`${names.length - unlike} of ${names.length} names drawn on ZPL as in the PDF`)
// The renderer of ZPL keeps its process alive.
process.exit(missed + unlike > 0 ? 1 : 0)
