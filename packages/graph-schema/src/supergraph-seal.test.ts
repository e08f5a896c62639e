import { describe, expect, it } from '@jest/globals'
import { openSupergraph, sealSupergraph } from './supergraph-seal.js'

const SDL = 'type Query { order: String }\n\ntype Order { id: ID }\n'

describe('A sealed supergraph', () => {
  it('names its version and the SHA-256 of what follows, and opens to what was sealed', () => {
    expect(sealSupergraph('7', 'type Query { a: Int }')).toBe(
      '# Kade supergraph 7, sha256 63c63ee4a19494ba091f7c49bb04d6549d5c3981e15716ef458ac76b4ed8d4f3\ntype Query { a: Int }',
    )
    expect(openSupergraph(sealSupergraph('7', SDL))).toEqual({ version: '7', sdl: SDL })
  })

  it('is not opened when it is cut off, wherever that is', () => {
    const sealed = sealSupergraph('7', SDL)
    for (let length = 0; length < sealed.length; length += 1) expect(() => openSupergraph(sealed.slice(0, length))).toThrow()
    // Where a definition ends, what is left would parse.
    expect(() => openSupergraph(sealed.slice(0, sealed.indexOf('\n\ntype Order')))).toThrow(
      'Supergraph 7 is cut off or was changed after its release: its SHA-256 is not the one that its first line names',
    )
  })

  it('is not opened when it was changed by hand', () => {
    expect(() => openSupergraph(sealSupergraph('7', SDL).replace('ID', 'Int'))).toThrow('Supergraph 7 is cut off or was changed')
  })

  it('of another tool has no seal and is taken as it is', () => {
    expect(openSupergraph(SDL)).toEqual({ version: null, sdl: SDL })
    expect(() => openSupergraph(' \n')).toThrow('The supergraph is empty')
  })
})
