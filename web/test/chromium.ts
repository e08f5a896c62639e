import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { within } from '@kade/test-kit'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

/** Opens the Chromium of this machine, installed first where it may be; null without one: {@link NO_CHROMIUM} says what to do. */
export function browserHere(): (() => Promise<Browser>) | null {
  const executablePath = findChromium() ?? (installChromium() ? findChromium() : undefined)
  return executablePath === undefined ? null : () => chromium.launch({ executablePath, args: FLAGS })
}

/** A page of a browser of its own, which waits longer on a busy machine. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(within(30_000))
  return context.newPage()
}

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
export const NO_CHROMIUM = "no Chromium was found: install Debian's `chromium` package, or set CHROMIUM_PATH"

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
