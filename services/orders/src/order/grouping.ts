/** Rows of many owners, in the order of the ids asked: what a loader needs. */
export const grouped = async <Row>(rows: Promise<Row[]>, ids: readonly string[], ownerOf: (row: Row) => string): Promise<Row[][]> => {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]))
  for (const row of await rows) groups.get(ownerOf(row))?.push(row)
  return ids.map((id) => groups.get(id) ?? [])
}
export const aligned = async <Row extends { readonly id: string }>(
  rows: Promise<Row[]>,
  ids: readonly string[],
): Promise<(Row | null)[]> => {
  const byId = new Map((await rows).map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}
