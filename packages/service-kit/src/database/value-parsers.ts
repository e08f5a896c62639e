import pg from 'pg'

const INT8 = 20
const DATE = 1082
const NUMERIC = 1700

/** bigint as a number (money and counters stay within 2^53; beyond it throws), date as its text, numeric as decimal text. */
export const valueParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((text: string) => unknown) => {
    if (oid === INT8) return safeInteger
    if (oid === DATE || oid === NUMERIC) return String
    return pg.types.getTypeParser(oid, format) as (text: string) => unknown
  },
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the integers that are exact`)
  return value
}
