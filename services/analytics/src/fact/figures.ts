/** Sums of what was sold: revenue in minor units. */
export interface Figures {
  readonly orders: bigint
  readonly units: bigint
  readonly revenue: bigint
}
