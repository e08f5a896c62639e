import { createHash } from 'node:crypto'

/** Weak: one tag for every coding of the same text. */
export const tagOf = (text: string): string => `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')

/** Whether who asks has what has this tag, by its If-None-Match: caches name all that they keep, with or without what says that a tag is weak. */
export const isHeld = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((each) => opaque(each) === opaque(tag))
