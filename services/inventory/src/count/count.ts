export type CountStatus = 'OPEN' | 'COUNTED' | 'APPROVED' | 'CANCELLED'

/** What a person counted of a line, and what the books said at the ledger position at which it was counted. */
export interface Counting {
  readonly quantity: number
  /** The last movement of the SKU at the location that had happened. */
  readonly position: number
  readonly expected: number
  readonly by: string
  readonly at: string
}

/** Units of one SKU that lie in one bin, or outside of all bins: what can be sold, what is held or damaged, and outside of bins what is picked and has not left. */
export interface CountLine {
  readonly id: string
  readonly sku: string
  /** Null for units outside of bins. */
  readonly binId: string | null
  /** Minor units. */
  readonly unitPrice: number
  readonly currency: string
  /** A variance of a greater value, in minor units, is counted a second time by another person, who does not see the first count. */
  readonly valueLimit: number
  readonly first: Counting | null
  readonly second: Counting | null
  /** Units that the approval added to the books, or took out of them; null before it. */
  readonly applied: number | null
}

export interface CountSheet {
  readonly id: string
  readonly locationId: string
  readonly status: CountStatus
  /** Who may not approve: they counted units of a value that another person must approve. */
  readonly barred: readonly string[]
  readonly lines: readonly CountLine[]
}

export class IllegalCount extends Error {
  override readonly name = 'IllegalCount'
}

const ACTIONS: Readonly<Record<CountStatus, readonly string[]>> = {
  OPEN: ['RECORD_COUNT', 'CANCEL'],
  COUNTED: ['RECORD_COUNT', 'APPROVE', 'CANCEL'],
  APPROVED: [],
  CANCELLED: [],
}
/** What a person may do to a sheet now. */
export const allowedActions = ({ status, barred }: Pick<CountSheet, 'status' | 'barred'>, person: string): string[] =>
  ACTIONS[status].filter((action) => action !== 'APPROVE' || !barred.includes(person))

/** @throws IllegalCount when the sheet is not in a state for it, or this person may not. */
export function check(sheet: Pick<CountSheet, 'status' | 'barred'>, action: 'RECORD_COUNT' | 'APPROVE' | 'CANCEL', person: string): void {
  const allowed = allowedActions(sheet, person)
  if (allowed.includes(action)) return
  if (ACTIONS[sheet.status].includes(action))
    throw new IllegalCount('You counted units of this sheet whose variance is of a value that another person must approve')
  const next = allowed.length > 0 ? `next is ${allowed.join(', ')}` : 'it is finished'
  throw new IllegalCount(`A count sheet that is ${sheet.status} does not allow ${action}: ${next}`)
}

/** What lay there at a ledger position: what lies there now, without what has moved since. */
export const balanceAt = (now: number, movedSince: number): number => now - movedSince

export const varianceOf = ({ first, second }: Pick<CountLine, 'first' | 'second'>): number | null => {
  const counting = second ?? first
  return counting && counting.quantity - counting.expected
}

/** Whether the first count is of a value that another person counts again, and approves. */
const isOfValue = ({ first, unitPrice, valueLimit }: CountLine): boolean =>
  first !== null && Math.abs(first.quantity - first.expected) * unitPrice > valueLimit

export const isSecondCountDue = (line: CountLine): boolean => isOfValue(line) && line.second === null

/** Another person's count of a line of value is the second, which counts; every other replaces the first. */
function recordLine(line: CountLine, counting: Counting): CountLine {
  if (line.first && isOfValue(line) && counting.by !== line.first.by) return { ...line, second: counting }
  return { ...line, first: counting, second: null }
}

export interface Recording {
  readonly line: CountLine
  readonly counting: Counting
}

/** What was counted stands on the sheet; lines that were not on it are added. It is counted once every line is. @throws IllegalCount */
export function record(sheet: CountSheet, recordings: readonly Recording[], person: string): CountSheet {
  check(sheet, 'RECORD_COUNT', person)
  const recorded = new Map(sheet.lines.map((line) => [line.id, line]))
  for (const { line, counting } of recordings) recorded.set(line.id, recordLine(recorded.get(line.id) ?? line, counting))
  const lines = [...recorded.values()]
  const barred = new Set(lines.filter(isOfValue).flatMap(({ first, second }) => [first, second].flatMap((counting) => counting?.by ?? [])))
  const isCounted = lines.every((line) => line.first !== null && !isSecondCountDue(line))
  return { ...sheet, lines, barred: [...barred].sort(), status: isCounted ? 'COUNTED' : 'OPEN' }
}

/** @throws IllegalCount */
export function cancel(sheet: CountSheet, person: string): CountSheet {
  check(sheet, 'CANCEL', person)
  return { ...sheet, status: 'CANCELLED' }
}
