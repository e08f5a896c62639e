import type { WaitingFragment } from './generated.js'

type Actions = Pick<WaitingFragment['edges'][number]['node'], 'allowedActions'>
const mayBe =
  (...actions: readonly string[]) =>
  ({ allowedActions }: Actions): boolean =>
    allowedActions.some((action) => actions.includes(action))
export const mayBePicked = mayBe('START_PICKING', 'RECORD_PICK')
const mayLeave = mayBe('PACK', 'SHIP')

const all = (lists: readonly (WaitingFragment | undefined)[]) => lists.flatMap((list) => list?.edges.map(({ node }) => node) ?? [])
/** What may be picked, list after list: not what is held, or comes later. */
export const pickable = (...lists: readonly (WaitingFragment | undefined)[]) => all(lists).filter(mayBePicked)
/** What may be packed or shipped. */
export const packable = (...lists: readonly (WaitingFragment | undefined)[]) => all(lists).filter(mayLeave)
