import { code, countBetween, newId, UserErrors, userErrorsOf, type Database, type UserErrorDetail } from '@kade/service-kit'
import { z } from 'zod'
import { carryOut } from '../stockroom/carry-out.js'
import { fillBackorders } from '../stockroom/fill-backorders.js'
import type { OutOfStockPolicy, Stockroom } from '../stockroom/stockroom.js'
import { lockSkus, readStockroom } from '../stockroom/stockroom.store.js'
import { keepPolicies, openedChannels } from './channel-policy.store.js'

export interface ChannelPolicyInput {
  readonly sku: string
  readonly channel: string
  readonly buffer?: number | null
  readonly outOfStockPolicy?: OutOfStockPolicy | null
}

const MOST = 500
const MOST_UNITS = 1_000_000
const named = z.object({ sku: code(100), channel: code(100) })

/** Says what channels do with variants, all or none; units that one leaves to the others no more go to who waits. Answers their SKUs. @throws UserErrors */
export async function setChannelPolicies(database: Database, inputs: readonly ChannelPolicyInput[]): Promise<string[]> {
  const errors = [...countBetween(inputs.length, MOST, 'policies'), ...inputs.flatMap((input, n) => faultsOf(input, n, inputs))]
  if (errors.length > 0) throw new UserErrors(errors)
  const skus = [...new Set(inputs.map(({ sku }) => sku))].sort()
  return database.transaction(async (tx) => {
    await lockSkus(tx, skus)
    const channels = await openedChannels(tx, [...new Set(inputs.map(({ channel }) => channel))])
    checkKnown(await readStockroom(tx, skus, []), channels, inputs)
    await keepPolicies(
      tx,
      inputs.map(({ sku, channel, buffer, outOfStockPolicy }) => ({ sku, channel, buffer: buffer ?? 0, policy: outOfStockPolicy ?? null })),
    )
    const room = await readStockroom(tx, skus, [], { waiting: true })
    await carryOut(tx, [fillBackorders(room, skus, { now: new Date(), newId })])
    return skus
  })
}

function checkKnown(room: Stockroom, channels: ReadonlySet<string>, inputs: readonly ChannelPolicyInput[]): void {
  const errors = inputs.flatMap(({ sku, channel }, n): UserErrorDetail[] => [
    ...(room.variants.has(sku)
      ? []
      : [{ code: 'NOT_FOUND' as const, message: `There is no variant ${sku}`, field: [...pathOf(n), 'sku'], parameters: { sku } }]),
    ...(channels.has(channel)
      ? []
      : [
          {
            code: 'NOT_FOUND' as const,
            message: `There is no channel ${channel}`,
            field: [...pathOf(n), 'channel'],
            parameters: { channel },
          },
        ]),
  ])
  if (errors.length > 0) throw new UserErrors(errors)
}

function faultsOf(input: ChannelPolicyInput, n: number, inputs: readonly ChannelPolicyInput[]): UserErrorDetail[] {
  const { sku, channel, buffer } = input
  const checked = named.safeParse(input)
  const errors: UserErrorDetail[] = checked.error ? [...userErrorsOf(checked.error, ...pathOf(n))] : []
  if (inputs.findIndex((other) => other.sku === sku && other.channel === channel) < n)
    errors.push({
      ...{ code: 'INVALID', message: `${sku} in ${channel} is there twice`, field: [...pathOf(n), 'sku'] },
      parameters: { fault: 'TWICE' },
    })
  if (buffer != null && (buffer < 0 || buffer > MOST_UNITS))
    errors.push({
      ...{ code: 'OUT_OF_RANGE', message: `A channel leaves 0 to ${MOST_UNITS} units to the others`, field: [...pathOf(n), 'buffer'] },
      parameters: { least: 0, most: MOST_UNITS },
    })
  return errors
}

const pathOf = (n: number): string[] => ['input', 'policies', String(n)]
