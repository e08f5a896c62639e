import {
  checkedAs,
  code,
  email,
  isId,
  line,
  newId,
  optional,
  postalAddress,
  UserErrors,
  type Database,
  type Transaction,
  type Viewer,
} from '@kade/service-kit'
import { z } from 'zod'
import { actorOf, reachFor } from '../access.js'
import { addConsent, keptAddresses, lastConsent, lockCustomer, saveAddresses, saveGroup, saveProfile } from './account.store.js'
import { MOST_ADDRESSES, withAddress, withoutAddress, type AddressFault } from './address-book.js'
import { saysAnother, type ConsentPurpose } from './consent.js'

/** Whose account: staff names it, a customer has one of its own. */
interface OfAccount {
  readonly customerId?: string | null | undefined
}
export interface SaveProfile extends OfAccount {
  readonly name: string
  readonly email: string
  readonly phone?: string | null
}
export interface SaveAddress extends OfAccount {
  readonly addressId?: string | null
  readonly label?: string | null
  readonly address: object
  readonly isDefault?: boolean | null
}
export interface RemoveAddress extends OfAccount {
  readonly addressId: string
}
export interface RecordConsent extends OfAccount {
  readonly purpose: ConsentPurpose
  readonly given: boolean
  readonly source: string
}

export interface SetGroup {
  readonly customerId: string
  readonly groupCode?: string | null
}

const profile = z.object({ name: line(200), email, phone: optional(code(40)) })
const labelled = z.object({ label: optional(line(100)), address: postalAddress })

/** Keeps name, e-mail address and telephone number; the id of the account, which is made where it is new here. @throws UserErrors */
export async function changeProfile(database: Database, viewer: Viewer, input: SaveProfile): Promise<string> {
  const customerId = accountOf(viewer, input)
  const { name, email: address, phone } = checkedAs(profile, input, 'input')
  await database.transaction(async (tx) => {
    const known = await lockCustomer(tx, customerId)
    if (known?.isErased) throw erased('input', 'customerId')
    if (!known && reachFor(viewer, 'saveProfile').everything) throw noAccount()
    await saveProfile(tx, { id: customerId, name, email: address, phone })
  })
  return customerId
}

/** Adds an address to the account, or changes one. @throws UserErrors */
export const changeAddress = (database: Database, viewer: Viewer, input: SaveAddress): Promise<string> => {
  const { label, address } = checkedAs(labelled, input, 'input')
  return inAccount(database, viewer, input, async (tx, customerId) => {
    const { addressId: id = null, isDefault } = input
    const result = withAddress(await keptAddresses(tx, customerId), { id, label, address, isDefault: isDefault === true }, newId)
    if ('fault' in result) throw FAULTS[result.fault]()
    await saveAddresses(tx, customerId, result.kept)
  })
}

/** One that is gone already is gone. @throws UserErrors */
export const removeAddress = (database: Database, viewer: Viewer, input: RemoveAddress): Promise<string> =>
  inAccount(database, viewer, input, async (tx, customerId) => {
    await saveAddresses(tx, customerId, withoutAddress(await keptAddresses(tx, customerId), input.addressId))
  })

/** Keeps what a customer says about a purpose, with where and when; the same again is not kept twice. @throws UserErrors */
export const recordConsent = (database: Database, viewer: Viewer, input: RecordConsent): Promise<string> => {
  const source = checkedAs(line(100), input.source, 'input', 'source')
  return inAccount(database, viewer, input, async (tx, customerId) => {
    const { purpose, given: isGiven } = input
    if (!saysAnother(await lastConsent(tx, customerId, purpose), isGiven)) return
    await addConsent(tx, { ...{ id: newId(), customerId, purpose, isGiven, source }, recordedBy: actorOf(viewer), at: new Date() })
  })
}

/** What orders of this customer count to from here on; null: to nothing. @throws UserErrors */
export const changeGroup = (database: Database, viewer: Viewer, input: SetGroup): Promise<string> => {
  const group = checkedAs(optional(code(40)), input.groupCode, 'input', 'groupCode')
  return inAccount(database, viewer, input, (tx, customerId) => saveGroup(tx, customerId, group))
}

const inAccount = async (
  database: Database,
  viewer: Viewer,
  input: OfAccount,
  change: (tx: Transaction, customerId: string) => Promise<unknown>,
): Promise<string> => {
  const customerId = accountOf(viewer, input)
  await database.transaction(async (tx) => {
    const known = await lockCustomer(tx, customerId)
    if (!known) throw noAccount()
    if (known.isErased) throw erased('input', 'customerId')
    await change(tx, customerId)
  })
  return customerId
}

/** Another's account is answered as none. @throws UserErrors */
export function accountOf(viewer: Viewer, { customerId }: OfAccount): string {
  const { everything, customerId: own } = reachFor(viewer, 'saveProfile')
  if (customerId == null) {
    if (own !== null) return own
    throw UserErrors.of('REQUIRED', 'Name the customer: this token names none', 'input', 'customerId')
  }
  if (!isId(customerId) || (!everything && customerId.toLowerCase() !== own)) throw noAccount()
  return customerId.toLowerCase()
}

const noAccount = (): UserErrors =>
  UserErrors.of('NOT_FOUND', 'There is no such account yet: `saveProfile` makes one', 'input', 'customerId')
/** Of an account that is no more: as the place of the input that names it, where one does. */
export const erased = (...field: readonly string[]): UserErrors =>
  UserErrors.of('ILLEGAL_TRANSITION', 'This customer is erased: nothing is kept of it any more', ...field).with({ status: 'ERASED' })
const FAULTS: Readonly<Record<AddressFault, () => UserErrors>> = {
  UNKNOWN: () => UserErrors.of('NOT_FOUND', 'There is no such address', 'input', 'addressId'),
  TOO_MANY: () =>
    UserErrors.of('TOO_MANY', `An account keeps ${MOST_ADDRESSES} addresses at most`, 'input', 'address').with({ most: MOST_ADDRESSES }),
}
