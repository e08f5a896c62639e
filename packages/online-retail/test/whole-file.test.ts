import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { buildCatalogue } from '../src/catalogue.js'
import { readInvoices } from '../src/read-invoices.js'

const file = join(import.meta.dirname, '..', 'data', 'online-retail.csv.gz')

describe('the whole file', () => {
  it('has every row in exactly one place, and stock for every order', async () => {
    const { rowsRead, orders, returns, rejects, allSales } = await readInvoices(file, {})
    const lines = orders.reduce((sum, order) => sum + order.lines.length, 0)
    const cancelled = orders.reduce((sum, order) => sum + order.cancellations.length, 0)
    expect({ rowsRead, orders: orders.length, lines, cancelled, returns: returns.length, rejects: rejects.length }).toEqual({
      rowsRead: 444_958,
      orders: 16_650,
      lines: 432_174,
      cancelled: 716,
      returns: 6_827,
      rejects: 5_241,
    })

    const sold = new Map<string, number>()
    for (const { sku, quantity } of allSales) sold.set(sku, (sold.get(sku) ?? 0) + quantity)
    const short = buildCatalogue(allSales).filter(
      ({ sku, stock }) => stock.reduce((sum, { quantity }) => sum + quantity, 0) < (sold.get(sku) ?? 0),
    )
    expect(short).toEqual([])
  }, 240_000)
})

describe('a slice of a file', () => {
  it('is whole invoices of the days asked for, as many as asked for; the catalogue still knows every sale', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'online-retail-'))
    const small = join(folder, 'small.csv.gz')
    const rows = ['1,10001,MUG,1,2010-12-01T10:00:00,1.25,7,France', '2,10002,CUP,2,2010-12-02T10:00:00,1.25,7,France', '2,10003,JUG,3,2010-12-02T10:00:00,1.25,7,France', '3,10001,MUG,4,2010-12-02T11:00:00,1.25,7,France'] // prettier-ignore
    writeFileSync(
      small,
      gzipSync(`InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n${rows.join('\n')}\n`),
    )
    try {
      const { orders, rowsRead, allSales } = await readInvoices(small, { from: '2010-12-02', to: '2010-12-02', limit: 1 })
      expect(orders.map(({ invoiceNo, lines }) => [invoiceNo, lines.length])).toEqual([['2', 2]])
      expect([rowsRead, allSales.length]).toEqual([2, 4])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
