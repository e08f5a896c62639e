export const LATE_KINDS = ['ORDER', 'AMENDMENT', 'REJECTION', 'CANCELLATION', 'REFUSED_CANCELLATION', 'RETURN', 'REFUND'] as const
export type LateKind = (typeof LATE_KINDS)[number]

/** What a day has more than it had, and the facts that were told of it meanwhile, by kind. Money is in minor units. */
export interface LateDay {
  readonly day: string
  readonly orders: bigint
  readonly units: bigint
  readonly revenue: bigint
  readonly returnedUnits: bigint
  readonly refunded: bigint
  readonly facts: Readonly<Partial<Record<LateKind, number>>>
}
type Language = 'EN' | 'NL'
type Plural = readonly [one: string, more: string]

interface Words {
  readonly locale: string
  readonly revenue: string
  readonly refunds: string
  readonly returns: string
  readonly late: string
  readonly kinds: Readonly<Record<LateKind, Plural>>
  readonly changed: (what: string, day: string, by: string, since: string, facts: string) => string
}
const WORDS: Readonly<Record<Language, Words>> = {
  EN: {
    ...{ locale: 'en-GB', revenue: 'Revenue', refunds: 'Refunds', returns: 'Units that came back', late: 'late' },
    kinds: {
      ORDER: ['order', 'orders'],
      AMENDMENT: ['amendment', 'amendments'],
      REJECTION: ['rejection', 'rejections'],
      CANCELLATION: ['cancellation', 'cancellations'],
      REFUSED_CANCELLATION: ['refused cancellation', 'refused cancellations'],
      RETURN: ['return', 'returns'],
      REFUND: ['refund', 'refunds'],
    },
    changed: (what, day, by, since, facts) => `${what} of ${day}: ${by} since ${since}: ${facts}.`,
  },
  NL: {
    ...{ locale: 'nl-NL', revenue: 'Omzet', refunds: 'Terugbetalingen', returns: 'Teruggekomen stuks', late: 'late' },
    kinds: {
      ORDER: ['bestelling', 'bestellingen'],
      AMENDMENT: ['wijziging', 'wijzigingen'],
      REJECTION: ['afwijzing', 'afwijzingen'],
      CANCELLATION: ['annulering', 'annuleringen'],
      REFUSED_CANCELLATION: ['geweigerde annulering', 'geweigerde annuleringen'],
      RETURN: ['retour', 'retouren'],
      REFUND: ['terugbetaling', 'terugbetalingen'],
    },
    changed: (what, day, by, since, facts) => `${what} van ${day}: ${by} sinds ${since}: ${facts}.`,
  },
}

export interface LateTelling {
  readonly since: Date
  readonly timeZone: string
  readonly currency: string
  readonly language: Language
  /** Minor units as a decimal number. */
  readonly decimal: (minor: bigint) => string
}

/** "Revenue of 3 November 2026: +£412.50 since 23 November 2026: 7 late refunds." Refunds where revenue stayed, and units that came back where these did, too. */
export function lateSentence(day: LateDay, { since, timeZone, currency, language, decimal }: LateTelling): string {
  const { locale, late, kinds, changed, ...whats } = WORDS[language]
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay: 'exceptZero' })
  const units = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' })
  const date = (at: Date, zone: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(at)
  const facts = LATE_KINDS.flatMap((kind) => {
    const count = day.facts[kind] ?? 0
    const [one, more] = kinds[kind]
    return count === 0 ? [] : [`${new Intl.NumberFormat(locale).format(count)} ${late} ${count === 1 ? one : more}`]
  })
  const [what, by] =
    day.revenue === 0n && day.refunded !== 0n
      ? [whats.refunds, money.format(decimal(day.refunded) as `${number}`)]
      : day.revenue === 0n && day.returnedUnits !== 0n
        ? [whats.returns, units.format(day.returnedUnits)]
        : [whats.revenue, money.format(decimal(day.revenue) as `${number}`)]
  return changed(what, date(new Date(day.day), 'UTC'), by, date(since, timeZone), facts.join(', '))
}
