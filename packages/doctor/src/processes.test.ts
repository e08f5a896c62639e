import { expect, it } from '@jest/globals'
import { parseMetrics } from './processes.js'

it('sums a metric over its labels', () => {
  expect(
    parseMetrics('# HELP a_total What\na_total{group="x y"} 2\na_total{group="z"} 1.5\nprocess_open_fds{service="orders"} 31\nb 1e3\n'),
  ).toEqual(
    new Map([
      ['a_total', 3.5],
      ['process_open_fds', 31],
      ['b', 1_000],
    ]),
  )
})
