const text = { type: 'string' }
const list = (items: object) => ({ type: 'array', items })
const record = (properties: Readonly<Record<string, object>>, ...optional: readonly string[]) => ({
  ...{ type: 'object', properties, additionalProperties: false },
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})
const moment = { type: 'string', format: 'date-time' }
const types = list(
  record({ name: text, attributes: list(record({ name: text, type: { enum: ['string', 'time', 'integer', 'float', 'boolean'] } })) }),
)
const relationships = list(record({ objectId: text, qualifier: text }))

/** What OCEL 2.0 says of a log in JSON (https://www.ocel-standard.org, section 7), in the stricter reading of its published schema: values are texts. */
export const OCEL_SCHEMA = record({
  objectTypes: types,
  eventTypes: types,
  objects: list(
    record(
      { id: text, type: text, attributes: list(record({ name: text, time: moment, value: text })), relationships },
      'attributes',
      'relationships',
    ),
  ),
  events: list(
    record(
      { id: text, type: text, time: moment, attributes: list(record({ name: text, value: text })), relationships },
      'attributes',
      'relationships',
    ),
  ),
})
