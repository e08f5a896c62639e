// With two workers, a long suite that starts last runs alone. Jest knows durations of an earlier run only, and a clean clone had none.
import Sequencer from '@jest/test-sequencer'

/** Folders of suites that start whole systems, brokers or browsers, the longest first (as the closing lines of a run tell). */
const SLOW = [
  'e2e/',
  'test/kafka-',
  'packages/local-system/',
  'web/test/',
  'from-kafka',
  'packages/client/',
  'gateway/test/',
  'packages/service-kit/test/',
]

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const known = super.sort(tests)
    return known.every(({ duration }) => duration !== undefined) ? known : known.toSorted((a, b) => rank(a) - rank(b))
  }
}

function rank({ path }) {
  const place = SLOW.findIndex((part) => path.replaceAll('\\', '/').includes(part))
  return place === -1 ? SLOW.length : place
}
