/** As shells report a program that Ctrl-C ended. */
const INTERRUPTED = 130

/**
 * Aborted at the first Ctrl-C (or SIGTERM); the second one ends the process at once. The listeners stay: without any, what hides the cursor of a
 * terminal would send the signal again, and that would be the second.
 */
export function stopSignal(): AbortController {
  const stop = new AbortController()
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(INTERRUPTED)
    stop.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return stop
}
