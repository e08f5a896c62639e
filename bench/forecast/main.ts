/**
 * `pnpm forecast backtest [--data <file.csv.gz>] [--origin <week>] [--seed 7]`: how good the forecasts of weekly demand are on a real year of orders
 * (Online Retail): every method at origins it has not seen. The data are another file of the same columns, or one origin alone, where given.
 * `pnpm forecast simulate`: what share of demand is met from stock, at the same stock, by who plans it. Both exit with 1 where a bar is missed.
 */
import { parseArgs } from 'node:util'
import { DATA_FILE } from '@kade/online-retail'
import { backtest } from './backtest.js'
import { readDemand } from './real-demand.js'
import { simulate } from './simulate.js'

const { values: options, positionals } = parseArgs({
  options: { data: { type: 'string', default: DATA_FILE }, origin: { type: 'string' }, seed: { type: 'string', default: '7' } },
  allowPositionals: true,
})
const command = { backtest, simulate }[positionals[0] ?? '']
const origins = options.origin === undefined ? [36, 40, 44] : [Number(options.origin)]
if (!command || origins.some((origin) => !Number.isInteger(origin) || origin < 20)) {
  console.error('pnpm forecast backtest|simulate [--data <file.csv.gz>] [--origin <week, 20 or later>] [--seed <number>]')
  process.exit(2)
}
const missed = await command(await readDemand(options.data), origins, Number(options.seed))
for (const bar of missed) console.error(`Missed: ${bar}`)
process.exitCode = missed.length === 0 ? 0 : 1
