import { GraphQLError } from 'graphql'

/** Nodes of one answer: a page of a hundred orders with two hundred lines each. */
export const MAX_NODES = 20_000

/** SQL: more than an answer may hold is not read; {@link AnswerSize} refuses it by its count. */
export const ONE_TOO_MANY = `LIMIT ${MAX_NODES + 1}`

/** What was asked is right, and too much for one answer. */
export class AnswerTooLarge extends GraphQLError {
  constructor(nodes: number) {
    super(`The answer has ${nodes} nodes, over the ${MAX_NODES} that one may: ask for smaller pages`, {
      extensions: { code: 'QUERY_TOO_COMPLEX', nodes, maxNodes: MAX_NODES, http: { status: 400 } },
    })
  }
}

/** Counts what one request reads, so that an answer which would fill the memory is refused before it does. */
export class AnswerSize {
  #nodes = 0

  /** @throws AnswerTooLarge */
  add(nodes: number): void {
    this.#nodes += nodes
    if (this.#nodes > MAX_NODES) throw new AnswerTooLarge(this.#nodes)
  }

  /** The lists of many owners, as a loader reads them; counted. @throws AnswerTooLarge */
  async count<Row>(lists: Promise<Row[]>): Promise<Row[]> {
    const read = await lists
    this.add(read.reduce((sum, list) => sum + (Array.isArray(list) ? list.length : 1), 0))
    return read
  }
}
