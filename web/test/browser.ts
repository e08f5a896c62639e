import { appendFileSync } from 'node:fs'
import { describe, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { browserHere, NO_CHROMIUM } from './chromium.js'

/** A suite in a real browser, which is installed where it may be. Without one it is skipped loudly, and with CI set it fails. */
export function describeInBrowser(name: string, suite: (open: () => Promise<Browser>) => void): void {
  const open = browserHere()
  if (open) {
    describe(name, () => suite(open))
  } else if (process.env.CI) {
    it(`${name} (in a browser)`, () => {
      throw new Error(`Not tested: ${NO_CHROMIUM}`)
    })
  } else {
    if (process.env.KADE_SKIPPED_TESTS) appendFileSync(process.env.KADE_SKIPPED_TESTS, `Skipped: ${name}, in a browser: ${NO_CHROMIUM}\n`)
    describe(name, () => it.todo(`is skipped: ${NO_CHROMIUM}`))
  }
}
