import { afterEach, beforeEach, describe } from '@jest/globals'
import { busScene, type BusScene, type BusUnderTest } from '../support/bus-scene.js'
import { followers } from './followers.js'
import { groups } from './groups.js'
import { handlers } from './handlers.js'
import { processes } from './processes.js'
import { whatIsPublished } from './published.js'

/** What every adapter of the event bus promises. Each test has its own topic and group; each bus of a test has its own connections. */
export function busContract(name: string, underTest: BusUnderTest): void {
  describe(`the event bus on ${name}`, () => {
    let scene: BusScene
    beforeEach(() => void (scene = busScene(underTest)))
    afterEach(() => scene.close())

    whatIsPublished(() => scene)
    groups(() => scene)
    if (underTest.processes) processes(() => scene, underTest.sessionMs, underTest.processes)
    handlers(() => scene, underTest.sessionMs)
    followers(() => scene)
  })
}
