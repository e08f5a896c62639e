import { uuidv7 } from 'uuidv7'

/** A UUID version 7: sorts by the time it was made. */
export const newId = (): string => uuidv7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Ids are opaque to clients: what is no UUID names nothing, and must not reach a uuid column. */
export const isId = (text: string): boolean => UUID.test(text)
