import { facesOf } from './fonts.js'

/** Whether our fonts have every letter of these texts. @throws Unprintable naming those that they have not */
export async function printable(texts: readonly string[]): Promise<void> {
  for (const text of texts) await facesOf(text.normalize('NFC').replace(/\s/g, ' '), 400)
}
