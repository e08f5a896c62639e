import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freeRange } from '@kade/test-kit'

export interface StartedCommand {
  /** Resolves when it has said these words; `false` when it ended before. */
  says(words: string): Promise<boolean>
  /** As Ctrl-C at a terminal does: to every process of its group. */
  interrupt(): void
  kill9(): void
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>
  readonly output: () => string
}

export interface StartedFrom {
  readonly home: string
  readonly args?: readonly string[]
  readonly kafkaBrokers?: string | undefined
}

/** `pnpm start` of this checkout, as a person has it in a terminal. */
export async function startCommand({ home, args = [], kafkaBrokers }: StartedFrom): Promise<StartedCommand> {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'start.mjs')
  const child = spawn(process.execPath, [script, '--port', String(await freeRange(10)), ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', KADE_HOME: home, ...(kafkaBrokers ? { KAFKA_BROKERS: kafkaBrokers } : {}) },
  })
  let text = ''
  const grown = new EventTarget()
  const more = (chunk: Buffer | string): void => {
    text += chunk.toString()
    grown.dispatchEvent(new Event('more'))
  }
  child.stdout.on('data', more)
  child.stderr.on('data', more)
  let isOver = false
  const ended = once(child, 'close').then(([code]) => {
    isOver = true
    more('')
    return code as number | null
  })
  return {
    says: async (words) => {
      while (!text.includes(words)) {
        if (isOver) return false
        await new Promise((next) => grown.addEventListener('more', next, { once: true }))
      }
      return true
    },
    interrupt: () => void process.kill(-child.pid!, 'SIGINT'),
    kill9: () => void child.kill('SIGKILL'),
    ended,
    output: () => text,
  }
}
