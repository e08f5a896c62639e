import { explainChange, type Member, type RateChange, type RateEffect } from './explain-change.js'

type Language = 'EN' | 'NL'
type RateDimension = 'CHANNEL' | 'COUNTRY' | 'REGION' | 'CAMPAIGN' | 'SKU' | 'CATEGORY' | 'CUSTOMER_GROUP' | 'CARRIER'
/** What a sentence is of: a part of a whole, 0 to 1. */
type Rate = 'PROMISES' | 'MARGIN'
interface RateByDimension {
  readonly by: RateDimension
  /** All of them; what the rate is of stands as their orders. */
  readonly members: readonly Member[]
}

interface Words {
  readonly locale: string
  readonly rates: Readonly<Record<Rate, string>>
  readonly dimensions: Readonly<Record<RateDimension, string>>
  readonly points: (count: string, isOne: boolean) => string
  readonly nothing: Readonly<Record<Rate, string>>
  readonly same: (rate: string, is: string) => string
  readonly moved: (rate: string, isMore: boolean, by: string, was: string, is: string) => string
  readonly cause: (dimension: string, key: string, by: string) => string
  readonly reversed: (dimension: string) => string
}
const WORDS: Readonly<Record<Language, Words>> = {
  EN: {
    locale: 'en-GB',
    rates: { PROMISES: 'The share of promises kept', MARGIN: 'The margin' },
    dimensions: {
      ...{ CHANNEL: 'channel', COUNTRY: 'country', REGION: 'region', CAMPAIGN: 'campaign', SKU: 'SKU', CARRIER: 'carrier' },
      ...{ CATEGORY: 'category', CUSTOMER_GROUP: 'customer group' },
    },
    points: (count, isOne) => `${count} ${isOne ? 'point' : 'points'}`,
    nothing: {
      PROMISES: 'There is nothing to compare: one of the periods has no promise that was kept or broken.',
      MARGIN: 'There is nothing to compare: one of the periods has no sales of which the cost is known.',
    },
    same: (rate, is) => `${rate} is what it was: ${is}.`,
    moved: (rate, isMore, by, was, is) => `${rate} ${isMore ? 'rose' : 'fell'} by ${by}, from ${was} to ${is}.`,
    cause: (dimension, key, by) => `What stands out most is ${dimension} ${key}, with ${by}.`,
    reversed: (dimension) => `It moved one way in every ${dimension}, and the other way in all: other parts of the whole come from each.`,
  },
  NL: {
    locale: 'nl-NL',
    rates: { PROMISES: 'Het deel van de beloftes dat is nagekomen', MARGIN: 'De marge' },
    dimensions: {
      ...{ CHANNEL: 'kanaal', COUNTRY: 'land', REGION: 'regio', CAMPAIGN: 'campagne', SKU: 'SKU', CARRIER: 'vervoerder' },
      ...{ CATEGORY: 'categorie', CUSTOMER_GROUP: 'klantgroep' },
    },
    points: (count, isOne) => `${count} ${isOne ? 'punt' : 'punten'}`,
    nothing: {
      PROMISES: 'Er valt niets te vergelijken: in een van de perioden is geen belofte nagekomen of gebroken.',
      MARGIN: 'Er valt niets te vergelijken: in een van de perioden is niets verkocht waarvan de kostprijs bekend is.',
    },
    same: (rate, is) => `${rate} is gelijk gebleven: ${is}.`,
    moved: (rate, isMore, by, was, is) => `${rate} is ${by} ${isMore ? 'gestegen' : 'gedaald'}, van ${was} naar ${is}.`,
    cause: (dimension, key, by) => `Het meest valt ${dimension} ${key} op, met ${by}.`,
    reversed: (dimension) => `Per ${dimension} ging het overal de ene kant op en in totaal de andere: de verdeling is verschoven.`,
  },
}
/** Less is not told: it would read as nothing. */
const LEAST_POINTS = 0.05

/** What a rate changed by, in points, what stands out, and what is easily misread. */
export function rateSentence(rate: Rate, dimensions: readonly RateByDimension[], language: Language): string {
  const words = WORDS[language]
  const explained = dimensions.map(({ by, members }) => ({ by, ...explainChange(members, members.length, true) }))
  const whole = explained[0]?.averageValue
  if (!whole) return words.nothing[rate]
  const format = (style: 'percent' | 'decimal', signDisplay: 'auto' | 'exceptZero' = 'auto') =>
    new Intl.NumberFormat(words.locale, { style, maximumFractionDigits: 1, signDisplay })
  const points = (part: number, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
    words.points(format('decimal', signDisplay).format(part * 100), Math.round(Math.abs(part) * 1_000) === 10)
  const [was, is] = [format('percent').format(whole.before), format('percent').format(whole.after)]
  const by = whole.after - whole.before
  if (Math.abs(by) * 100 < LEAST_POINTS) return words.same(words.rates[rate], is)
  const causes = explained.flatMap((each) => causesOf(each, whole))
  const [cause] = causes.sort((one, other) => other.excess - one.excess)
  const reversed = explained.find(({ averageValue }) => averageValue?.isReversed)
  return [
    words.moved(words.rates[rate], by > 0, points(Math.abs(by)), was, is),
    ...(cause && cause.excess * 100 >= LEAST_POINTS
      ? [words.cause(words.dimensions[cause.by], cause.key, points(cause.effect, 'exceptZero'))]
      : []),
    ...(reversed ? [words.reversed(words.dimensions[reversed.by])] : []),
  ].join(' ')
}

/** What each member did besides what it would have done, had all of its dimension moved by the same points: the only channel of a shop is no cause. */
function causesOf({ by, contributions }: ReturnType<typeof explainChange> & { readonly by: RateDimension }, whole: RateChange) {
  const before = contributions.reduce((sum, each) => sum + Number(each.before.orders), 0)
  const moved = whole.after - whole.before
  return contributions.map((each) => {
    const effect = each.averageValue ? effectOf(each.averageValue) : 0
    return { by, key: each.key ?? '', effect, excess: (effect - (Number(each.before.orders) / before) * moved) * Math.sign(moved) }
  })
}

const effectOf = ({ mix, rate }: RateEffect): number => mix + rate
