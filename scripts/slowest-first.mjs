// With few workers, a long suite that starts last runs alone. Jest knows durations of an earlier run only, and a clean clone had none.
import Sequencer from '@jest/test-sequencer'

/** Seconds that suites took, of those that take twenty or more (as the lines of a run tell), the longest first. */
const SECONDS = {
  'e2e/the-doctor-names-it/': 87,
  'checks/walkthroughs': 80,
  'e2e/releases-run-side-by-side/': 75,
  'e2e/kafka-comes-and-goes/': 70,
  'packages/service-kit/test/kafka-bus': 70,
  'web/test/scenes': 57,
  'e2e/chaos/chaos': 49,
  'e2e/one-service-is-developed-beside-the-rest/': 48,
  'e2e/simulation-runs/': 45,
  'web/test/track.': 36,
  'web/test/home': 35,
  'e2e/crash-loses-nothing/': 33,
  'e2e/hostile-input-is-the-callers-fault/': 32,
  'web/test/refusals': 30,
  'e2e/what-left-is-paid/every-order': 29,
  'packages/client/test/resuming-client': 27,
  'gateway/test/pressure': 25,
  'gateway/test/connections-of-addresses': 25,
  'packages/service-kit/test/outbox': 24,
  'e2e/sagas-end-where-they-should/': 24,
  'gateway/test/much-at-once': 23,
  'web/test/': 21,
  'e2e/': 20,
  'packages/online-retail/test/whole-file': 20,
  'gateway/test/attacks': 20,
}
/** Folders of suites that start whole systems or brokers, in less time. */
const MIDDLING = ['test/kafka', 'packages/local-system/', 'from-kafka', 'packages/client/', 'gateway/test/', 'packages/service-kit/test/']

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const known = super.sort(tests)
    return known.every(({ duration }) => duration !== undefined) ? known : known.toSorted((a, b) => seconds(b) - seconds(a))
  }
}

function seconds({ path }) {
  const place = path.replaceAll('\\', '/')
  const [, slow] = Object.entries(SECONDS).find(([part]) => place.includes(part)) ?? []
  if (slow) return slow
  return MIDDLING.some((part) => place.includes(part)) ? 10 : 1
}
