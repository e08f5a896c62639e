import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWithOwnKafka, startKafkaBroker, type KafkaBroker } from '@kade/test-kit'
import { anOrder } from './support/an-order.js'
import { openAnalytics, row, type Analytics } from './support/analytics.js'

// The topics have the services' names: they need a broker of their own.
describeWithOwnKafka('On Kafka', () => {
  let broker: KafkaBroker | undefined
  let analytics: Analytics
  beforeAll(async () => {
    broker = await startKafkaBroker()
    analytics = await openAnalytics({ kafkaBrokers: broker.brokers })
  }, 120_000)
  afterAll(async () => {
    await analytics?.close()
    await broker?.stop()
  })

  it('facts are read again from the beginning of the log, and as often as asked', async () => {
    const cancelled = anOrder({ channel: 'kafka' })
    await analytics.tell(
      ...Array.from({ length: 30 }, () => anOrder({ channel: 'kafka' }).placed()),
      cancelled.placed(),
      cancelled.cancelled({ 0: 1 }),
    )
    const sales = { rows: [row('kafka', 31, 61, '762.50')], total: row('TOTAL', 31, 61, '762.50') }
    expect(await analytics.sales({ by: 'CHANNEL', channel: 'kafka' })).toEqual(sales)
    for (const round of ['once', 'again']) {
      await analytics.service.database.query('UPDATE order_line_fact SET units = 7')
      const { events, leftOut } = await analytics.service.rebuild()
      // A broker that is slow to acknowledge is sent a batch again: the log has it twice, the facts once.
      expect([round, events >= 32, leftOut]).toEqual([round, true, 0])
      expect(await analytics.sales({ by: 'CHANNEL', channel: 'kafka' })).toEqual(sales)
    }
  })
})
