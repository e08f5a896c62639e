import type { Consignment, CustomsLine, DocumentKind, Missing } from './consignment.js'
import { descriptionFault } from './description.js'
import { inCurrency, type Amount } from './exchange.js'
import { isGtin, subheadingOf, toEori, toHsCode, toIoss, toVatNumber } from './numbers.js'
import { FORM_RULES, IDENTIFIER_RULES, ruleOn } from './rules.js'
import { crossingOf, territoryOf, type Crossing } from './territory.js'

export interface Assessment {
  readonly crossing: Crossing
  readonly documents: readonly DocumentKind[]
  /** By line, each in the order of the form; then those of the consignment. */
  readonly missing: readonly Missing[]
}

/** What customs ask of a consignment: the documents that go with it, and what these lack. */
export function assess(consignment: Consignment): Assessment {
  const crossing = crossingOf(territoryOf(consignment.from), territoryOf(consignment.to))
  if (crossing === 'NONE') return { crossing, documents: [], missing: [] }
  return { crossing, documents: documentsOf(consignment), missing: missingIn(consignment, crossing) }
}

function documentsOf(consignment: Consignment): DocumentKind[] {
  const form = isSmall(consignment) ? 'CN22' : 'CN23'
  if (consignment.contentsType === 'DOCUMENTS') return [form]
  return form === 'CN23' || consignment.commerceType === 'B2B' ? [form, 'COMMERCIAL_INVOICE'] : [form]
}

function isSmall(consignment: Consignment): boolean {
  const rule = FORM_RULES.findLast(({ validFrom }) => validFrom <= consignment.day)
  return rule !== undefined && weightOf(consignment) <= rule.grams && isWorthAtMost(consignment, rule.upTo)
}

function missingIn(consignment: Consignment, crossing: Crossing): Missing[] {
  if (consignment.contentsType === 'DOCUMENTS') return []
  const identified = needsIdentifiers(consignment)
  return [...consignment.lines.flatMap((line) => lackedBy(line, identified)), ...lackedByTerms(consignment, crossing)]
}

function lackedBy(line: CustomsLine, identified: boolean): Missing[] {
  const { sku } = line
  const lacks = (field: Missing['field'], fault: Missing['fault'] | null): Missing[] => (fault === null ? [] : [{ sku, field, fault }])
  const given = (value: string | number | null): Missing['fault'] | null => (value === null || value === '' ? 'MISSING' : null)
  const vague = descriptionFault(line.description)
  return [
    ...lacks('hsCode', line.hsCode === null ? 'MISSING' : toHsCode(line.hsCode) === null ? 'FORMAT' : null),
    ...lacks('originCountry', given(line.originCountry)),
    ...lacks('value', line.value === null || line.value <= 0 ? 'MISSING' : null),
    ...lacks('netWeightGrams', line.netWeightGrams === null || line.netWeightGrams <= 0 ? 'MISSING' : null),
    ...lacks('description', vague === null ? null : vague === 'EMPTY' ? 'MISSING' : 'VAGUE'),
    ...(identified ? lacks('merchantProductId', given(line.merchantProductId)) : []),
    ...(identified ? lacks('manufacturerProductId', given(line.manufacturerProductId)) : []),
    ...lacks('standardProductId', line.standardProductId !== null && !isGtin(line.standardProductId) ? 'FORMAT' : null),
  ]
}

/** A business that imports has an EORI number; numbers that are given have their form. */
function lackedByTerms({ commerceType, eori, ioss, vatNumber, to }: Consignment, crossing: Crossing): Missing[] {
  const lacks = (field: Missing['field'], fault: Missing['fault']): Missing => ({ sku: null, field, fault })
  const registers = ['EU', 'GB'].includes(territoryOf(to).customs)
  return [
    ...(eori === null && commerceType === 'B2B' && crossing === 'CUSTOMS' && registers ? [lacks('eori', 'MISSING')] : []),
    ...(eori !== null && toEori(eori) === null ? [lacks('eori', 'FORMAT')] : []),
    ...(ioss !== null && toIoss(ioss) === null ? [lacks('ioss', 'FORMAT')] : []),
    ...(vatNumber !== null && toVatNumber(vatNumber) === null ? [lacks('vatNumber', 'FORMAT')] : []),
  ]
}

function needsIdentifiers(consignment: Consignment): boolean {
  const { to, day, commerceType, contentsType } = consignment
  const from = territoryOf(consignment.from)
  const { customs } = territoryOf(to)
  const rule = from.customs === customs ? undefined : ruleOn(IDENTIFIER_RULES, customs, day)
  return rule?.commerceType === commerceType && rule.contentsType === contentsType && isWorthAtMost(consignment, rule.upTo)
}

export const valueOf = ({ lines }: Pick<Consignment, 'lines'>): number => lines.reduce((sum, { value }) => sum + (value ?? 0), 0)

export const weightOf = ({ lines, grossWeightGrams }: Consignment): number =>
  grossWeightGrams ?? lines.reduce((sum, { netWeightGrams, quantity }) => sum + (netWeightGrams ?? 0) * quantity, 0)

/** Whether all goods are worth no more. In a currency that has no rate nothing is known to be worth little. */
export function isWorthAtMost(consignment: Pick<Consignment, 'lines' | 'currency' | 'day'>, limit: Amount): boolean {
  const most = inCurrency(limit, consignment.currency, consignment.day)
  return most !== null && valueOf(consignment) <= most
}

/** The distinct subheadings of the lines, in their order; null where one of them is not known. */
export function subheadingsOf({ lines }: Pick<Consignment, 'lines'>): string[] | null {
  const codes = lines.map(({ hsCode }) => (hsCode === null ? null : toHsCode(hsCode)))
  return codes.some((code) => code === null) ? null : [...new Set(codes.map((code) => subheadingOf(code ?? '')))]
}
