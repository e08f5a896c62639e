import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { findDatabases, loadMigrations, openDatabase } from '@kade/service-kit'
import { exportLines } from './files/export-file.js'
import { importCommand, progressOf } from './files/import-command.js'
import { importers } from './importers.js'
import { tables } from './tables.js'

const USAGE = `pnpm inventory import <kind> <file> [--delimiter ";"] [--decimal-comma]
pnpm inventory export <kind> [file] [--delimiter ";"] [--decimal-comma]

import   takes a CSV file in and shows how far it is. Called again with the same file it goes on where it was left.
         Ends with 0 when all rows were taken, with 1 when some were not (their reasons: importJob.rejectsUrl), with 2 when the file was refused.
export   writes all there is to a file, or to the standard output.
Kinds: products, stock, suppliers, purchase-orders. The database is that of INVENTORY_DATABASE_URL, or of the local system that runs (pnpm start).`
const KINDS = { products: 'PRODUCTS', stock: 'STOCK', suppliers: 'SUPPLIERS', 'purchase-orders': 'PURCHASE_ORDERS' } as const

async function main(): Promise<number> {
  const options = { delimiter: { type: 'string' }, 'decimal-comma': { type: 'boolean' } } as const
  const { positionals, values } = parseArgs({ allowPositionals: true, options })
  const [command, named, path] = positionals
  const kind = KINDS[named as keyof typeof KINDS]
  if (!kind || (command === 'import' && path === undefined) || (command !== 'import' && command !== 'export')) {
    console.log(USAGE)
    return 2
  }
  const url = findDatabases({ environment: process.env, home: resolve(process.env.KADE_HOME ?? '.kade') }).get('inventory')
  if (url === undefined) throw new Error('There is no database of inventory: set INVENTORY_DATABASE_URL')
  const migrations = await loadMigrations(new URL('./migrations/', import.meta.url))
  const database = await openDatabase({ url, name: 'kade inventory files', migrations, entities: tables })
  const [delimiter, decimalComma] = [values.delimiter ?? null, values['decimal-comma'] ?? false]
  try {
    if (command === 'export') {
      const lines = Readable.from(exportLines(database, kind, { delimiter: delimiter ?? ',', decimalComma }))
      if (path === undefined) for await (const line of lines) process.stdout.write(String(line))
      else await pipeline(lines, createWriteStream(path))
      return 0
    }
    const isWatched = process.stderr.isTTY
    const job = await importCommand(database, importers, { kind, path: path ?? '', delimiter, decimalComma, actor: 'command' }, (now) => {
      if (isWatched) process.stderr.write(`\r\u001b[K${progressOf(now)}`)
    })
    process.stderr.write(`${isWatched ? '\r\u001b[K' : ''}${progressOf(job)}\n`)
    return job.state === 'REFUSED' ? 2 : job.rowsRejected > 0 ? 1 : 0
  } finally {
    await database.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
