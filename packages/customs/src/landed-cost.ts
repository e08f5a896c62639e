import { isWorthAtMost, subheadingsOf, valueOf } from './assess.js'
import type { Consignment, Incoterm } from './consignment.js'
import { inCurrency } from './exchange.js'
import { toIoss } from './numbers.js'
import { DUTY_RULES, IOSS_RULE, ruleOn, TAX_RULES, type DutyKind, type DutyTerm } from './rules.js'
import { crossingOf, territoryOf, type Crossing } from './territory.js'

/** How value added tax is paid: not at all; with the price, by the import one-stop shop; or when the goods come in. */
export type ImportTaxKind = 'NONE' | 'IOSS' | 'IMPORT'

export interface LandedCost {
  readonly crossing: Crossing
  readonly duty: DutyKind
  readonly tax: ImportTaxKind
  /** Basis points; null where the destination's rate is not known here. */
  readonly taxBps: number | null
  readonly lines: readonly CostLine[]
  /** The lines together: what comes on top of goods and transport; of a cost that is not complete, as far as it is known. */
  readonly total: number
  /** Whether all is known. By the tariff alone the duty is not. */
  readonly isComplete: boolean
  readonly incoterm: Incoterm
  /** The total if it is collected with the price (DDP), nothing if the recipient pays it (DAP). */
  readonly collected: number
}
/** A part of what importing costs, in minor units of the consignment's currency. */
export interface CostLine {
  readonly kind: 'DUTY' | 'VAT'
  /** Of duty: the subheading that it is for. */
  readonly subheading: string | null
  readonly amount: number
}

/** What importing a consignment costs beside its price. Goods with an IOSS number have paid their tax with the price: that of the duty is left. */
export function landedCost(consignment: Consignment): LandedCost {
  const [from, to] = [territoryOf(consignment.from), territoryOf(consignment.to)]
  const crossing = crossingOf(from, to)
  const term: DutyTerm = crossing === 'CUSTOMS' ? dutyTermOf(consignment, to.customs) : { duty: 'NONE' }
  const duties = dutiesOf(consignment, term)
  const paid = (duties ?? []).reduce((sum, { amount }) => sum + amount, 0)
  const tax = taxOf(consignment, crossing)
  const taxed = (tax.kind === 'IOSS' ? 0 : valueOf(consignment) + consignment.shipping) + paid
  const vat = tax.bps === null || tax.kind === 'NONE' ? 0 : Math.round((taxed * tax.bps) / 10_000)
  const lines: CostLine[] = [...(duties ?? []), ...(vat > 0 ? [{ kind: 'VAT' as const, subheading: null, amount: vat }] : [])]
  const total = paid + vat
  const isComplete = duties !== null && (tax.kind === 'NONE' || tax.bps !== null) && consignment.lines.every(({ value }) => value !== null)
  const { incoterm } = consignment
  return {
    ...{ crossing, duty: term.duty, tax: tax.kind, taxBps: tax.kind === 'NONE' ? 0 : tax.bps, lines, total, isComplete, incoterm },
    collected: incoterm === 'DDP' ? total : 0,
  }
}

function dutyTermOf(consignment: Consignment, destination: string): DutyTerm {
  const rule = ruleOn(DUTY_RULES, destination, consignment.day) ?? ruleOn(DUTY_RULES, '*', consignment.day)
  return rule?.terms.find((term) => fits(term, consignment)) ?? { duty: 'BY_TARIFF' }
}

function fits({ commerceType, contentsType, upTo, chapters }: DutyTerm, consignment: Consignment): boolean {
  const codes = chapters ? subheadingsOf(consignment) : []
  return (
    (commerceType === undefined || commerceType === consignment.commerceType) &&
    (contentsType === undefined || contentsType === consignment.contentsType) &&
    (upTo === undefined || isWorthAtMost(consignment, upTo)) &&
    (chapters === undefined || (codes?.every((code) => within(Number(code.slice(0, 2)), chapters)) ?? false))
  )
}
const within = (chapter: number, [first, last]: readonly [number, number]): boolean => chapter >= first && chapter <= last

/** Null where the duty is not known. */
function dutiesOf(consignment: Consignment, { duty, amount }: DutyTerm): CostLine[] | null {
  if (duty === 'NONE') return []
  const each = amount && inCurrency(amount, consignment.currency, consignment.day)
  const subheadings = subheadingsOf(consignment)
  if (duty === 'BY_TARIFF' || each == null || subheadings === null) return null
  return subheadings.map((subheading) => ({ kind: 'DUTY', subheading, amount: each }))
}

function taxOf(consignment: Consignment, crossing: Crossing): { readonly kind: ImportTaxKind; readonly bps: number | null } {
  const { to, day, commerceType, contentsType, ioss } = consignment
  if (crossing === 'NONE' || contentsType === 'DOCUMENTS' || contentsType === 'RETURNED_GOODS') return { kind: 'NONE', bps: 0 }
  const { code, fiscal } = territoryOf(to)
  const rule = ruleOn(TAX_RULES, code, day) ?? ruleOn(TAX_RULES, fiscal, day)
  if (rule?.freeUpTo && isWorthAtMost(consignment, rule.freeUpTo)) return { kind: 'NONE', bps: 0 }
  const isDeclared = consignment.isTaxPaid === true || (ioss !== null && toIoss(ioss) !== null)
  const mayBe =
    fiscal === IOSS_RULE.destination && day >= IOSS_RULE.validFrom && commerceType === 'B2C' && isWorthAtMost(consignment, IOSS_RULE.upTo)
  return { kind: isDeclared && mayBe ? 'IOSS' : 'IMPORT', bps: rule?.bps ?? null }
}
