import { createHash, createHmac } from 'node:crypto'

/** The letters that nobody mistakes for others (Crockford's). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 20

/** The code of the card that this request makes: the same request is answered with the same code, which nobody can guess without the secret. */
export function giftCardCode(secret: string, idempotencyKey: string): string {
  const bytes = createHmac('sha256', secret).update(`gift-card:${idempotencyKey}`).digest().subarray(0, LENGTH)
  const letters = [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return letters.replace(/(.{5})(?=.)/g, '$1-')
}

/** What a card is known by: its code is in no table. Hyphens, spaces and small letters make no difference. */
export const giftCardId = (code: string): string =>
  createHash('sha256').update(code.replace(/[\s-]/g, '').toUpperCase()).digest('base64url')
