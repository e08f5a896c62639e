import { OWN_PACKAGING, type PackedBox } from '@kade/packing'
import { UserErrors, type UserErrorDetail } from '@kade/service-kit'
import { BOXES } from '../carrier/boxes.js'
import type { FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import type { GivenPackage } from './pack.js'

export const MOST_PACKAGES = 2_000
/** A lorry's load. */
export const HEAVIEST_GRAMS = 25_000_000

const KNOWN_BOXES: readonly string[] = [...BOXES.map(({ code }) => code), OWN_PACKAGING]

/** The packages must hold exactly what was picked. @throws UserErrors, all that is wrong together */
export function checkPackages(order: FulfillmentOrder, packages: readonly GivenPackage[]): void {
  if (packages.length === 0)
    throw UserErrors.of('REQUIRED', 'Name the packages, or leave `packages` out to have the boxes chosen', 'input', 'packages')
  if (packages.length > MOST_PACKAGES)
    throw UserErrors.of('TOO_MANY', `${MOST_PACKAGES} packages are the most`, 'input', 'packages').with({ most: MOST_PACKAGES })
  const left = new Map(order.lines.map(({ sku, picked }) => [sku, picked]))
  const errors = packages.flatMap((given, index) => faultsOf(given, ['input', 'packages', String(index)], left))
  if (errors.length > 0) throw new UserErrors(errors.slice(0, MOST_ERRORS))
  const forgotten = [...left].filter(([, units]) => units > 0)
  if (forgotten.length > 0) {
    const units = forgotten.map(([sku, units]) => `${units} × ${sku}`).join(', ')
    throw UserErrors.of('INVALID', `Not packed: ${units}`, 'input', 'packages').with({ fault: 'NOT_PACKED', units })
  }
}

/** What the packages came to. @throws UserErrors */
export function checkPacked(packed: readonly PackedBox[]): void {
  if (packed.length > MOST_PACKAGES)
    throw UserErrors.of(
      'TOO_MANY',
      `It would be ${packed.length} packages, and ${MOST_PACKAGES} are the most: name them, with several units in each`,
      'input',
      'packages',
    ).with({ most: MOST_PACKAGES })
  const tooHeavy = packed.findIndex(({ grams }) => grams > HEAVIEST_GRAMS)
  if (tooHeavy >= 0)
    throw UserErrors.of(
      'OUT_OF_RANGE',
      `A package of ${packed[tooHeavy]?.grams} g is more than a lorry takes (${HEAVIEST_GRAMS} g): divide it`,
      'input',
      'packages',
      String(tooHeavy),
    ).with({ most: HEAVIEST_GRAMS })
}

/** More than that nobody reads. */
const MOST_ERRORS = 100

/** Takes what it holds from what is left to pack. */
function faultsOf({ box, lines, weightGrams }: GivenPackage, path: readonly string[], left: Map<string, number>): UserErrorDetail[] {
  const errors: UserErrorDetail[] = []
  const refuse = (code: UserErrorDetail['code'], message: string, parameters: UserErrorDetail['parameters'], ...rest: readonly string[]) =>
    void errors.push({ code, message, field: [...path, ...rest], parameters })
  const known = BOXES.find(({ code }) => code === box)
  if (!KNOWN_BOXES.includes(box))
    refuse('NOT_FOUND', `There is no box ${box}: take one of ${KNOWN_BOXES.join(', ')}`, { known: KNOWN_BOXES.join(', ') }, 'box')
  if (lines.length === 0) refuse('REQUIRED', 'A package holds at least one unit', {}, 'lines')
  const heaviest = known ? known.emptyGrams + known.maxGrams : HEAVIEST_GRAMS
  if (weightGrams != null && (weightGrams < 1 || weightGrams > heaviest))
    refuse('OUT_OF_RANGE', `A package in ${box} weighs 1 to ${heaviest} g`, { least: 1, most: heaviest }, 'weightGrams')
  lines.forEach(({ sku, quantity }, line) => {
    const rest = left.get(sku)
    if (rest === undefined)
      return refuse('NOT_FOUND', `${sku} was not picked for this fulfillment order`, { sku }, 'lines', String(line), 'sku')
    if (quantity < 1 || quantity > rest)
      return refuse(
        'OUT_OF_RANGE',
        `${rest} picked units of ${sku} are left to pack`,
        { least: 1, most: rest },
        'lines',
        String(line),
        'quantity',
      )
    left.set(sku, rest - quantity)
  })
  return errors
}
