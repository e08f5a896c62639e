import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { endWithUs, freePort, hasEnded } from '@kade/local-system'
import type { KafkaBroker } from './kafka-broker.js'
import { untilAnswering } from './until-answering.js'
import { downloadJars } from './jar-cache.js'
import { KAFKA_VERSION } from './jars.js'
import { serverProperties } from './server-properties.js'

/** Small, and quick to start rather than quick to run for long. */
const javaFlags = ['-Xms128m', '-Xmx400m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true']

export async function startWithJava(): Promise<KafkaBroker> {
  const classPath = join(await downloadJars(), '*')
  for (let attempt = 1; ; attempt++) {
    const folder = mkdtempSync(join(tmpdir(), 'kade-kafka-'))
    try {
      return await start(classPath, folder)
    } catch (error) {
      rmSync(folder, { recursive: true, force: true })
      // Another process took one of the ports between our look and the start.
      if (attempt === 3 || !/Address already in use/.test(String(error))) throw error
    }
  }
}

async function start(classPath: string, folder: string): Promise<KafkaBroker> {
  const [port, controllerPort] = [await freePort(), await freePort()]
  const properties = join(folder, 'server.properties')
  writeFileSync(properties, serverProperties({ port, controllerPort, dataDirectory: join(folder, 'data') }))
  const format = ['kafka.tools.StorageTool', 'format', '-t', 'MkU3OEVBNTcwNTJENDM2Qk', '-c', properties]
  await promisify(execFile)('java', [...javaFlags, '-cp', classPath, ...format])

  const brokers = `127.0.0.1:${port}`
  let running = await launch()

  async function launch(): Promise<Running> {
    const started = run(['-cp', classPath, 'kafka.Kafka', properties], folder)
    try {
      await untilAnswering(brokers, started.failure)
      return started
    } catch (error) {
      await started.kill()
      throw error
    }
  }

  return {
    brokers,
    version: KAFKA_VERSION,
    async stop() {
      await running.kill() // nothing of it is needed: an orderly shutdown would only take time
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    kill9: () => running.kill(),
    shutDown: () => running.end(),
    freeze: async () => running.signal('SIGSTOP'),
    thaw: async () => running.signal('SIGCONT'),
    async restart() {
      await running.kill()
      running = await launch()
    },
  }
}

interface Running {
  readonly failure: () => Error | undefined
  readonly signal: (name: NodeJS.Signals) => void
  /** Asks it to end, and waits. */
  readonly end: () => Promise<void>
  readonly kill: () => Promise<void>
}

function run(args: readonly string[], folder: string): Running {
  const log = join(folder, 'broker.log')
  const out = openSync(log, 'a')
  const child: ChildProcess = spawn('java', [...javaFlags, ...args], { cwd: folder, detached: true, stdio: ['ignore', out, out] })
  closeSync(out)
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  child.once('exit', (code, signal) => (failure ??= new Error(`Kafka ended with ${code ?? signal}`)))
  const pid = child.pid
  if (pid === undefined)
    return { failure: () => failure, signal: () => undefined, end: () => Promise.resolve(), kill: () => Promise.resolve() }
  const release = endWithUs(pid, folder)
  const endBy = async (name: NodeJS.Signals): Promise<void> => {
    child.kill(name)
    await hasEnded(pid, 30_000)
    release()
  }
  return {
    failure: () => failure && new Error(`${failure.message}:\n${readFileSync(log, 'utf8').slice(-2_000)}`),
    signal: (name) => void child.kill(name),
    end: () => endBy('SIGTERM'),
    kill: () => endBy('SIGKILL'),
  }
}
