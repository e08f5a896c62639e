import { EntitySchema } from 'typeorm'

/** A SKU as the catalogue last told it: no fact, and so no part of a rebuild. */
export interface Article {
  readonly sku: string
  readonly title: string
  /** Minor units. */
  readonly price: number
  readonly currency: string
  /** Orders of it are taken when there is none: they wait. */
  readonly soldWithoutStock: boolean
  readonly version: number
  /** Of the title, in lower case. */
  readonly words: readonly string[]
}
export const articleTable = new EntitySchema<Article>({
  name: 'Article',
  columns: {
    sku: { type: 'text', primary: true },
    title: { type: 'text' },
    price: { type: 'bigint' },
    currency: { type: 'text' },
    soldWithoutStock: { type: 'boolean' },
    version: { type: 'int' },
    words: { type: 'text', array: true, default: () => "'{}'" },
  },
  indices: [{ name: 'article_words', columns: ['words'], synchronize: false }],
})
