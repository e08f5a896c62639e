import type { Random } from './random.js'

interface Given {
  readonly email: string
  readonly shippingAddress: { readonly postalCode: string | null }
}

/** Letters that digits are taken for. */
const ALIKE: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' }
const LAST_ALIKE = /[012568](?=[^012568]*$)/

/** As people get it wrong: a letter for a digit of the postal code, or a domain of which two letters are exchanged. */
export function mistyped<Input extends Given>(random: Random, input: Input): Input {
  const { postalCode } = input.shippingAddress
  if (postalCode === null || !LAST_ALIKE.test(postalCode) || random.happens(0.3))
    return { ...input, email: input.email.replace(/@.*/, '@gmial.com') }
  const wrong = postalCode.replace(LAST_ALIKE, (digit) => ALIKE[digit] ?? digit)
  return { ...input, shippingAddress: { ...input.shippingAddress, postalCode: wrong } }
}
