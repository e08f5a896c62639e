/** Variables of the operations, and where an answer has them: a field of an object under that name. */
const VARIABLES = [
  { variable: 'orderId', of: 'order', field: 'id' },
  { variable: 'number', of: 'order', field: 'number' },
  { variable: 'fulfillmentOrderId', of: 'fulfillmentOrder', field: 'id' },
  { variable: 'trackingNumber', of: 'shipment', field: 'trackingNumber' },
] as const

/** What the answers so far have told, the newest last. One step's answer is the next one's question. */
export class KnownIds {
  readonly #told = new Map<string, string[]>()

  /** Learns from the data of an answer; of a list, from its first. */
  learn(data: unknown, of = ''): void {
    if (Array.isArray(data)) return this.learn(data[0], of.replace(/s$/, ''))
    if (typeof data !== 'object' || data === null) return
    for (const [field, value] of Object.entries(data) as [string, unknown][]) {
      const known = VARIABLES.find((candidate) => candidate.of === of && candidate.field === field)
      if (known && typeof value === 'string') this.#tell(known.variable, value)
      else this.learn(value, field)
    }
  }

  /** The variables, as JSON, with the newest of each in the place of nothing or of an older one. What a person typed stays. */
  fillIn(variables: string): string {
    return variables.replace(/"(\w+)": "([^"]*)"/g, (pair, name: string, value: string) => {
      const told = this.#told.get(name)
      return told && (value === '' || told.includes(value)) ? `"${name}": "${told.at(-1)}"` : pair
    })
  }

  #tell(variable: string, value: string): void {
    const before = (this.#told.get(variable) ?? []).filter((known) => known !== value)
    this.#told.set(variable, [...before, value])
  }
}
