import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'

/** What operations take of a schema, such as Order, Order.lines, OrderStatus.CANCELLED, PlaceOrderInput.note. */
export type Usage = ReadonlySet<string>

/**
 * What these operations rely on. A variable may carry any field of its input type, and an answer any value of its enum: all of them count.
 * @param documents valid for the schema; what is not counts as far as it can be followed.
 */
export function usageOf(schema: GraphQLSchema, documents: readonly DocumentNode[]): Usage {
  const used = new Set<string>()
  for (const document of documents) {
    const info = new TypeInfo(schema)
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: () => {
          const [parent, field] = [info.getParentType(), info.getFieldDef()]
          if (!parent || !field) return
          const owners = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent]
          for (const { name } of owners) used.add(name).add(`${name}.${field.name}`)
          used.add(getNamedType(field.type).name)
          useWhole(getNamedType(field.type), used)
        },
        ObjectField: ({ name }) => {
          const type = info.getParentInputType()
          if (type) used.add(getNamedType(type).name).add(`${getNamedType(type).name}.${name.value}`)
        },
        EnumValue: ({ value }) => {
          const type = info.getInputType()
          if (type) used.add(getNamedType(type).name).add(`${getNamedType(type).name}.${value}`)
        },
        VariableDefinition: ({ type }) => {
          const named = typeFromAST(schema, type)
          if (named) useWhole(getNamedType(named), used)
        },
        NamedType: ({ name }) => void used.add(name.value),
      }),
    )
  }
  return used
}

/** An enum with its values, an input with its fields and theirs; of other types what is selected counts alone. */
function useWhole(type: GraphQLNamedType, used: Set<string>, whole = new Set<GraphQLNamedType>()): void {
  if (isEnumType(type)) {
    used.add(type.name)
    for (const { name } of type.getValues()) used.add(`${type.name}.${name}`)
  }
  if (!isInputObjectType(type) || whole.has(type)) return
  whole.add(type)
  used.add(type.name)
  for (const { name, type: inner } of Object.values(type.getFields())) {
    used.add(`${type.name}.${name}`)
    useWhole(getNamedType(inner), used, whole)
  }
}
