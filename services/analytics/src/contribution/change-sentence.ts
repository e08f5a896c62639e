import type { Figures } from '../fact/figures.js'
import { changeOf, type Member } from './explain-change.js'

export type SentenceLanguage = 'EN' | 'NL'
export interface ToldChange<Dimension extends string> {
  readonly before: Figures
  readonly after: Figures
  readonly members: Readonly<Record<Dimension, readonly Member[]>>
  /** Dimensions of which the average by order moved against that of all of their members. */
  readonly reversed: readonly Dimension[]
}
export interface Cause<Dimension extends string> {
  readonly dimension: Dimension
  readonly member: Member
}

/**
 * Whose revenue differs most from what it would be, had all members of its dimension changed by the same factor; undefined where nothing changed, or
 * all did alike. So the only channel of a shop is no cause.
 */
export function causeOf<Dimension extends string>({ before, after, members }: ToldChange<Dimension>): Cause<Dimension> | undefined {
  const factor = before.revenue === 0n ? 0 : Number(after.revenue) / Number(before.revenue)
  const whole = Number(after.revenue - before.revenue)
  const causes = Object.entries<readonly Member[]>(members).flatMap(([dimension, all]) =>
    all.map((member) => ({
      ...{ dimension: dimension as Dimension, member },
      excess: (Number(member.after.revenue) - Number(member.before.revenue) * factor) * Math.sign(whole),
    })),
  )
  const [first] = causes.sort((one, other) => other.excess - one.excess)
  return first && first.excess >= 1 ? first : undefined
}

interface Words<Dimension extends string> {
  readonly locale: string
  readonly same: (is: string) => string
  readonly moved: (isMore: boolean, by: string, part: string | null, was: string, is: string) => string
  readonly cause: (dimension: Dimension, key: string, by: string) => string
  readonly reversed: (dimension: Dimension) => string
}
export type SalesDimension = 'CHANNEL' | 'COUNTRY' | 'REGION' | 'CAMPAIGN' | 'SKU' | 'CATEGORY' | 'CUSTOMER_GROUP'

const EN: Record<SalesDimension, string> = {
  ...{ CHANNEL: 'channel', COUNTRY: 'country', REGION: 'region', CAMPAIGN: 'campaign', SKU: 'SKU' },
  ...{ CATEGORY: 'category', CUSTOMER_GROUP: 'customer group' },
}
const NL: Record<SalesDimension, string> = {
  ...{ CHANNEL: 'kanaal', COUNTRY: 'land', REGION: 'regio', CAMPAIGN: 'campagne', SKU: 'SKU' },
  ...{ CATEGORY: 'categorie', CUSTOMER_GROUP: 'klantgroep' },
}
const WORDS: Readonly<Record<SentenceLanguage, Words<SalesDimension>>> = {
  EN: {
    locale: 'en-GB',
    same: (is) => `Revenue is what it was: ${is}.`,
    moved: (isMore, by, part, was, is) => `Revenue ${isMore ? 'rose' : 'fell'} by ${by}${part ? ` (${part})` : ''}, from ${was} to ${is}.`,
    cause: (dimension, key, by) => `What stands out most is ${EN[dimension]} ${key}, with ${by}.`,
    reversed: (dimension) =>
      `The average order value moved one way in every ${EN[dimension]}, and the other way in all: other parts of the orders come from each.`,
  },
  NL: {
    locale: 'nl-NL',
    same: (is) => `De omzet is gelijk gebleven: ${is}.`,
    moved: (isMore, by, part, was, is) =>
      `De omzet is ${by}${part ? ` (${part})` : ''} ${isMore ? 'gestegen' : 'gedaald'}, van ${was} naar ${is}.`,
    cause: (dimension, key, by) => `Het meest valt ${NL[dimension]} ${key} op, met ${by}.`,
    reversed: (dimension) =>
      `De gemiddelde orderwaarde ging per ${NL[dimension]} overal de ene kant op en in totaal de andere: de verdeling van de orders is verschoven.`,
  },
}

/** What changed, what stands out, and what is easily misread. `decimal` writes minor units as a decimal number. */
export function changeSentence(
  change: ToldChange<SalesDimension>,
  currency: string,
  language: SentenceLanguage,
  decimal: (minor: bigint) => string,
): string {
  const words = WORDS[language]
  const money = (minor: bigint, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
    new Intl.NumberFormat(words.locale, { style: 'currency', currency, signDisplay }).format(decimal(minor) as `${number}`)
  const { before, after } = change
  const by = after.revenue - before.revenue
  if (by === 0n) return words.same(money(after.revenue))
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 1 })
  const part = before.revenue === 0n ? null : percent.format(Math.abs(Number(by) / Number(before.revenue)))
  const cause = causeOf(change)
  return [
    words.moved(by > 0n, money(by < 0n ? -by : by), part, money(before.revenue), money(after.revenue)),
    ...(cause ? [words.cause(cause.dimension, cause.member.key, money(changeOf(cause.member).revenue, 'exceptZero'))] : []),
    ...change.reversed.slice(0, 1).map(words.reversed),
  ].join(' ')
}
