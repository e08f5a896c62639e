import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from '../start/answers.js'
import type { KeptPlan } from '../start/home.js'

interface SourceProcessOptions {
  readonly root: string
  readonly name: string
  readonly plan: KeptPlan
  readonly inspect: number
  readonly log: (line: string) => void
}

/** A service gives back its partitions and connections within a second or so; whoever has just saved does not wait for more. */
const END_WITHIN_MS = 2_000

/** One service, run from its sources; its lines are shown as they come. */
export class SourceProcess {
  #child: ChildProcess | undefined
  #isWanted = true

  constructor(private readonly options: SourceProcessOptions) {}

  /** Whether it is ready; else it has said why, or another save came. */
  async start(): Promise<boolean> {
    const { root, name, plan, inspect, log } = this.options
    this.#isWanted = true
    const flags = ['--conditions=@kade/source', '--import', 'tsx', '--enable-source-maps', `--inspect=127.0.0.1:${inspect}`]
    const child = spawn(process.execPath, [...flags, join(root, 'services', name, 'src', 'main.ts')], {
      cwd: root,
      env: { ...process.env, ...plan.env, NODE_ENV: 'development', NODE_OPTIONS: '' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#child = child
    while (child.exitCode === null && child.signalCode === null) {
      if (!this.#isWanted) return false
      if (await answers(plan.readyUrl)) return true
      await sleep(25)
    }
    if (this.#isWanted) log(`${name} has ended: the reason is above. It is started again at the next save`)
    return false
  }

  /** What is being waited for is of no use any more. */
  hurry(): void {
    this.#isWanted = false
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const killed = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS)
    await ended
    clearTimeout(killed)
  }
}
