import type { Random } from './random.js'

interface Given {
  readonly email: string
  readonly shippingAddress: { readonly postalCode: string | null }
}

/** As people get it wrong: a letter for the nought of a postal code that has one, or a domain with two letters exchanged. */
export function mistyped<Input extends Given>(random: Random, input: Input): Input {
  const { postalCode } = input.shippingAddress
  if (!postalCode?.includes('0') || random.happens(0.3)) return { ...input, email: input.email.replace(/@.*/, '@gmial.com') }
  return { ...input, shippingAddress: { ...input.shippingAddress, postalCode: postalCode.replace('0', 'O') } }
}
