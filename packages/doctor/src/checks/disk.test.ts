import { expect, it } from '@jest/globals'
import { judgeDisk } from './disk.js'

const judge = (freeBytes: number, bytes = 100e9) => judgeDisk([{ of: 'the data', path: '/kade', freeBytes, bytes }], 2)

it('is well with 2 GB and a twentieth left', () => {
  expect(judge(5e9)).toEqual([{ level: 'ok', what: '5.0 GB left for the data' }])
})

it('warns under a twentieth, and fails under 2 GB', () => {
  expect(judge(4.99e9).map(({ level, what }) => [level, what])).toEqual([
    ['warn', 'the disk of the data (/kade) has 5.0 GB of 100 GB left (bar 5 %)'],
  ])
  expect(judge(1.99e9, 10e9).map(({ level, what }) => [level, what])).toEqual([
    ['fail', 'the disk of the data (/kade) has 2.0 GB of 10.0 GB left (bar 2 GB)'],
  ])
})
