import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { freePort } from '@kade/local-system'
import type { KafkaBroker } from './kafka-broker.js'
import { untilAnswering } from './until-answering.js'
import { KAFKA_VERSION } from './jars.js'
import { serverProperties } from './server-properties.js'

/** The same broker, of the same version, from the project's own image: for machines with a Docker engine and without Java. */
export async function startInDocker(): Promise<KafkaBroker> {
  const port = await freePort()
  const settings = serverProperties({ port, controllerPort: 9093, dataDirectory: '/tmp/kafka' })
    .replace('listeners=PLAINTEXT://127.0.0.1', 'listeners=PLAINTEXT://0.0.0.0') // the published port arrives at the container's own address
    .trim()
    .split('\n')
    .map(asVariable)
  const name = `kade-kafka-${process.pid}-${port}`
  await docker('run', '--detach', '--name', name, '--publish', `127.0.0.1:${port}:${port}`, ...settings, `apache/kafka:${KAFKA_VERSION}`)
  const brokers = `127.0.0.1:${port}`
  const answering = () => untilAnswering(brokers, () => undefined)
  const remove = () => docker('rm', '--force', '--volumes', name)
  try {
    await answering()
  } catch (error) {
    await remove()
    throw error
  }
  return {
    brokers,
    version: KAFKA_VERSION,
    stop: remove,
    kill9: () => docker('kill', name),
    shutDown: () => docker('stop', name),
    freeze: () => docker('pause', name),
    thaw: () => docker('unpause', name),
    async restart() {
      await docker('restart', '--time', '0', name)
      await answering()
    },
  }
}

/** The image takes `log.dirs` as KAFKA_LOG_DIRS. */
function asVariable(line: string): string {
  const [key = '', ...value] = line.split('=')
  return `--env=KAFKA_${key.toUpperCase().replaceAll('.', '_')}=${value.join('=')}`
}

async function docker(...args: readonly string[]): Promise<void> {
  await promisify(execFile)('docker', args, { timeout: 300_000 })
}
