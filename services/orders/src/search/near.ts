/** All texts that are one mistake away: a character too many, one missing, a wrong one, or two neighbours that changed places. */
export function oneMistakeAway(text: string, alphabet: string): string[] {
  const characters = [...text]
  const found = new Set<string>()
  for (let at = 0; at <= characters.length; at += 1) {
    const before = characters.slice(0, at).join('')
    const [here = '', next = ''] = characters.slice(at, at + 2)
    const from = (skipped: number): string => characters.slice(at + skipped).join('')
    for (const letter of alphabet) {
      found.add(before + letter + from(0))
      if (here !== '') found.add(before + letter + from(1))
    }
    if (here !== '') found.add(before + from(1))
    if (next !== '') found.add(before + next + here + from(2))
  }
  found.delete(text)
  found.delete('')
  return [...found]
}

export const CODE_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const EMAIL_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789.-_@+'

/** The letters that a word is likely to be written with: those of its script. */
export const lettersOf = (word: string): string => SCRIPTS.find(([script]) => script.test(word))?.[1] ?? 'abcdefghijklmnopqrstuvwxyz'
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ'],
  [/\p{Script=Greek}/u, 'αβγδεζηθικλμνξοπρσςτυφχψω'],
]
