import { expect, it } from '@jest/globals'
import { readCsv } from './verify-csv.js'

const expected = { columns: ['sku', 'title'], required: ['sku'], delimiter: null }
async function* pieces(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text)
}
async function read(...texts: readonly string[]) {
  const rows = []
  for await (const { line, cells } of readCsv(pieces(...texts), expected)) rows.push([line, ...cells])
  return rows
}

it('rows begin on the lines that a person counts, quoted line breaks and empty lines among them', async () => {
  expect(await read('sku,title\r\n', 'A,one\r\nB,"two\r\nlines"\r\n\r\nC,three')).toEqual([
    [2, 'A', 'one'],
    [3, 'B', 'two\r\nlines'],
    [6, 'C', 'three'],
  ])
})

it('a sign that is cut by a piece is put together, and an apostrophe before a formula is taken off', async () => {
  const bytes = Buffer.from("sku,title\nA,Caf\u00e9 \u{1f600}\nB,'=1\n")
  const rows = []
  const single = (async function* () {
    for (const byte of bytes) yield Buffer.from([byte])
  })()
  for await (const { cells } of readCsv(single, { ...expected, delimiter: ',' })) rows.push(cells)
  expect(rows).toEqual([
    ['A', 'Caf\u00e9 \u{1f600}'],
    ['B', '=1'],
  ])
})

it('no more rows are in memory than a few pieces have, however many there are', async () => {
  let [given, taken, most] = [0, 0, 0]
  const source = (async function* () {
    yield Buffer.from('sku,title\n')
    for (let n = 0; n < 200; n += 1) {
      given += 1_000
      yield Buffer.from(Array.from({ length: 1_000 }, (_, k) => `S${n * 1_000 + k},Thing\n`).join(''))
    }
  })()
  for await (const row of readCsv(source, expected)) {
    taken = row.rowNumber
    most = Math.max(most, given - taken)
  }
  expect(taken).toBe(200_000)
  expect(most).toBeLessThan(40_000)
})
