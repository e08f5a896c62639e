import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** The Ed25519 key of the provider of development, made of its secret: its tokens outlive a restart, and every copy of the gateway knows them. */
export function developmentKey(secret: string): KeyObject {
  const seed = createHash('sha256').update(`kade:development:${secret}`).digest()
  return createPrivateKey({ key: Buffer.concat([PKCS8_OF_ED25519, seed]), format: 'der', type: 'pkcs8' })
}
const PKCS8_OF_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

export const publicDevelopmentKey = (secret: string): KeyObject => createPublicKey(developmentKey(secret))
