import { CannotMake, camel, words, type Skeleton } from './skeleton.js'

/** Where each service tells what happened, by the first word of the event's type. */
const HOMES: Readonly<Record<string, { readonly service: string; readonly topic: string; readonly key: string }>> = {
  order: { service: 'orders', topic: 'order', key: 'orderId' },
  stock: { service: 'inventory', topic: 'reservation', key: 'orderId' },
  fulfillment: { service: 'shipping', topic: 'fulfillment', key: 'orderId' },
  shipment: { service: 'shipping', topic: 'shipment', key: 'orderId' },
}

const ID = '01a20927-e1e2-7a6a-b4f6-8b3424832436'

/** An event's contract, its fixture and its released schema: CONTRIBUTING.md, "Add an event". */
export function eventSkeleton(type: string): Skeleton {
  const [subject = '', what, ...more] = type.split('.')
  const home = HOMES[subject]
  if (!home || !what || more.length > 0 || !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(what))
    throw new CannotMake(
      `${type} is no type of an event, such as order.gift_wrapped: one of ${Object.keys(HOMES).join(', ')}, and what has happened to it`,
    )
  const { service, topic, key } = home
  const versioned = `${type}.v1`
  const contract = camel(`${subject}-${what.replaceAll('_', '-')}`)
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { [key]: { type: 'string', minLength: 1 } },
    required: [key],
  }
  const file = `packages/events/src/${service === 'orders' ? 'order' : service}-events.ts`
  return {
    files: {
      [`packages/events/fixtures/${versioned}.json`]: `${JSON.stringify({ [key]: ID }, undefined, 2)}\n`,
      [`packages/events/schemas/${versioned}.json`]: `${JSON.stringify(schema, undefined, 2)}\n`,
      [`services/${service}/test/${subject}-${what.replaceAll('_', '-')}.test.ts`]: `import { it } from '@jest/globals'

it('${versioned} is told when ${words(type)}', () => {
  throw new Error('Write what has to happen, through the graph, for ${versioned} to be in the outbox')
})
`,
    },
    edits: [
      {
        file,
        atEnd: `/** Say here what has happened, and what is the case from now on. */
export const ${contract} = defineEvent('${versioned}', TOPICS.${topic}, z.object({ ${key}: id }))
`,
      },
    ],
    next: [
      `Say what it carries in ${file}, in its fixture and in its schema (packages/events).`,
      'Return its draft in the decision of a rule: the outbox carries it.',
      'Then: pnpm asyncapi brings the catalogue up to date.',
      `Its test fails until something tells it: pnpm test services/${service}/test/${subject}-${what.replaceAll('_', '-')}.test.ts`,
    ],
  }
}
