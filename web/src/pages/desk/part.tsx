import type { ReactNode } from 'react'

/** A part of a page, under its heading. */
export function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="card">
      <h2>{heading}</h2>
      {children}
    </section>
  )
}

interface RowsProps<Node> {
  readonly of: readonly Node[]
  readonly rowOf: (node: Node) => ReactNode
  readonly className?: string
}

/** A row for each, one below the other. */
export function Rows<Node extends { readonly id: string }>({ of, rowOf, className = 'rows' }: RowsProps<Node>) {
  return (
    <ul className={className}>
      {of.map((node) => (
        <li key={node.id}>{rowOf(node)}</li>
      ))}
    </ul>
  )
}
