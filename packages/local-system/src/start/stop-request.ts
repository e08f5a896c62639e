export interface StopRequest {
  /** Aborted when somebody asks to stop. */
  readonly signal: AbortSignal
  readonly requested: Promise<void>
}

/** One Ctrl-C can arrive twice: from the terminal and, passed on, from the package manager. */
const SAME_REQUEST_MS = 1_000

/** Ctrl-C, a signal, or the end of the package manager that started us asks to stop; a second Ctrl-C forces it. */
export function onStopRequest(force: () => Promise<void> | undefined): StopRequest {
  const controller = new AbortController()
  let firstAt = 0
  const request = () => {
    if (!firstAt) {
      firstAt = performance.now()
      controller.abort(new Error('Stopped'))
    } else if (performance.now() - firstAt > SAME_REQUEST_MS) {
      void Promise.resolve(force()).finally(() => process.exit(130))
    }
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, request)
  stopWithPackageManager(() => firstAt || request())
  // The terminal may be gone already when the last lines are written.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const requested = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve()))
  return { signal: controller.signal, requested }
}

/** npx and pnpm do not pass every signal on: when they are gone, so is whoever wanted us. */
function stopWithPackageManager(request: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const check = () => process.ppid !== parent && request()
  setInterval(check, 500).unref()
}
