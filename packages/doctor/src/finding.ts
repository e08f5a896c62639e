export type Level = 'ok' | 'warn' | 'fail'

/** What a check has found: one sentence, and, unless all is well, what to do about it. */
export interface Finding {
  readonly level: Level
  readonly what: string
  readonly todo?: string
}

export const ok = (what: string): Finding => ({ level: 'ok', what })
export const warn = (what: string, todo: string): Finding => ({ level: 'warn', what, todo })
export const fail = (what: string, todo: string): Finding => ({ level: 'fail', what, todo })

/** Said by checks of databases of which none answers: that is told by the check of the databases. */
export const NONE_ANSWERS = 'not asked: no database answers'

/** What is wrong, else the one line that says that nothing is. */
export const orElse = (wrong: readonly Finding[], well: () => string): readonly Finding[] => (wrong.length > 0 ? wrong : [ok(well())])
