import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { buildSchema, getNullableType, isEnumType, isInputObjectType, isInterfaceType, isListType, isObjectType } from 'graphql'

/** Words that say nothing of what they stand at: whoever reads them knows as much as before. */
const FILLERS = [
  'A page of a list.',
  'Opaque.',
  'What the mutation is given.',
  'What.',
  'When.',
  'Where.',
  'Which one.',
  'Which line.',
  'Which order.',
  'Which item.',
  'Who.',
  'Why.',
  'How much.',
  'Units.',
  'Money.',
  'Goods.',
  'Millimetres.',
  'For people.',
  'For a person.',
  'What it is.',
  'Over all pages.',
  'Of the first node.',
  'Of the last node.',
  'What the caller can mend.',
  'Stock keeping unit.',
]

/** How a list says what is the most that it holds. */
const BOUNDS = [
  /\bat most (\d|one\b)/i,
  /\b\d+ to \d/,
  /\bone (entry )?for each\b|\bone entry each time\b/i,
  /\beach \w+( of the order)? once\b/i,
  /\bmore than \d[^.]* (is|are) refused\b/i,
]

const root = join(import.meta.dirname, '..')
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'))
const ROOTS = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]

interface Described {
  /** Such as Order.lines. */
  readonly place: string
  readonly description: string | null | undefined
}

const described = (): Described[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name))
    .flatMap((type) => {
      const members = isEnumType(type)
        ? type.getValues()
        : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
          : []
      return [
        ...(ROOTS.some((entry) => entry === type) ? [] : [{ place: type.name, description: type.description }]),
        ...members.map(({ name, description }) => ({ place: `${type.name}.${name}`, description })),
      ]
    })

it('every type, field, input and value of the graph says what it is', () => {
  expect(
    described()
      .filter(({ description }) => !description)
      .map(({ place }) => place),
  ).toEqual([])
})

it('and says something: its shape, its unit, its source, or when it is null', () => {
  expect(
    described()
      .filter(saysNothing)
      .map(({ place, description }) => `${place}: ${description}`),
  ).toEqual([])
})

it.each([
  ['StockMovement.at', 'When.'],
  ['OrderLine.unitPrice', 'The unit price.'],
  ['PackageInput', 'A package input.'],
  ['OrderAction.CANCEL', 'cancel.'],
])('%s: "%s" would not pass', (place, description) => expect(saysNothing({ place, description })).toBe(true))

it.each([
  ['StockMovement.at', 'The moment at which it was written into the ledger.'],
  ['OrderLine.unitPrice', 'Of one unit, tax included.'],
])('%s: "%s" would pass', (place, description) => expect(saysNothing({ place, description })).toBe(false))

it('a list says how much may be in it at most', () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => isListType(getNullableType(field.type)) && !type.name.startsWith('__'))
          .map(({ name, description }) => ({ place: `${type.name}.${name}`, description }))
      : [],
  )
  expect(lists.length).toBeGreaterThan(40)
  expect(lists.filter((list) => !saysItsBound(list)).map(({ place, description }) => `${place}: ${description}`)).toEqual([])
})

it.each([
  ['What is in it.', false],
  ['As they are now.', false],
  ['1 to 500 lines, each SKU once.', true],
  ['One for each location, by code.', true],
  ['All of them, the oldest first.', false],
  ['What the caller can mend; empty when it was done.', false],
  ['Of the last 30 days.', false],
  ['What the caller can mend, one entry for each fault. Empty when it was done.', true],
  ['What can be done next, at most one of PACK and SHIP.', true],
  ['Its parcels: `first` of at most 100, those after the id in `after`.', true],
  ['Money given back, one entry each time.', true],
  ['All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX).', true],
])('a list of "%s" would pass: %s', (description, passes) => expect(saysItsBound({ place: 'T.list', description })).toBe(passes))

/** The most that may be in it, an entry for each of something, or from where on it is refused. "All" or "empty" says none of these. */
function saysItsBound({ description }: Described): boolean {
  return BOUNDS.some((bound) => bound.test(description ?? ''))
}

/** A filler, or no more than the name of what it stands at, in words. */
function saysNothing({ place, description }: Described): boolean {
  const name = place.split('.').at(-1) ?? ''
  return description != null && (FILLERS.includes(description) || wordsOf(description) === wordsOf(name))
}

const wordsOf = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\b(the|a|an|its)\b|[^a-z ]/g, ' ')
    .trim()
    .replace(/ +/g, ' ')
