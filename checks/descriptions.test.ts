import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

const root = join(import.meta.dirname, '..')
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'))
const ROOTS = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]

it('every type, field, input and value of the graph says what it is', () => {
  const silent = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name))
    .flatMap((type) => {
      const members = isEnumType(type)
        ? type.getValues()
        : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
          : []
      const needsOwn = !ROOTS.some((entry) => entry === type)
      return [
        ...(needsOwn && !type.description ? [type.name] : []),
        ...members.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
      ]
    })
  expect(silent).toEqual([])
})
