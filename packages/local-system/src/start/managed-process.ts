import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from '../cannot-start.js'
import { answers } from './answers.js'

/** A process of the running system, as tests and the supervisor handle it. */
export interface RunningProcess {
  readonly name: string
  /** @throws when it does not run at this moment. */
  readonly pid: number
  /** How often it was started again after it had died. */
  readonly restarts: number
  /** Starts it, unless it runs, and waits until it is ready. */
  start(): Promise<void>
  /** Asks it to end, waits, and does not start it again. */
  stop(): Promise<void>
  /** As a crash would; a supervised process is then started again. */
  kill9(): Promise<void>
}

export interface ProcessPlan {
  readonly name: string
  /** The script that Node runs. */
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  /** Ready once GET of this answers 200; whether the system is filled is not asked, for that needs the system. */
  readonly readyUrl: string
}

export interface Supervision {
  readonly logFile: string
  /** Whether a process that dies is started again. */
  readonly supervised: boolean
  readonly log: (line: string) => void
}

const READY_WITHIN_MS = 60_000
/** A service drains for 10 seconds at most, the gateway for 13. */
const END_WITHIN_MS = 15_000
const FIRST_DELAY_MS = 200
const LONGEST_DELAY_MS = 5_000
/** A process that lived so long ran well: its end is the first of a new series. */
const RAN_WELL_MS = 5_000

/** Keeps one process running: started again when it dies, ever more slowly while it dies at once. */
export class ManagedProcess implements RunningProcess {
  restarts = 0
  #child: ChildProcess | undefined
  #wanted = false
  #delayMs = FIRST_DELAY_MS
  #deathsBeforeReady = 0
  #launchedAt = 0
  #restartTimer: NodeJS.Timeout | undefined

  constructor(
    private plan: ProcessPlan,
    private readonly supervision: Supervision,
  ) {}

  get name(): string {
    return this.plan.name
  }

  get pid(): number {
    if (this.#child?.pid === undefined) throw new Error(`${this.name} does not run at this moment`)
    return this.#child.pid
  }

  async start(): Promise<void> {
    if (!this.#wanted || (!this.#child && !this.#restartTimer)) {
      this.#wanted = true
      this.#deathsBeforeReady = 0
      this.#launch()
    }
    await this.#untilReady()
  }

  /** Ends it, and starts another script in its place: another release of it. */
  async exchange(script: string): Promise<void> {
    await this.stop()
    this.plan = { ...this.plan, script }
    await this.start()
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM', END_WITHIN_MS)
  }

  /** Ends it at once, for good. */
  async abandon(): Promise<void> {
    await this.#end('SIGKILL', 0)
  }

  async kill9(): Promise<void> {
    const child = this.#child
    if (!child) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  /** In a session of its own, so that a Ctrl-C at the terminal reaches the supervisor alone; the channel tells it when we are gone. */
  #launch(): void {
    const { script, env } = this.plan
    const out = openSync(this.supervision.logFile, 'a')
    const child = spawn(process.execPath, ['--enable-source-maps', script], { env, detached: true, stdio: ['ignore', out, out, 'ipc'] })
    closeSync(out)
    this.#child = child
    this.#launchedAt = performance.now()
    this.#restartTimer = undefined
    child.once('error', (error) => this.supervision.log(`${this.name} cannot be started: ${error.message}`))
    child.once('exit', (code, signal) => this.#ended(code === null ? `by ${signal}` : `with exit code ${code}`))
  }

  #ended(how: string): void {
    this.#child = undefined
    this.#deathsBeforeReady++
    if (!this.#wanted || !this.supervision.supervised) return
    if (performance.now() - this.#launchedAt >= RAN_WELL_MS) this.#delayMs = FIRST_DELAY_MS
    const delay = this.#delayMs
    this.#delayMs = Math.min(delay * 2, LONGEST_DELAY_MS)
    this.supervision.log(`${this.name} ended ${how}; starting it again in ${delay / 1000} s (${this.supervision.logFile})`)
    this.#restartTimer = setTimeout(() => {
      this.restarts++
      this.#launch()
      // Once it is ready the next pause is short again. That it never is, each of its ends has told.
      this.#untilReady().catch(() => undefined)
    }, delay)
  }

  async #untilReady(): Promise<void> {
    for (const deadline = performance.now() + READY_WITHIN_MS; this.#wanted; await sleep(40)) {
      if (await answers(this.plan.readyUrl)) {
        this.#delayMs = FIRST_DELAY_MS
        this.#deathsBeforeReady = 0
        return
      }
      const isDead = !this.#child && !this.supervision.supervised
      if (isDead || this.#deathsBeforeReady >= 3) throw this.#notReady('ends as soon as it is started')
      if (performance.now() > deadline) throw this.#notReady(`was not ready within ${READY_WITHIN_MS / 1000} s`)
    }
    throw new CannotStart(`${this.name} was stopped before it was ready`)
  }

  #notReady(what: string): CannotStart {
    const lastLine = readFileSync(this.supervision.logFile, 'utf8').trimEnd().split('\n').at(-1)
    return new CannotStart(`${this.name} ${what}. Its log, ${this.supervision.logFile}, ends with: ${lastLine}`)
  }

  async #end(signal: NodeJS.Signals, patienceMs: number): Promise<void> {
    this.#wanted = false
    clearTimeout(this.#restartTimer)
    this.#restartTimer = undefined
    const child = this.#child
    if (!child) return
    const ended = once(child, 'exit')
    child.kill(signal)
    const killed = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    await ended
    clearTimeout(killed)
  }
}
