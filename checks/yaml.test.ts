import { describe, expect, it } from '@jest/globals'
import { filesUnder, parseYaml, readText } from './support/files.js'

const files = [
  'docker-compose.yml',
  'pnpm-workspace.yaml',
  ...filesUnder('deploy', '.yml'),
  ...filesUnder('k8s', '.yaml'),
  ...filesUnder('.github', '.yml'),
]

describe('YAML', () => {
  it.each(files)('%s parses', (file) => {
    expect(parseYaml(readText(file), file)).not.toEqual([])
  })

  it('is refused when a key is written twice, or when it does not parse', () => {
    expect(() => parseYaml('a: 1\na: 2')).toThrow(/unique/)
    expect(() => parseYaml('a: [1')).toThrow(/flow/i)
  })
})
