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
  return inTime.length > 0 ? [...inTime].sort(byCost)[0] : [...rates].sort(bySpeed)[0]
}

const byCost = (a: Choosable, b: Choosable): number => a.cost - b.cost || a.estimatedTo.getTime() - b.estimatedTo.getTime()
const bySpeed = (a: Choosable, b: Choosable): number => a.estimatedTo.getTime() - b.estimatedTo.getTime() || a.cost - b.cost
