import { LabelRefused, type DeskCarrier, type LabelOrder, type SoldLabel } from '../../src/carrier/carrier-provider.js'

/**
 * How a carrier behaves when it is asked: it answers; it refuses; it fails before it did anything, or after, so that its answer is lost; it hears and does
 * nothing, or does it, and never answers.
 */
export type Behaviour = 'answers' | 'refuses' | 'fails' | 'loses its answer' | 'is deaf' | 'is mute'
type Asked = 'rates' | 'buy' | 'find' | 'void'

/** A carrier that sells over the network, and behaves as a test has it: once for each entry of a script, then as it should. */
export function scriptedCarrier() {
  const scripts: Record<Asked, Behaviour[]> = { rates: [], buy: [], find: [], void: [] }
  const sold = new Map<string, SoldLabel & { readonly order: LabelOrder; isVoid: boolean }>()

  async function behave<Answer>(what: Asked, does: () => Answer): Promise<Answer> {
    const behaviour = scripts[what].shift() ?? 'answers'
    if (behaviour === 'is deaf') return never()
    if (behaviour === 'fails') throw new Error('500 Internal Server Error')
    if (behaviour === 'refuses') throw new LabelRefused('The account is in arrears')
    const answer = does()
    if (behaviour === 'loses its answer') throw new Error('socket hang up')
    return behaviour === 'is mute' ? never() : answer
  }

  const carrier: DeskCarrier = {
    ...{ code: 'owl', name: 'Owl', card: null },
    trackingUrl: (number) => `https://owl.example/${number}`,
    desk: {
      rates: ({ shippedAt }) =>
        behave('rates', () => [
          {
            ...{ carrier: 'owl', service: 'NIGHT', cost: 100, currency: 'GBP' },
            ...{ estimatedFrom: shippedAt, estimatedTo: new Date(shippedAt.getTime() + 86_400_000) },
          },
        ]),
      buy: (order) =>
        behave('buy', () => {
          const known = sold.get(order.reference)
          const label = known ?? { trackingNumber: `OWL${sold.size + 1}`, paid: 105, order, isVoid: false }
          sold.set(order.reference, label)
          return { trackingNumber: label.trackingNumber, paid: label.paid }
        }),
      find: (reference) =>
        behave('find', () => {
          const label = sold.get(reference)
          return label ? { trackingNumber: label.trackingNumber, paid: label.paid } : null
        }),
      void: (reference) =>
        behave('void', () => {
          const label = sold.get(reference)
          if (label) label.isVoid = true
          return { refund: label?.paid ?? 0 }
        }),
    },
  }
  return {
    carrier,
    /** How it behaves from now on when it is asked for that. */
    script: (what: Asked, ...behaviours: readonly Behaviour[]) => {
      scripts[what] = [...behaviours]
    },
    /** The labels that it sold for a fulfillment order that goes to that name. */
    soldTo: (name: string) => [...sold.values()].filter(({ order }) => order.to.name === name),
  }
}
const never = (): Promise<never> => new Promise(() => undefined)
