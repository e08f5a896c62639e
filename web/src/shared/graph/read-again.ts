type Refetch = () => Promise<unknown>

interface Reading {
  readonly current: Promise<void>
  next: Promise<void> | null
}
const readings = new WeakMap<Refetch, Reading>()

/**
 * Reads a query anew. While it is being read, one reading more follows, however often it is asked for: an answer that is under way may be older than what
 * was heard since. What fails of it the query itself shows; who has left the page meanwhile misses nothing.
 */
export function readAgain(refetch: Refetch): Promise<void> {
  const reading = readings.get(refetch)
  if (!reading) return read(refetch)
  reading.next ??= reading.current.then(() => read(refetch))
  return reading.next
}

function read(refetch: Refetch): Promise<void> {
  const current = refetch().then(
    () => undefined,
    () => undefined,
  )
  const reading: Reading = { current, next: null }
  readings.set(refetch, reading)
  void current.then(() => {
    if (!reading.next) readings.delete(refetch)
  })
  return current
}
