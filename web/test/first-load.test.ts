import { expect, it } from '@jest/globals'
import { firstLoad, overBudget, overLaterBudget } from '../first-load.mjs'

const MANIFEST = {
  'index.html': {
    file: 'assets/desk-1.js',
    css: ['assets/desk-2.css'],
    imports: ['_react-3.js'],
    dynamicImports: ['src/pages/desk/orders.tsx', 'src/pages/desk/words/en.json', 'src/pages/desk/words/nl.json'],
  },
  '_react-3.js': { file: 'assets/react-3.js', dynamicImports: ['src/shared/i18n/words/en.json', 'src/shared/i18n/words/nl.json'] },
  'src/pages/desk/orders.tsx': { file: 'assets/orders-4.js', imports: ['_react-3.js', '_table-5.js'] },
  '_table-5.js': { file: 'assets/table-5.js' },
  'src/pages/desk/words/en.json': { file: 'assets/en-6.js' },
  'src/pages/desk/words/nl.json': { file: 'assets/nl-7.js' },
  'src/shared/i18n/words/en.json': { file: 'assets/en-8.js' },
  'src/shared/i18n/words/nl.json': { file: 'assets/nl-9.js' },
}
const WORDS = [
  ['assets/en-8.js', 'assets/nl-9.js'],
  ['assets/en-6.js', 'assets/nl-7.js'],
]

it('a first load is what the page imports, and one language of each file of words', () => {
  const { files, words } = firstLoad({ name: 'desk', budget: { kB: 300, with: [] } }, MANIFEST)
  expect(files).toEqual(['assets/desk-1.js', 'assets/desk-2.css', 'assets/react-3.js'])
  expect(words).toEqual(expect.arrayContaining(WORDS))
  expect(words).toHaveLength(2)
})

it('what is imported later counts when the budget says that it is needed at once, and nothing counts twice', () => {
  const { files, words } = firstLoad({ name: 'desk', budget: { kB: 300, with: ['orders.tsx'] } }, MANIFEST)
  expect(files).toEqual(['assets/desk-1.js', 'assets/desk-2.css', 'assets/react-3.js', 'assets/orders-4.js', 'assets/table-5.js'])
  expect(words).toHaveLength(2)
  expect(() => firstLoad({ name: 'desk', budget: { kB: 300, with: ['order.tsx'] } }, MANIFEST)).toThrow(
    'src/pages/desk/order.tsx is in no file of the page desk: its page.json names what is not imported',
  )
})

it('a page over its budget is named, with what to do; one at its budget is not', () => {
  const weight = { html: 0, js: 0, css: 0, words: 0 }
  expect(
    overBudget([
      { page: 'desk', ...weight, 'first load, kB': 300, budget: 300 },
      { page: 'track', ...weight, 'first load, kB': 150.1, budget: 150 },
    ]),
  ).toEqual([
    'track loads 150.1 kB at first, and may load 150 kB: import less, or later, or give a reason and a new budget in web/src/pages/track/page.json',
  ])
})

it('so is a file that weighs too much when it is wanted', () => {
  expect(
    overLaterBudget([
      { page: 'insights', file: 'world-map.tsx', 'later, kB': 60.1, budget: 60 },
      { page: 'insights', file: 'chart.tsx', 'later, kB': 60, budget: 60 },
    ]),
  ).toEqual([
    'world-map.tsx of insights loads 60.1 kB when it is wanted, and may load 60 kB: import less, or give a reason and a new budget in web/src/pages/insights/page.json',
  ])
})
