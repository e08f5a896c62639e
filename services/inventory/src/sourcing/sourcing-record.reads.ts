import { selectList, type Queryable } from '@kade/service-kit'
import type { SourcingRecord } from '../stockroom/sourced.js'
import { sourcingRecordTable } from '../stockroom/sourcing-record.table.js'

const SHOWN = 100
const READ = `SELECT * FROM (SELECT ${selectList(sourcingRecordTable)} FROM sourcing_record WHERE order_id = $1 ORDER BY decided_at DESC, allocation_id DESC LIMIT ${SHOWN}) AS r
  ORDER BY "decidedAt", "allocationId"`

/** The last of an order, the oldest of them first. */
export const sourcingOf = (db: Queryable, orderId: string): Promise<SourcingRecord[]> => db.query<SourcingRecord>(READ, [orderId])
