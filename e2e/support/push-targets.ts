import pg from 'pg'

/** The addresses that are told of an order, as they stand in the database: no answer of the graph says them. */
export async function pushTargetsOf(databaseUrl: string, orderId: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ address: string }>('SELECT address FROM push_target WHERE order_id = $1', [orderId])
    return rows.map(({ address }) => address)
  } finally {
    await client.end()
  }
}
