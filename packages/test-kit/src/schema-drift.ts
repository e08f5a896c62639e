/** A database of TypeORM's with the maps of its tables. */
interface MappedDatabase {
  readonly dataSource: {
    query(sql: string): Promise<unknown>
    readonly driver: { createSchemaBuilder(): { log(): Promise<{ readonly upQueries: readonly { readonly query: string }[] }> } }
  }
}

/** What TypeORM would change to make the tables what their maps say: nothing, as long as maps and migrations agree. */
export async function schemaDrift({ dataSource }: MappedDatabase): Promise<string[]> {
  // TypeORM remembers here how a column is computed, as it does not ask the database.
  await dataSource.query(
    `CREATE TABLE IF NOT EXISTS typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)`,
  )
  await dataSource.query(
    `INSERT INTO typeorm_metadata SELECT 'GENERATED_COLUMN', table_catalog, table_schema, table_name, column_name, generation_expression
     FROM information_schema.columns WHERE is_generated = 'ALWAYS'`,
  )
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log()
  return upQueries.map(({ query }) => query)
}
