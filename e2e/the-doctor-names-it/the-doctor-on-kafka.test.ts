import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { describeWithOwnKafka, eventually, startKafkaBroker, within } from '@kade/test-kit'
import { Shop } from '../support/shop.js'
import { visit } from './the-doctor.js'

describeWithOwnKafka('on a Kafka broker', () => {
  it('a system is well; while its broker is frozen, or away, that is named', async () => {
    const home = mkdtempSync(join(tmpdir(), 'kade-doctor-'))
    const broker = await startKafkaBroker()
    const shop = await Shop.open({ home, kafkaBrokers: broker.brokers })
    try {
      await shop.offer('MUG', { units: 10 })
      const { id } = await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
      await shop.ship(id)
      await eventually(
        async () =>
          expect(await visit({ KADE_HOME: home })).toMatchObject({
            code: 0,
            said: expect.stringMatching(
              /^(ok {4}\w.*\n)*ok {4}bus {11}Kafka: 4 groups have read all\n(ok {4}\w.*\n)*ok {4}invariants {4}\d+ hold\n$/,
            ),
          }),
        { timeoutMs: 120_000 },
      )
      await broker.freeze()
      const frozen = await visit({ KADE_HOME: home }).finally(() => broker.thaw())
      await broker.kill9()
      const away = await visit({ KADE_HOME: home })
      for (const { code, said, seconds } of [frozen, away]) {
        expect(code).toBe(1)
        expect(said).toContain(`FAIL  bus           Kafka at ${broker.brokers} does not answer: `)
        expect(seconds * 1_000).toBeLessThan(within(20_000))
      }
    } finally {
      await shop.close()
      await broker.stop().catch(() => undefined)
      rmSync(home, { recursive: true, force: true })
    }
  })
})
