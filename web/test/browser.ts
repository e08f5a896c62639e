import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync } from 'node:fs'
import { describe, it } from '@jest/globals'
import { chromium, type Browser } from 'playwright-core'

const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].filter(
  (path): path is string => Boolean(path),
)
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const WHY = "no Chromium was found: install Debian's `chromium` package, or set CHROMIUM_PATH"

/** A suite in a real browser, which is installed where it may be. Without one it is skipped loudly, and with CI set it fails. */
export function describeInBrowser(name: string, suite: (open: () => Promise<Browser>) => void): void {
  const executablePath = findChromium() ?? (installChromium() ? findChromium() : undefined)
  if (executablePath) {
    describe(name, () => suite(() => chromium.launch({ executablePath, args: FLAGS })))
  } else if (process.env.CI) {
    it(`${name} (in a browser)`, () => {
      throw new Error(`Not tested: ${WHY}`)
    })
  } else {
    if (process.env.KADE_SKIPPED_TESTS) appendFileSync(process.env.KADE_SKIPPED_TESTS, `Skipped: ${name}, in a browser: ${WHY}\n`)
    describe(name, () => it.todo(`is skipped: ${WHY}`))
  }
}

const findChromium = (): string | undefined => CANDIDATES.find((path) => existsSync(path))

/** Debian's package, where we are root: a CI machine. */
function installChromium(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore', timeout: 120_000 })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore', timeout: 240_000 })
    return true
  } catch {
    return false // told as the reason of the skip, or the failure
  }
}
