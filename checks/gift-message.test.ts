import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readText } from './support/files.js'
import { scratchCopy, type ScratchCopy } from './support/scratch-copy.js'
import { carryOutStep, stepsOf } from './support/walkthrough.js'

/** What docs/gift-message.md walks through is carried out, step by step, in a copy of the repository. */
describe('a gift message on an order, as its page adds it', () => {
  const steps = stepsOf(readText('docs/gift-message.md'))
  const files = [...new Set(steps.map(({ file }) => file))].filter((file) => !/^services\/.*\.test\.ts$/.test(file))
  let copy: ScratchCopy
  beforeAll(() => {
    copy = scratchCopy()
  })
  afterAll(() => copy.remove())

  it('touches six files of orders, and eighteen in all', () => {
    expect([files.filter((file) => file.startsWith('services/orders/')).length, files.length]).toEqual([6, 18])
  })

  it('compiles, and is there from the order to its label', async () => {
    for (const step of steps) carryOutStep(copy.folder, step)
    await copy.run('tsx', '--conditions=@kade/source', 'scripts/compose.ts')
    await copy.run('graphql-codegen', '--config', 'codegen.ts')
    await copy.run('tsc', '--noEmit')
    await copy.run('tsc', '--noEmit', '-p', 'web')
    expect(await copy.run('jest', 'e2e/gift-message')).toContain('Tests:       1 passed, 1 total')
  }, 900_000)
})
