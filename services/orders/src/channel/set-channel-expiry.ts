import { UserErrors, type Database } from '@kade/service-kit'
import { saveUnpaidMinutes } from './channel.store.js'

export interface ChannelExpiry {
  readonly channel: string
  readonly unpaidMinutes?: number | null
}
/** Sixty days. */
const MOST = 86_400

/** Says how long an order of a channel may stay unpaid; the channel's id. @throws UserErrors */
export async function setChannelExpiry(database: Database, { channel, unpaidMinutes = null }: ChannelExpiry): Promise<string> {
  if (unpaidMinutes !== null && (unpaidMinutes < 1 || unpaidMinutes > MOST))
    throw UserErrors.of('OUT_OF_RANGE', `An order may stay unpaid for 1 to ${MOST} minutes`, 'input', 'unpaidMinutes').with({
      least: 1,
      most: MOST,
    })
  const id = await saveUnpaidMinutes(database, channel, unpaidMinutes)
  if (id === undefined) throw UserErrors.of('NOT_FOUND', 'There is no such channel: ask for `channels`', 'input', 'channel')
  return id
}
