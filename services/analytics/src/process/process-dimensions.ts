export type ProcessDimension = 'LOCATION' | 'CARRIER' | 'CHANNEL' | 'WEEKDAY'

export interface CrossingFault {
  readonly field: 'by' | 'and'
  readonly message: string
}

/** What is wrong with two dimensions that are crossed; null when nothing is. */
export function crossingFault(by: ProcessDimension | null, and: ProcessDimension | null): CrossingFault | null {
  if (and === null) return null
  if (by === null) return { field: 'by', message: `${and} is crossed with nothing: give it as \`by\`` }
  if (by === and) return { field: 'and', message: `${and} is crossed with itself: give another dimension, or leave \`and\` out` }
  return null
}
