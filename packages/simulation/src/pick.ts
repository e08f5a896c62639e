export interface Units {
  readonly sku: string
  readonly quantity: number
}

/** What is found of what is asked; in a short pick, all but one unit of the first line. */
export function pick(lines: readonly Units[], isShort: boolean): { readonly lines: readonly Units[]; readonly missing: readonly Units[] } {
  const [first, ...rest] = lines
  if (!isShort || !first) return { lines: lines.map(({ sku, quantity }) => ({ sku, quantity })), missing: [] }
  return { lines: [{ sku: first.sku, quantity: first.quantity - 1 }, ...rest], missing: [{ sku: first.sku, quantity: 1 }] }
}
