import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

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
