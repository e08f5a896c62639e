import { createHash } from 'node:crypto'

/** A number that is always the same for the same words: what "plausible and seeded" rests on. */
export function hashOf(...words: readonly string[]): number {
  return createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE(0)
}

/** The same member of a list for the same words. */
export function pick<T>(list: readonly T[], ...words: readonly string[]): T {
  const member = list[hashOf(...words) % list.length]
  if (member === undefined) throw new Error('Nothing to pick from')
  return member
}
