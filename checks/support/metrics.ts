import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createMetrics } from '../../packages/service-kit/src/process/metrics.js'
import { readText, root } from './files.js'

export const SOURCES = [
  'packages/service-kit/src',
  'gateway/src',
  ...['orders', 'inventory', 'shipping', 'analytics'].map((name) => `services/${name}/src`),
]

/** The metrics that our processes tell: those that the code names, and those of Node. */
export function metricsTold(): ReadonlySet<string> {
  const named = SOURCES.flatMap((folder) => filesOf(folder).flatMap((file) => metricsNamed(readText(join(folder, file)))))
  const ofNode = createMetrics('any')
    .registry.getMetricsAsArray()
    .map(({ name }) => name)
  return new Set([...named, ...ofNode])
}

export const metricsNamed = (code: string): string[] =>
  [...code.matchAll(/\.(?:counter|gauge|histogram|measure)\(\s*'([a-z_]+)'/g)].map(([, name = '']) => name)

/** What a PromQL expression asks that nobody tells. `up` is Prometheus's own; a histogram's series have a suffix. */
export function unknownMetrics(expression: string, told: ReadonlySet<string>): string[] {
  const withoutLabels = expression.replaceAll(/\{[^}]*\}|\[[^\]]*\]|\b(?:by|without|on|ignoring)\s*\([^)]*\)|"[^"]*"/g, ' ')
  const names = [...withoutLabels.matchAll(/\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b(?!\s*\()/g)].map(([name]) => name)
  return names.filter((name) => !told.has(name) && !told.has(name.replace(/_(?:bucket|count|sum)$/, '')))
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
