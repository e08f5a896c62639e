/** The steps that units of an allocation pass, in their order. */
export type WorkStep = 'ALLOCATED' | 'PICK_STARTED' | 'PICKED' | 'PACK_STARTED' | 'PACKED' | 'LABEL_BOUGHT' | 'HANDED_OVER' | 'DELIVERED'

export interface ProcessStage {
  readonly stage: 'PICKING' | 'PACKING' | 'LABELLING' | 'COLLECTION' | 'DELIVERY'
  /** Units come to it, and wait. */
  readonly since: WorkStep
  /** Work on them begins: where it is `done`, all of the stage is waiting; where it is `since`, all of it is work. */
  readonly begun: WorkStep
  readonly done: WorkStep
}

/** From the allocation to the customer: each begins where the one before ends. */
export const PROCESS_STAGES: readonly ProcessStage[] = [
  { stage: 'PICKING', since: 'ALLOCATED', begun: 'PICK_STARTED', done: 'PICKED' },
  { stage: 'PACKING', since: 'PICKED', begun: 'PACK_STARTED', done: 'PACKED' },
  { stage: 'LABELLING', since: 'PACKED', begun: 'LABEL_BOUGHT', done: 'LABEL_BOUGHT' },
  { stage: 'COLLECTION', since: 'LABEL_BOUGHT', begun: 'HANDED_OVER', done: 'HANDED_OVER' },
  { stage: 'DELIVERY', since: 'HANDED_OVER', begun: 'HANDED_OVER', done: 'DELIVERED' },
]
