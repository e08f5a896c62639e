import type { Admin } from 'kafkajs'
import type { BusLogger } from '../port/bus-logger.js'
import { MAX_MESSAGE_BYTES } from '../port/event-bus.js'

/** What the broker is to take as one batch: a message of the largest size, with its framing. */
export const MAX_BATCH_BYTES = MAX_MESSAGE_BYTES + 10_000

/** For a new topic: its own limit goes before the broker's, which is a megabyte unless given. */
export const SIZE_LIMIT = { name: 'max.message.bytes', value: String(MAX_BATCH_BYTES) }

/** kafkajs's ConfigResourceTypes.TOPIC, which Node does not find among the names of that CommonJS module. */
const TOPIC = 2
const SET_ON_THE_TOPIC = 1

/** Topics that another version made, or an operator, may take less: their limit is raised, what else is set on them is kept. */
export async function raiseSizeLimits(admin: Admin, topics: readonly string[], logger: BusLogger): Promise<void> {
  if (topics.length === 0) return
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: topics.map((name) => ({ type: TOPIC, name })),
  })
  const low = resources.filter(({ configEntries }) =>
    configEntries.some(({ configName, configValue }) => configName === SIZE_LIMIT.name && Number(configValue) < MAX_BATCH_BYTES),
  )
  if (low.length === 0) return
  try {
    await admin.alterConfigs({
      validateOnly: false,
      resources: low.map(({ resourceName, configEntries }) => ({
        type: TOPIC,
        name: resourceName,
        // This request replaces all that is set on a topic.
        configEntries: [
          ...configEntries
            .filter(({ configName, configSource }) => configSource === SET_ON_THE_TOPIC && configName !== SIZE_LIMIT.name)
            .map(({ configName, configValue }) => ({ name: configName, value: configValue })),
          SIZE_LIMIT,
        ],
      })),
    })
  } catch (error) {
    const names = low.map(({ resourceName }) => resourceName)
    logger.warn(
      { err: error, topics: names },
      `Kafka refuses the largest events on some topics: set ${SIZE_LIMIT.name}=${SIZE_LIMIT.value} there`,
    )
  }
}
