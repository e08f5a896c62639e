/** Rows of many owners, a list for each in the order of the ids asked: what a loader needs. */
export async function grouped<Row>(rows: Promise<Row[]>, ids: readonly string[], ownerOf: (row: Row) => string): Promise<Row[][]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]))
  for (const row of await rows) groups.get(ownerOf(row))?.push(row)
  return ids.map((id) => groups.get(id) ?? [])
}

/** Rows in the order of the keys asked, which are ids unless told; null where there is none. */
export async function aligned<Row extends { readonly id: string }>(rows: Promise<Row[]>, ids: readonly string[]): Promise<(Row | null)[]>
export async function aligned<Row>(rows: Promise<Row[]>, keys: readonly string[], keyOf: (row: Row) => string): Promise<(Row | null)[]>
export async function aligned<Row>(
  rows: Promise<Row[]>,
  keys: readonly string[],
  keyOf = (row: Row) => (row as { readonly id: string }).id,
): Promise<(Row | null)[]> {
  const byKey = new Map((await rows).map((row) => [keyOf(row), row]))
  return keys.map((key) => byKey.get(key) ?? null)
}
