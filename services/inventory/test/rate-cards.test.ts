import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { rateCardChanged, type DataOf } from '@kade/events'
import { toCloudEvent } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => void (inventory = await runInventory([])))
afterAll(() => inventory.stop())

const CARD = JSON.parse(
  readFileSync(new URL('../../../packages/events/fixtures/rate_card.changed.v1.json', import.meta.url), 'utf8'),
) as DataOf<typeof rateCardChanged>
const tell = async (...cards: Partial<typeof CARD>[]) => {
  const drafts = cards.map((given) => rateCardChanged.draft(given.carrier ?? CARD.carrier, { ...CARD, ...given }))
  await inventory.bus.publish(
    drafts.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'shipping').payload })),
  )
  await eventually(async () => expect(await inventory.bus.lag('inventory', ['shipping.shipment'])).toBe(0))
}
const kept = () => inventory.service.database.query('SELECT carrier, version, card FROM rate_card ORDER BY carrier')

it('inventory keeps the newest rate card of each carrier, whole', async () => {
  await tell({}, { carrier: 'other', version: 7 })
  await tell({ version: 3, dimensionalDivisor: null }, { version: 2 })
  expect(await kept()).toEqual([
    { carrier: 'kade-express', version: 3, card: { ...CARD, version: 3, dimensionalDivisor: null } },
    { carrier: 'other', version: 7, card: { ...CARD, carrier: 'other', version: 7 } },
  ])
})
