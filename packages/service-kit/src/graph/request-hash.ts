import { createHash } from 'node:crypto'
import { UserErrors } from './errors/user-errors.js'

/** Tells one request from another by its content (SHA-256 of its JSON, in base64): kept with the idempotency key. */
export const requestHashOf = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('base64')

/**
 * Whether the key was used for this very request before; `known` is what it was used for, if it was. `noun` names what the key stands for,
 * such as `order`.
 * @throws UserErrors IDEMPOTENCY_CONFLICT when the key was used for another request
 */
export function isRepeated(known: { readonly requestHash: string | null } | null | undefined, requestHash: string, noun: string): boolean {
  if (!known) return false
  if (known.requestHash === requestHash) return true
  const message = `This key was used for another ${noun}: take a new key for a new ${noun}`
  throw UserErrors.of('IDEMPOTENCY_CONFLICT', message, 'input', 'idempotencyKey')
}
