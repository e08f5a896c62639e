import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { EnvHttpProxyAgent, fetch } from 'undici'
import { KAFKA_VERSION, kafkaJars, type Jar } from './jars.js'

/** Where the jars of Apache Kafka are kept between runs: outside the checkout, one folder a version. */
export const jarFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kade', `kafka-${KAFKA_VERSION}`)

/** A mirror of Maven Central may be named. */
const repository = (process.env.KADE_MAVEN_URL || 'https://repo1.maven.org/maven2').replace(/\/$/, '')

/** Heeds HTTPS_PROXY and NO_PROXY, which Node's own fetch does not. */
const dispatcher = new EnvHttpProxyAgent()

/** The folder with every jar in it; those that are missing are downloaded and checked first. */
export async function downloadJars(): Promise<string> {
  mkdirSync(jarFolder, { recursive: true })
  const missing = missingJars()
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let jar = missing.pop(); jar; jar = missing.pop()) await download(jar)
    }),
  )
  return jarFolder
}

/** Whether the jars are here or can be had now. */
export async function jarsAreReachable(): Promise<boolean> {
  const [missing] = missingJars()
  if (!missing) return true
  try {
    const { ok } = await fetch(`${repository}/${missing.path}`, { method: 'HEAD', dispatcher, signal: AbortSignal.timeout(5_000) })
    return ok
  } catch {
    return false
  }
}

function missingJars(): Jar[] {
  return kafkaJars.filter(({ path }) => !existsSync(join(jarFolder, basename(path))))
}

/** A jar appears under its name whole and checked, or not at all, so that two runs may download at once. */
async function download({ path, sha256 }: Jar): Promise<void> {
  const response = await fetch(`${repository}/${path}`, { dispatcher, signal: AbortSignal.timeout(120_000) })
  if (!response.ok) throw new Error(`${repository}/${path} answered ${response.status}. Name a mirror of Maven Central in KADE_MAVEN_URL.`)
  const bytes = Buffer.from(await response.arrayBuffer())
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== sha256) throw new Error(`${repository}/${path} is not the file that was pinned: its sha256 is ${actual}`)
  const half = join(jarFolder, `${basename(path)}.tmp-${process.pid}`)
  try {
    writeFileSync(half, bytes)
    renameSync(half, join(jarFolder, basename(path)))
  } finally {
    rmSync(half, { force: true })
  }
}
