import type { GraphQLResolveInfo } from 'graphql'
import { BadUserInput } from '../errors/graphql-errors.js'
import { isId } from '../../process/ids.js'

/** Of a list of an owner that stands in a list itself: as many as a page of a hundred owners can have. */
export const MOST_IN_A_LIST = 250
const MOST = 100

/** A part of a plain list of nodes, whose cursors are their ids: all of it without a limit. */
export interface ListPage {
  readonly limit: number | null
  readonly after: string | null
}

/** The part asked for; unless given, all for one owner, and the first 250 for each of many. @throws BadUserInput naming the argument. */
export function listPageOf(
  { first, after }: { readonly first?: number | null; readonly after?: string | null },
  info: Pick<GraphQLResolveInfo, 'path' | 'variableValues'>,
): ListPage {
  if (first != null && (first < 0 || first > MOST)) throw new BadUserInput(`first is ${first}: a page has 0 to ${MOST} nodes`, 'first')
  if (after != null && !isId(after)) throw notOfThisList()
  return { limit: first ?? (isOneOfMany(info) ? MOST_IN_A_LIST : null), after: after ?? null }
}

/** The page of a list that is read whole. @throws BadUserInput when `after` is none of its nodes. */
export function sliceOf<Node extends { readonly id: string }>(nodes: readonly Node[], { limit, after }: ListPage): Node[] {
  const start = after === null ? 0 : nodes.findIndex(({ id }) => id === after) + 1
  if (after !== null && start === 0) throw notOfThisList()
  return nodes.slice(start, limit === null ? undefined : start + limit)
}

export const notOfThisList = (): BadUserInput => new BadUserInput('after is the id of no node of this list', 'after')

/** Whether the owner is one of several: in a list of this answer, or of the entities that the gateway asks for. */
function isOneOfMany({ path, variableValues }: Pick<GraphQLResolveInfo, 'path' | 'variableValues'>): boolean {
  for (let step: GraphQLResolveInfo['path'] | undefined = path; step; step = step.prev) {
    if (typeof step.key !== 'number') continue
    const { representations } = variableValues
    if (step.prev?.key !== '_entities' || (Array.isArray(representations) && representations.length > 1)) return true
  }
  return false
}
