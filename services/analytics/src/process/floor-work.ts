type Step = 'ALLOCATED' | 'PICK_STARTED' | 'PICKED' | 'PACK_STARTED' | 'PACKED' | 'LABEL_BOUGHT' | 'HANDED_OVER'

export interface Work {
  readonly work: 'PICKING' | 'PACKING' | 'HANDING_OVER'
  /** It waits from there. */
  readonly since: Step
  readonly begun: Step
  readonly done: Step
}
/** The kinds of work, in their order: each waits for somebody, and then takes its time. */
export const WORK: readonly Work[] = [
  { work: 'PICKING', since: 'ALLOCATED', begun: 'PICK_STARTED', done: 'PICKED' },
  { work: 'PACKING', since: 'PICKED', begun: 'PACK_STARTED', done: 'PACKED' },
  { work: 'HANDING_OVER', since: 'PACKED', begun: 'LABEL_BOUGHT', done: 'HANDED_OVER' },
]
