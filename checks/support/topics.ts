import { deadLetterTopic, TOPICS } from '../../packages/events/src/topics.js'
import { readText } from './files.js'

export const services = ['orders', 'inventory', 'shipping', 'analytics'] as const

/** The topics that a service reads, by its wiring. @throws when the wiring does not list them as it did. */
export const topicsReadBy = (service: (typeof services)[number]): string[] => topicsIn(readText(`services/${service}/src/service.ts`))

export function topicsIn(wiring: string): string[] {
  const list = /\b(?:topics = |SOURCES = |read: )\[([^\]]*)\]/.exec(wiring)?.[1]
  if (list === undefined) throw new Error('The wiring names no topics, `read: [...]`: tell checks/support/topics.ts where they are now')
  return list
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
    .flatMap(topicsOf)
    .sort()
}

function topicsOf(expression: string): string[] {
  if (expression === '...GROUPS.map(deadLetterTopic)') return services.map(deadLetterTopic)
  const topic = TOPICS[expression.replace('TOPICS.', '') as keyof typeof TOPICS] as string | undefined
  if (!topic) throw new Error(`${expression} is no topic that checks/support/topics.ts understands`)
  return [topic]
}
