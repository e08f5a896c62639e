import { Readable } from 'node:stream'
import { unescapeFormula } from '@kade/csv'
import { CsvError, parse } from 'csv-parse'
import { columnsIn, delimiterOf, FileRefused } from './csv-dialect.js'

export interface CsvRow {
  /** Counts the rows without the header, from 1. */
  readonly rowNumber: number
  /** The line of the file on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}
export interface CsvFile {
  readonly places: ReadonlyMap<string, number>
  readonly header: readonly string[]
}
export interface CsvExpected {
  readonly columns: readonly string[]
  readonly required: readonly string[]
  /** Found in the first line unless given. */
  readonly delimiter: string | null
}

/** Characters of one row, quoted line breaks and all. */
const MOST_IN_ROW = 1_000_000

/**
 * The rows of a file, read as they are asked for: no more of it is in memory than one piece and what the parser holds of it. The first answer is the
 * header. @throws FileRefused at the line at which the file turns out to be none
 */
export async function* readCsv(
  pieces: AsyncIterable<Uint8Array>,
  { columns, required, delimiter }: CsvExpected,
): AsyncGenerator<CsvRow, CsvFile, void> {
  const text = decoded(pieces)
  const first = await text.next()
  if (first.done || first.value.trim() === '') throw new FileRefused({ code: 'EMPTY', message: 'The file is empty', line: null })
  const parser = parse({
    delimiter: delimiter ?? delimiterOf(first.value, columns),
    record_delimiter: ['\r\n', '\n', '\r'],
    ...{ relax_column_count: true, skip_empty_lines: true, info: true, max_record_size: MOST_IN_ROW },
  })
  let last = first.value
  Readable.from(
    (async function* () {
      yield first.value
      for await (const piece of text) {
        last = piece
        yield piece
      }
    })(),
  )
    .on('error', (error) => parser.destroy(error))
    .pipe(parser)
  let file: CsvFile | undefined
  let [rowNumber, line, isShort] = [0, 0, false]
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!file) file = { header: record, places: columnsIn(record, required) }
      else {
        rowNumber += 1
        isShort = record.length < file.header.length
        yield { rowNumber, line: line + 1, cells: record.map(unescapeFormula) }
      }
      line = info.lines
    }
  } catch (error) {
    throw refusal(error, line + 1)
  }
  if (!file) throw new FileRefused({ code: 'EMPTY', message: 'The file has no first line with the names of the columns', line: null })
  if (isShort && !/[\r\n]$/.test(last)) throw new FileRefused({ code: 'CUT', message: 'The file ends in the middle of its last row', line })
  return file
}

function refusal(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new FileRefused({ code: 'CUT', message: 'A quote is not closed: the file ends in the middle of a row', line })
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new FileRefused({
      code: 'ROW_TOO_LONG',
      message: `A row is longer than ${MOST_IN_ROW} characters: a quote may not be closed`,
      line,
    })
  return new FileRefused({
    code: 'QUOTES',
    message: 'A quote stands where none can: double it inside of quotes',
    line: linesOf(error) ?? line,
  })
}

async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [lines, isFirst] = [1, true]
  const refuse = (message: string) => new FileRefused({ code: 'NOT_UTF8', message, line: lines })
  try {
    for await (const piece of pieces) {
      if (isFirst && ((piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff)))
        throw refuse('The file is UTF-16: save it as UTF-8')
      const text = decoder.decode(piece, { stream: true })
      if (text.includes('\0')) throw refuse('The file has a zero byte: it is no UTF-8 text')
      lines += text.split('\n').length - 1
      isFirst = false
      if (text !== '') yield text
    }
    decoder.decode()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw refuse('The file is no UTF-8, such as one in Windows-1252: save it as UTF-8')
    throw error
  }
}

/** The line at which the parser stood. */
const linesOf = (error: CsvError): number | null => (typeof error.lines === 'number' ? error.lines : null)
