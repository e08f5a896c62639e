import { columnNames, recordset, tableName } from '@kade/service-kit'
import type { EntitySchema } from 'typeorm'

/** SQL: rows that are known already are left as they are: an event adds the same however often it comes. */
export function insertNew<Row>(table: EntitySchema<Row>, properties: readonly (keyof Row & string)[], parameter = 1): string {
  const values = properties.map((property) => `"${property}"`).join(', ')
  const given = recordset(table, properties, { parameter })
  return `INSERT INTO ${tableName(table)} (${columnNames(table, properties)}) SELECT ${values} FROM ${given} ON CONFLICT DO NOTHING`
}
