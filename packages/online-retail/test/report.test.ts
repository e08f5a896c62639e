import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { writeReports } from '../src/report.js'

it('leaves the files of an earlier import as they were', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kade-reports-'))
  const row = {
    line: 2,
    invoiceNo: '536365',
    stockCode: 'POST',
    description: '',
    quantity: '1',
    invoiceDate: '',
    unitPrice: '18',
    customerId: '',
    country: '',
  }
  const first = writeReports(folder, [{ row, reason: 'no goods: POST is postage' }], [], new Date('2026-11-25T09:30:00.123Z'))
  writeReports(folder, [], [], new Date('2026-11-25T09:30:00.124Z'))
  expect(readFileSync(first.rejectsFile, 'utf8')).toBe(
    'line,invoiceNo,stockCode,quantity,unitPrice,reason\n2,536365,POST,1,18,no goods: POST is postage\n',
  )
  expect(readdirSync(folder).toSorted()).toEqual([
    'rejects-2026-11-25T09-30-00.123Z.csv',
    'rejects-2026-11-25T09-30-00.124Z.csv',
    'returns-2026-11-25T09-30-00.123Z.csv',
    'returns-2026-11-25T09-30-00.124Z.csv',
  ])
  rmSync(folder, { recursive: true })
})
