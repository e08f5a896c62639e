/** The milestones of the order process, in their order. */
export const MILESTONES = ['PLACED', 'CONFIRMED', 'ALLOCATED', 'PICKED', 'PACKED', 'SHIPPED', 'DELIVERED'] as const
export type Milestone = (typeof MILESTONES)[number]
