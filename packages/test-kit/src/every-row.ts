interface Queried {
  query(sql: string): Promise<readonly Record<string, unknown>[]>
}

/** Every row of every table but those whose names are like `except` (LIKE, such as search%), by table: equal before and after what changes nothing. */
export async function everyRow(database: Queried, except = ''): Promise<Readonly<Record<string, unknown>>> {
  const tables = await database.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '${except}' ORDER BY 1`,
  )
  const entries = tables.map(async ({ name }) => {
    const table = String(name)
    return [table, await database.query(`SELECT to_jsonb(t) AS row FROM "${table}" AS t ORDER BY t::text`)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
