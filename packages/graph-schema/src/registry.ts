import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { subgraphNames, type Subgraphs } from './subgraphs.js'
import { openSupergraph, sealSupergraph } from './supergraph-seal.js'

/** A supergraph that was released, with the subgraphs that it was made of. */
export interface Release {
  readonly version: number
  readonly subgraphs: Subgraphs
}

export interface ReleaseNote extends Pick<Release, 'version'> {
  /** ISO moment. */
  readonly at: string
  /** What changed: the names of subgraphs, or of where it came from. */
  readonly of: string
}

/** What a publisher makes of what is served. */
interface Made {
  readonly subgraphs: Subgraphs
  /** Composed of them, unsealed. */
  readonly supergraph: string
}

/** So many releases are kept besides the one that is served. */
const KEPT = 50
const LOCK_IS_STALE_MS = 60_000

/**
 * Releases in a folder, which may be a checkout of its own, a volume, or the home of a local system:
 * `supergraph.graphql` is what the gateway serves, exchanged whole; `releases/7/` keeps what that release was made of.
 */
export class Registry {
  readonly #served: string
  readonly #releases: string

  constructor(readonly folder: string) {
    this.#served = join(folder, 'supergraph.graphql')
    this.#releases = join(folder, 'releases')
  }

  /** The file for the gateway (SUPERGRAPH_FILE). */
  get supergraphFile(): string {
    return this.#served
  }

  /** The text that is served, unsealed; null before the first release, and where it is damaged. */
  servedSdl(): string | null {
    try {
      return openSupergraph(readFileSync(this.#served, 'utf8')).sdl
    } catch {
      return null
    }
  }

  /** What is served; null before the first release. @throws Error when the folder was meddled with. */
  current(): Release | null {
    if (!existsSync(this.#served)) return null
    const { version } = openSupergraph(readFileSync(this.#served, 'utf8'))
    if (version === null || !/^\d+$/.test(version)) throw new Error(`${this.#served} is no release of this registry: it names no version`)
    return this.#read(Number(version))
  }

  /** Newest first. */
  list(): ReleaseNote[] {
    return this.#versions().map((version) => JSON.parse(readFileSync(join(this.#folderOf(version), 'release.json'), 'utf8')) as ReleaseNote)
  }

  /**
   * Keeps a release and has it served; what is served already is not released again.
   * @param make what is to be served, given what is: nobody else publishes meanwhile. What it throws leaves everything as it was.
   * @param of what changed, for people.
   */
  async publish(of: string, make: (current: Release | null) => Promise<Made> | Made): Promise<number> {
    return this.#alone(async () => {
      const current = this.current()
      const { subgraphs, supergraph } = await make(current)
      if (current && supergraph === this.servedSdl()) return current.version
      const version = Math.max(0, ...this.#numbers()) + 1
      const folder = this.#folderOf(version)
      mkdirSync(folder, { recursive: true })
      for (const name of subgraphNames) writeFileSync(join(folder, `${name}.graphql`), subgraphs[name])
      writeFileSync(join(folder, 'supergraph.graphql'), sealSupergraph(String(version), supergraph))
      // Last: a release is one that has it.
      writeFileSync(
        join(folder, 'release.json'),
        `${JSON.stringify({ version, at: new Date().toISOString(), of } satisfies ReleaseNote)}\n`,
      )
      this.#serve(version)
      for (const old of this.#versions().slice(KEPT + 1)) rmSync(this.#folderOf(old), { recursive: true, force: true })
      return version
    })
  }

  /**
   * Serves an earlier release again.
   * @param version default: the one before the served one.
   * @throws Error when there is none such, or its file is damaged: what was served goes on.
   */
  async rollBack(version?: number): Promise<number> {
    return this.#alone(async () => {
      const served = this.current()?.version
      if (served === undefined) throw new Error('Nothing is published yet: there is nothing to go back to')
      const to = version ?? this.#versions().find((known) => known < served)
      if (to === undefined) throw new Error(`Release ${served} is the oldest one that is kept: there is none before it`)
      if (!this.#versions().includes(to)) throw new Error(`There is no release ${to}: pnpm schema list shows those that are kept`)
      this.#serve(to)
      return to
    })
  }

  /** Whoever works from a release that is no longer the last would undo the one after it. */
  async #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    mkdirSync(this.#releases, { recursive: true })
    const lock = join(this.folder, 'publishing')
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > LOCK_IS_STALE_MS) rmSync(lock, { force: true })
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      throw new Error(`Somebody else is publishing to ${this.folder}: try again in a moment`, { cause: error })
    }
    try {
      return await work()
    } finally {
      rmSync(lock, { force: true })
    }
  }

  #serve(version: number): void {
    const text = readFileSync(join(this.#folderOf(version), 'supergraph.graphql'), 'utf8')
    openSupergraph(text)
    const half = `${this.#served}.tmp-${process.pid}`
    writeFileSync(half, text)
    renameSync(half, this.#served)
  }

  #read(version: number): Release {
    const folder = this.#folderOf(version)
    const subgraphs = Object.fromEntries(subgraphNames.map((name) => [name, readFileSync(join(folder, `${name}.graphql`), 'utf8')]))
    return { version, subgraphs: subgraphs as Subgraphs }
  }

  /** Of the finished ones, newest first. A folder that a cut-off publishing left has no release.json: its number is not used again. */
  #versions(): number[] {
    return this.#numbers()
      .filter((version) => existsSync(join(this.#folderOf(version), 'release.json')))
      .sort((one, other) => other - one)
  }

  #numbers(): number[] {
    if (!existsSync(this.#releases)) return []
    return readdirSync(this.#releases)
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  }

  #folderOf(version: number): string {
    return join(this.#releases, String(version))
  }
}
