import { inSpan, isTraced, SpanKind } from '../process/tracing/span.js'

/** A span for a statement that is a part of something traced; by what it does, never by its parameters. */
export function inStatementSpan<Result>(sql: string, work: () => Promise<Result>): Promise<Result> {
  if (!isTraced()) return work()
  const summary = summaryOf(sql)
  const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': summary }
  return inSpan(summary, { kind: SpanKind.CLIENT, attributes }, work)
}

/** As for the names of prepared statements: texts are few. */
const summaries = new Map<string, string>()
/** What the semantic conventions allow. */
const LONGEST = 255

/** What a statement changes, or else reads: `INSERT orders INSERT outbox`, `SELECT variant`. */
export function summaryOf(sql: string): string {
  const known = summaries.get(sql)
  if (known !== undefined) return known
  const summary = summarize(sql).slice(0, LONGEST)
  summaries.set(sql, summary)
  return summary
}

function summarize(sql: string): string {
  const text = sql.replaceAll(/--.*$/gm, '').replaceAll(/'[^']*'/g, "''")
  const own = new Set(
    [...text.matchAll(/(?:\bWITH(?:\s+RECURSIVE)?|,)\s+(\w+)(?:\s*\([^)]*\))?\s+AS\s+(?:(?:NOT\s+)?MATERIALIZED\s+)?\(/gi)].map(
      ([, name]) => name,
    ),
  )
  const tables = (verb: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].flatMap(([, table = '']) => (own.has(table) ? [] : [`${verb} ${table}`]))
  const changes = [...text.matchAll(CHANGE)].map(([, verb = '', table = '']) => `${verb.split(/\s/)[0]?.toUpperCase()} ${table}`)
  const named = changes.length > 0 ? changes : tables('SELECT', READ)
  return [...new Set(named)].join(' ') || (/^\s*(\w+)/.exec(text)?.[1] ?? 'statement').toUpperCase()
}

/** FOR UPDATE and DO UPDATE name no table. */
const CHANGE = /(?<!\b(?:FOR|DO|KEY)\s+)\b(INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(?:ONLY\s+)?"?([a-z_][\w.]*)/gi
/** What is followed by a parenthesis is a function. */
const READ = /(?<!\bDISTINCT\s+)\b(?:FROM|JOIN)\s+"?([a-z_][\w.]*)\b(?!\s*\()/gi
