import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { createIdentitySigner, createIdentityVerifier, IDENTITY_HEADER } from '../src/index.js'
import { asViewer } from '../src/testing/index.js'
import { aSubgraph, type ASubgraph } from './support/a-subgraph.js'

let subgraph: ASubgraph
beforeAll(async () => void (subgraph = await aSubgraph()))
afterAll(() => subgraph.stop())

/** With this process's clock so many seconds from the right one. */
async function at<Result>(seconds: number, work: () => Promise<Result>): Promise<Result> {
  jest.useFakeTimers({ now: Date.now() + seconds * 1_000, doNotFake: [...DO_NOT_FAKE] })
  return work().finally(() => jest.useRealTimers())
}
const DO_NOT_FAKE = ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'hrtime'] as const

describe('a clock', () => {
  const signedAt = (seconds: number) =>
    at(seconds, () => createIdentitySigner(subgraph.keys.privateKey)(asViewer('SUPPORT', {}, randomUUID()), 'things'))
  const ask = async (seconds: number): Promise<number> => (await subgraph.post({ [IDENTITY_HEADER]: await signedAt(seconds) })).status
  const readiness = async () => {
    const response = await fetch(`${subgraph.server.url}/readyz`)
    return [response.status, ((await response.json()) as { readonly clock?: string }).clock]
  }

  it.each([
    [7_200, -7_200],
    [-7_200, 7_200],
    [90, -90],
  ])("that is %s s from the gateway's is told in seconds, and the service is not ready until it is right again", async (gateways, skew) => {
    expect(await ask(gateways)).toBe(401)
    const [status, told] = await readiness()
    expect(status).toBe(503)
    const seconds = Number(/^differs from the gateway's by (-?\d+) s$/.exec(told as string)?.[1])
    expect(Math.abs(seconds - skew)).toBeLessThanOrEqual(2)
    expect(await ask(0)).toBe(200)
    expect(await readiness()).toEqual([200, undefined])
  })

  it.each([60, -60])("that is a minute from the gateway's (%s s) does no harm", async (gateways) => {
    expect(await ask(gateways)).toBe(200)
    expect(await readiness()).toEqual([200, undefined])
  })

  it('that was off makes nobody not ready for ever: who is not ready is not asked, and does not hear that it is right again', async () => {
    expect(await ask(7_200)).toBe(401)
    expect((await readiness())[0]).toBe(503)
    const now = performance.now()
    const later = jest.spyOn(performance, 'now').mockImplementation(() => now + 121_000)
    expect(await readiness()).toEqual([200, undefined])
    later.mockRestore()
    expect(await ask(0)).toBe(200)
  })
})

describe('an identity', () => {
  it.each([-50, 0, 50])("is accepted by a clock that is %s s from the gateway's", async (seconds) => {
    const token = await createIdentitySigner(subgraph.keys.privateKey)(asViewer('A'), 'orders')
    const told: number[] = []
    const verifier = createIdentityVerifier(subgraph.keys.publicKey, 'orders', (off) => told.push(off))
    await at(seconds, () => verifier(token))
    expect(told).toEqual([0])
  })

  it.each([
    [-7_200, 'ahead of'],
    [7_200, 'before'],
  ])('is refused by a clock that is %s s from it, which says so', async (seconds, words) => {
    const token = await createIdentitySigner(subgraph.keys.privateKey)(asViewer('A'), 'orders')
    const told: number[] = []
    const verifier = createIdentityVerifier(subgraph.keys.publicKey, 'orders', (off) => told.push(off))
    await expect(at(seconds, () => verifier(token))).rejects.toThrow(
      new RegExp(`signed this identity 7(199|200|201) s ${words} the clock here`),
    )
    expect(told.map((off) => Math.round(off / 100) * 100)).toEqual([seconds])
  })

  it('is signed once for half its life, for each audience and viewer', async () => {
    const sign = createIdentitySigner(subgraph.keys.privateKey)
    const alice = asViewer(['A', 'B'], { x: '1', y: '2' })
    const same = asViewer(['B', 'A'], { y: '2', x: '1' })
    const tokens = await Promise.all([sign(alice, 'orders'), sign(same, 'orders'), sign(alice, 'shipping'), sign(asViewer('A'), 'orders')])
    expect(new Set(tokens).size).toBe(3)
    expect(tokens[0]).toBe(tokens[1])
    await expect(createIdentityVerifier(subgraph.keys.publicKey, 'orders')(tokens[0])).resolves.toEqual(alice)
  })

  it('is signed anew as soon as a clock that was hours ahead is set right', async () => {
    const sign = createIdentitySigner(subgraph.keys.privateKey)
    await at(7_200, () => sign(asViewer('A'), 'orders'))
    await expect(createIdentityVerifier(subgraph.keys.publicKey, 'orders')(await sign(asViewer('A'), 'orders'))).resolves.toEqual(
      asViewer('A'),
    )
  })

  it('needs keys that are keys, at the start', () => {
    expect(() => createIdentityVerifier('no key', 'orders')).toThrow()
    expect(() => createIdentitySigner('no key')).toThrow()
  })
})
