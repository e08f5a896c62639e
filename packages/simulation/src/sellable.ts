import type { Basket, GraphClient } from '@kade/online-retail'

const VARIANTS = `query Variants($after: String) { variants(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { sku } } } }`

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly node: { readonly sku: string } }[]
}

/** The baskets, with those lines alone that the running shop sells. @throws with what to do when it sells nothing of them. */
export async function sellable(graph: GraphClient, baskets: readonly Basket[]): Promise<readonly Basket[]> {
  const sold = new Set<string>()
  for (let after: string | null = null; ;) {
    const page: Page = await graph.call<Page>('ADMIN', VARIANTS, { after })
    for (const { node } of page.edges) sold.add(node.sku)
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  const filled = baskets.map(({ lines, ...basket }) => ({ ...basket, lines: lines.filter(({ sku }) => sold.has(sku)) }))
  const wanted = filled.filter(({ lines }) => lines.length > 0)
  if (wanted.length === 0)
    throw new Error('The shop sells nothing of the imported data yet: fill it with `pnpm run import online-retail --limit 300`')
  return wanted
}
