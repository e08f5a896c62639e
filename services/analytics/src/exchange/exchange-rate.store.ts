import { columnNames, recordset, selectList, tableName, type Queryable } from '@kade/service-kit'
import { exchangeRateTable, type ExchangeRate } from '../fact/exchange-rate.table.js'

/** Rates that are told at most. */
const MOST = 500
const RATE = ['currency', 'inCurrency', 'day', 'knownAt', 'rate', 'factor'] as const
const TOLD = selectList(exchangeRateTable, ['currency', 'inCurrency', 'day', 'knownAt', 'rate'])
const LAST = `SELECT DISTINCT ON (currency, in_currency, day) * FROM ${tableName(exchangeRateTable)}`
const IN_ORDER = 'ORDER BY currency, in_currency, day DESC, known_at DESC'

/** What is told again as it is, is not kept twice. */
export const addRates = (tx: Queryable, rates: readonly ExchangeRate[]) =>
  tx.query(
    `WITH last AS (${LAST} ${IN_ORDER})
     INSERT INTO ${tableName(exchangeRateTable)} (${columnNames(exchangeRateTable, RATE)})
     SELECT given.* FROM (SELECT * FROM ${recordset(exchangeRateTable, RATE)}) AS given
     LEFT JOIN last ON last.currency = given.currency AND last.in_currency = given."inCurrency" AND last.day = given.day
     WHERE last.rate IS DISTINCT FROM given.rate ON CONFLICT DO NOTHING`,
    [JSON.stringify(rates)],
  )

/** One for each of these days, in their order, as it was told last. */
export const lastOfEach = (tx: Queryable, rates: readonly ExchangeRate[]): Promise<ExchangeRate[]> =>
  tx.query<ExchangeRate>(
    `SELECT e.currency, e.in_currency AS "inCurrency", e.day, e.known_at AS "knownAt", e.rate
     FROM ${recordset(exchangeRateTable, ['currency', 'inCurrency', 'day'], { alias: 'given' })} CROSS JOIN LATERAL (
       SELECT * FROM ${tableName(exchangeRateTable)} AS of WHERE of.currency = given.currency AND of.in_currency = given."inCurrency" AND of.day = given.day ORDER BY known_at DESC LIMIT 1
     ) AS e`,
    [JSON.stringify(rates)],
  )

export const lastRates = (db: Queryable, currency: string, inCurrency: string): Promise<ExchangeRate[]> =>
  db.query<ExchangeRate>(
    `SELECT ${TOLD} FROM (${LAST} WHERE currency = $1 AND in_currency = $2 ${IN_ORDER} LIMIT ${MOST}) AS told ORDER BY day DESC`,
    [currency, inCurrency],
  )
