/** Reads a query anew. What fails of it the query itself shows; who has left the page meanwhile misses nothing. */
export async function readAgain(refetch: () => Promise<unknown>): Promise<void> {
  await refetch().catch(() => null)
}
