export interface Choosable {
  readonly service: string
  readonly cost: number
  readonly estimatedTo: Date
}

/** The cheapest that keeps the promise; where none does, the fastest. Undefined when there is no rate. */
export function chooseRate<Rate extends Choosable>(rates: readonly Rate[], promisedDeliveryDate: string | null): Rate | undefined {
  const inTime = rates.filter(
    ({ estimatedTo }) => promisedDeliveryDate === null || estimatedTo.toISOString().slice(0, 10) <= promisedDeliveryDate,
  )
  if (inTime.length > 0) return [...inTime].sort((a, b) => a.cost - b.cost)[0]
  return [...rates].sort((a, b) => a.estimatedTo.getTime() - b.estimatedTo.getTime() || a.cost - b.cost)[0]
}
