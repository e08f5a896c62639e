import { columnNames, recordset, type Queryable } from '@kade/service-kit'
import { articleTable, type Article } from './article.table.js'

const TOLD = ['sku', 'title', 'price', 'currency', 'soldWithoutStock', 'version', 'words'] as const

/** The newest version counts, in whatever order they come. */
export const addArticles = (tx: Queryable, articles: readonly Article[]) =>
  tx.query(
    `INSERT INTO article AS a (${columnNames(articleTable, TOLD)})
     SELECT DISTINCT ON (sku) * FROM ${recordset(articleTable, TOLD)} ORDER BY sku, version DESC
     ON CONFLICT (sku) DO UPDATE SET title = excluded.title, price = excluded.price, currency = excluded.currency,
       sold_without_stock = excluded.sold_without_stock, version = excluded.version, words = excluded.words WHERE a.version < excluded.version`,
    [JSON.stringify(articles)],
  )
