/** Sentences by key, nested as the files of words are. `{{name}}` is where something is filled in. */
export interface Sentences {
  readonly [key: string]: string | Sentences
}
export type Values = Readonly<Record<string, string | number | null>>

/**
 * Says what a key stands for; of several keys, the first that has a sentence. A sentence that counts has a form for each plural of the
 * language: `key_one`, `key_other`. A key without a sentence is said itself, so that it is found.
 */
export type Translate = (keys: string | readonly string[], values?: Values) => string

/** Where two files have the same key, the later one is said. */
export function translator(language: string, ...files: readonly Sentences[]): Translate {
  const plurals = new Intl.PluralRules(language)
  const sentences = new Map(files.flatMap((file) => flat(file)))
  const sentenceOf = (key: string, count: unknown): string | undefined =>
    (typeof count === 'number' ? (sentences.get(`${key}_${plurals.select(count)}`) ?? sentences.get(`${key}_other`)) : undefined) ??
    sentences.get(key)
  return (keys, values = {}) => {
    const asked = typeof keys === 'string' ? [keys] : keys
    const known = asked.map((key) => sentenceOf(key, values.count)).find((sentence) => sentence !== undefined)
    return known?.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) ?? asked.at(-1) ?? ''
  }
}

function flat(sentences: Sentences, path = ''): [string, string][] {
  return Object.entries(sentences).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
}
