import { InvalidArgumentError } from 'commander'

/** An option's parser for commander: what it throws is told as what is wrong with the option. */
export function checked<T>(parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text)
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? error.message : String(error))
    }
  }
}
