/** Without I, L, O and U: nobody takes them for 1, 0 or V. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Such as K-10000419-7QX4M2D: a sequence that people can order by, then six letters that nobody can guess (30 bits), then one that checks them
 * all: a number that was mistyped is no number of another order.
 */
export function orderNumber(sequence: number, random: Uint8Array): string {
  const digits = String(sequence).padStart(8, '0')
  const suffix = [...random.subarray(0, 6)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return `K-${digits}-${suffix}${checkLetter(digits + suffix)}`
}

/** A number as it is stored, from what people type: small letters, spaces, no dashes, O for 0. Anything else is answered as it came. */
export function toOrderNumber(typed: string): string {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '')
  const [, digits, suffix] = /^K(\d{8,})([0-9A-Z]{7})$/.exec(bare) ?? []
  if (digits === undefined || suffix === undefined) return /^K\d{9,}$/.test(bare) ? `K-${bare.slice(1)}` : typed.toUpperCase()
  return `K-${digits}-${suffix.replaceAll('O', '0').replace(/[IL]/g, '1')}`
}

/** Weights 1, 2, 3 ... modulo 31, which is prime: one wrong letter (but Z for 0), or two neighbours that changed places, do not go through. */
function checkLetter(text: string): string {
  const sum = [...text].reduce((total, letter, index) => total + LETTERS.indexOf(letter) * ((index % 30) + 1), 0)
  return LETTERS[sum % 31] ?? ''
}
