import type { ListrTaskWrapper, DefaultRenderer, SimpleRenderer } from 'listr2'
import type { Progress } from './import.js'

/** Count, rate and time left, on the task's line (a terminal) or as a line every few seconds (a log). */
export function taskProgress(
  task: Pick<ListrTaskWrapper<unknown, typeof DefaultRenderer, typeof SimpleRenderer>, 'title' | 'output'>,
  isTerminal: boolean,
): Progress {
  const everyMs = isTerminal ? 200 : 5_000
  let [title, total, started, last] = ['', 0, 0, 0]
  return {
    stage: (stage, of) => {
      ;[title, total, started, last] = [stage, of, Date.now(), 0]
      task.title = `Online Retail: ${title.toLowerCase()}`
    },
    done: (count) => {
      const now = Date.now()
      if (now - last < everyMs && count < total) return
      last = now
      const perSecond = count / Math.max(0.001, (now - started) / 1000)
      task.output = `${title}: ${count.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} · ${perSecond.toFixed(0)}/s · ${timeLeft((total - count) / perSecond)} left`
    },
  }
}

function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?'
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}
