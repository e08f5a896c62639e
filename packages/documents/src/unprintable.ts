/** Text with letters that none of our fonts has: it stops the document, since half an address delivers nothing. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable'
  constructor(
    readonly text: string,
    readonly letters: readonly string[],
  ) {
    super(`No font has ${letters.map((letter) => `${letter} (${codeOf(letter)})`).join(', ')} of "${text}"`)
  }
}
const codeOf = (letter: string): string =>
  [...letter].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
