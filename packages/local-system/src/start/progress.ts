import { Listr } from 'listr2'
import { stages, type Stage } from './start-system.js'

const titles: Readonly<Record<Stage, string>> = {
  PostgreSQL: 'PostgreSQL',
  databases: 'A database for each service',
  services: 'Orders, inventory, shipping, analytics',
  gateway: 'Gateway',
}

export interface Progress {
  stage(name: Stage, work: () => Promise<void>): Promise<void>
  /** Ends the display, if it began, when the start failed outside a stage. */
  end(): Promise<void>
}

/** Shows each stage of a start as it goes. The stages are run by the start; the display only follows them. */
export function showProgress(): Progress {
  const shown = new Map(stages.map((name) => [name, deferred()]))
  const tasks = stages.map((name) => ({ title: titles[name], task: () => shown.get(name)?.promise }))
  const list = new Listr(tasks, {
    exitOnError: true,
    registerSignalListeners: false,
    // A terminal that does not tell its width would get one letter a line.
    fallbackRendererCondition: () => !process.stdout.columns,
    rendererOptions: { collapseErrors: false, showErrorMessage: false },
  })
  /** From the first stage on, so that what fails before it is no stage's fault. */
  let display: Promise<void> | undefined
  const begin = () =>
    list.run().then(
      () => undefined,
      () => undefined, // the start itself reports why it failed
    )
  return {
    async stage(name, work) {
      display ??= begin()
      try {
        await work()
        shown.get(name)?.resolve()
      } catch (error) {
        shown.get(name)?.reject(new Error('failed'))
        await display
        throw error
      }
      if (name === stages.at(-1)) await display
    },
    async end() {
      for (const stage of shown.values()) stage.reject(new Error('failed'))
      await display
    },
  }
}

function deferred() {
  let resolve: () => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<void>((done, failed) => {
    resolve = done
    reject = failed
  })
  promise.catch(() => undefined) // a stage that is never shown may be rejected too
  return { promise, resolve, reject }
}
