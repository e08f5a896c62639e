import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm'
import { snake } from './snake-case.js'

// A table's map (a TypeORM EntitySchema) is the one place that names its columns: what SQL needs of them is derived here, by property.

/** `sku, location_id AS "locationId"`: the columns of these properties, of all of them when none is named. `alias` qualifies them. */
export const selectList = <Row>(table: EntitySchema<Row>, properties = propertiesOf(table), alias?: string): string =>
  properties.map((property) => `${qualified(table, property, alias)} AS "${property}"`).join(', ')

/** `json_build_object('sku', sku, 'locationId', location_id)`: a row as JSON, by property. */
export const jsonRow = <Row>(table: EntitySchema<Row>, properties = propertiesOf(table), alias?: string): string =>
  `json_build_object(${properties.map((property) => `'${property}', ${qualified(table, property, alias)}`).join(', ')})`

/** `sku, location_id`: the columns of these properties, of all of them when none is named, as an INSERT names them. */
export const columnNames = <Row>(table: EntitySchema<Row>, properties: readonly (keyof Row & string)[] = propertiesOf(table)): string =>
  properties.map((property) => columnName(table, property)).join(', ')

/** `sku = given."sku", location_id = given."locationId"`: what an UPDATE sets, from rows under an alias. */
export const assignments = <Row>(table: EntitySchema<Row>, properties: readonly (keyof Row & string)[], alias: string): string =>
  properties.map((property) => `${columnName(table, property)} = ${alias}."${property}"`).join(', ')

/** All properties of a table but these. */
export const propertiesBut = <Row, Hidden extends keyof Row & string>(
  table: EntitySchema<Row>,
  ...hidden: readonly Hidden[]
): Exclude<keyof Row & string, Hidden>[] =>
  propertiesOf(table).filter(
    (property): property is Exclude<keyof Row & string, Hidden> => !(hidden as readonly string[]).includes(property),
  )

/**
 * Rows that are given as a JSON array of objects by property: `json_to_recordset($1::json) AS t (sku text, "locationId" uuid)`. PostgreSQL takes such a
 * function for a hundred rows, for which it reads a whole table of some thousands; with a LIMIT it knows how many are given, or takes them for ten.
 */
export const recordset = <Row>(
  table: EntitySchema<Row>,
  properties: readonly (keyof Row & string)[] = propertiesOf(table),
  { parameter = 1, alias = 'given' }: { readonly parameter?: number; readonly alias?: string } = {},
): string => {
  const columns = properties.map((property) => {
    const { type, array } = columnOf(table, property)
    return `"${property}" ${String(type)}${array ? '[]' : ''}`
  })
  const given = `$${parameter}::json`
  return `(SELECT * FROM json_to_recordset(${given}) AS ${alias} (${columns.join(', ')}) LIMIT json_array_length(${given})) AS ${alias}`
}

/** `INSERT INTO t (sku, location_id) SELECT * FROM json_to_recordset($1::json) ...`: rows given as JSON, with all their columns. */
export const insertRows = <Row>(table: EntitySchema<Row>): string =>
  `INSERT INTO ${tableName(table)} (${columnNames(table)}) SELECT * FROM ${recordset(table)}`

/**
 * `INSERT ... ON CONFLICT (key) DO UPDATE` of rows given as JSON ($1) with a property `version`, which counts up with each change: rows that
 * are as they were are left alone. RETURNING answers those that are new or changed.
 */
export function upsertVersioned<Row extends { readonly id: string; readonly version: number }>(
  table: EntitySchema<Row>,
  key: keyof Row & string,
  properties: readonly (keyof Row & string)[],
): string {
  const name = tableName(table)
  const changing = properties.filter((property) => property !== key).map((property) => columnName(table, property))
  const given = ['id', ...properties] as (keyof Row & string)[]
  const quoted = given.map((property) => `"${property}"`).join(', ')
  return `INSERT INTO ${name} (${columnNames(table, given)}, version) SELECT ${quoted}, 1 FROM ${recordset(table, given)} ORDER BY "${key}"
    ON CONFLICT (${columnName(table, key)}) DO UPDATE SET ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}, version = ${name}.version + 1
    WHERE (${changing.map((column) => `${name}.${column}`).join(', ')}) IS DISTINCT FROM (${changing.map((column) => `excluded.${column}`).join(', ')})
    RETURNING ${selectList(table)}`
}

/**
 * `INSERT ... ON CONFLICT (key) DO UPDATE` of copies given as JSON ($1): of those with one key the newest version, and none that is older than
 * what is there. The name of the key's column is that of its property.
 */
export function upsertNewest<Row extends { readonly version: number }>(table: EntitySchema<Row>, key: keyof Row & string): string {
  const name = tableName(table)
  const columns = columnNames(table)
  return `INSERT INTO ${name} (${columns}) SELECT DISTINCT ON (${key}) * FROM ${recordset(table)} ORDER BY ${key}, version DESC
    ON CONFLICT (${key}) DO UPDATE SET (${columns}) = ROW (${columns.replace(/\w+/g, 'excluded.$&')}) WHERE ${name}.version < excluded.version`
}

/** GENERATED ALWAYS AS IDENTITY. (TypeORM knows it; the type of its EntitySchema does not.) */
export const identity = { generated: 'identity', generatedIdentity: 'ALWAYS' } as unknown as {
  readonly generated: 'increment'
  readonly generatedIdentity: 'ALWAYS'
}

export const tableName = <Row>({ options }: EntitySchema<Row>): string => options.tableName ?? snake(options.name)

const propertiesOf = <Row>({ options }: EntitySchema<Row>): (keyof Row & string)[] => Object.keys(options.columns) as (keyof Row & string)[]

function columnOf<Row>(table: EntitySchema<Row>, property: keyof Row & string): EntitySchemaColumnOptions {
  const column = table.options.columns[property]
  if (!column) throw new Error(`${tableName(table)} has no column for ${property}`)
  return column
}
const columnName = <Row>(table: EntitySchema<Row>, property: keyof Row & string): string =>
  columnOf(table, property).name ?? snake(property)
const qualified = <Row>(table: EntitySchema<Row>, property: keyof Row & string, alias?: string): string =>
  `${alias ? `${alias}.` : ''}${columnName(table, property)}`
