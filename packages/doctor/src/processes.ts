/** How one process answers. */
export interface ProcessAnswer {
  readonly name: string
  /** What GET /readyz says; a sentence when it does not answer. */
  readonly readiness: { readonly status: number; readonly parts: Readonly<Record<string, unknown>> } | string
  /** Milliseconds by which its clock is ahead of this machine's, as exact as its answer tells; null when it does not. */
  readonly aheadMs: { readonly off: number; readonly give: number } | null
  /** Sum of each metric over its labels; empty where none are told. */
  readonly metrics: ReadonlyMap<string, number>
  /** Of its Node; null where no metrics are told. */
  readonly node: string | null
}

const WITHIN_MS = 5_000

/** The processes that are looked at; each is asked once. */
export class Processes {
  readonly #answers = new Map<string, Promise<ProcessAnswer>>()

  constructor(
    private readonly urls: ReadonlyMap<string, string>,
    private readonly metricsUrls: ReadonlyMap<string, string>,
  ) {}

  all(): Promise<readonly ProcessAnswer[]> {
    return Promise.all(
      [...this.urls].map(([name, url]) => {
        const asked = this.#answers.get(name) ?? ask(name, url, this.metricsUrls.get(name))
        this.#answers.set(name, asked)
        return asked
      }),
    )
  }
}

async function ask(name: string, url: string, metricsUrl: string | undefined): Promise<ProcessAnswer> {
  const [{ readiness, aheadMs }, text] = await Promise.all([readinessOf(url), metricsUrl === undefined ? '' : metricsOf(metricsUrl)])
  return {
    name,
    readiness,
    aheadMs,
    metrics: parseMetrics(text),
    node: /^nodejs_version_info\{[^}]*version="v([^"]+)"/m.exec(text)?.[1] ?? null,
  }
}

async function readinessOf(url: string): Promise<Pick<ProcessAnswer, 'readiness' | 'aheadMs'>> {
  const address = `${url.replace(/\/$/, '')}/readyz?exclude=seed`
  try {
    const before = Date.now()
    const response = await fetch(address, { signal: AbortSignal.timeout(WITHIN_MS) })
    const after = Date.now()
    const date = Date.parse(response.headers.get('date') ?? '')
    const parts = (await response.json().catch(() => ({}))) as Record<string, unknown>
    // The header is cut to the second.
    const off = date + 500 - (before + after) / 2
    return { readiness: { status: response.status, parts }, aheadMs: Number.isNaN(date) ? null : { off, give: 500 + (after - before) / 2 } }
  } catch (error) {
    const { cause, message } = error as Error
    return { readiness: `${address}: ${cause instanceof Error ? cause.message || cause.name : message}`, aheadMs: null }
  }
}

async function metricsOf(url: string): Promise<string> {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(WITHIN_MS) })).text()
  } catch {
    return '' // its readiness tells whether it lives
  }
}

/** `name{labels} value` → the sum of each name. */
export function parseMetrics(text: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [, name = '', value] of text.matchAll(/^([a-z_]\w*)(?:\{.*\})? (\S+)$/gm))
    sums.set(name, (sums.get(name) ?? 0) + Number(value))
  return sums
}
