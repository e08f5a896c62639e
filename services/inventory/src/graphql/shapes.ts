import { toDecimal, type Connection } from '@kade/service-kit'
import type { VariantRow } from '../persistence/catalogue.js'
import type { MovementRow } from '../persistence/queries.js'

export type VariantPage = Connection<VariantRow>
export type VariantPageEdge = VariantPage['edges'][number]
export type MovementPage = Connection<MovementRow>
export type MovementPageEdge = MovementPage['edges'][number]

export const money = (minor: number, currency: string) => ({ amount: toDecimal(minor, currency), currencyCode: currency })
