import { stripSensitiveLiterals } from '@apollo/utils.stripsensitiveliterals'
import { getOperationAST, print, type DocumentNode } from 'graphql'

interface SeenOperation {
  readonly name: string
  /** The text without what its literals say, which may be personal. */
  readonly body: string
  count: number
  /** ISO moment. */
  lastSeen: string
}

/** Apps have dozens; whoever writes values into the text instead of variables has no more than one either. */
const MOST_SEEN = 2_000

/** What clients ask of the graph, so that a change of the schema can be held against it (`pnpm schema check --used`). */
export class OperationsSeen {
  readonly #byBody = new Map<string, SeenOperation>()
  /** Documents that were read once are remembered by the reader: their text is made once, too. */
  readonly #ofDocument = new WeakMap<DocumentNode, SeenOperation>()

  note(document: DocumentNode): void {
    const seen = this.#ofDocument.get(document) ?? this.#add(document)
    seen.count += 1
    seen.lastSeen = new Date().toISOString()
  }

  /** A manifest as those of persisted operations are, with counts since this process began. */
  manifest(): { readonly format: string; readonly operations: readonly SeenOperation[] } {
    return { format: 'kade-operations-seen', operations: [...this.#byBody.values()] }
  }

  #add(document: DocumentNode): SeenOperation {
    const body = print(stripSensitiveLiterals(document))
    const seen = this.#byBody.get(body) ?? { name: getOperationAST(document)?.name?.value ?? '', body, count: 0, lastSeen: '' }
    this.#byBody.set(body, seen)
    this.#ofDocument.set(document, seen)
    if (this.#byBody.size > MOST_SEEN) this.#byBody.delete(this.#byBody.keys().next().value as string)
    return seen
  }
}
