import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the processes share and nobody else may know; the names are those of the variables. */
export interface Secrets {
  readonly GATEWAY_PUBLIC_KEY: string
  readonly GATEWAY_PRIVATE_KEY: string
  readonly GUEST_TOKEN_SECRET: string
  readonly FILE_LINK_SECRET: string
  readonly DEV_TOKEN_SECRET: string
}

/** Made at the first start; later starts find them, so that tokens and links handed out stay good. */
export function keepSecrets(home: string): Secrets {
  const file = join(home, 'secrets.json')
  try {
    writeFileSync(file, `${JSON.stringify(newSecrets(), undefined, 2)}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}

function newSecrets(): Secrets {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const secret = () => randomBytes(32).toString('base64url')
  return {
    GATEWAY_PUBLIC_KEY: publicKey,
    GATEWAY_PRIVATE_KEY: privateKey,
    GUEST_TOKEN_SECRET: secret(),
    FILE_LINK_SECRET: secret(),
    DEV_TOKEN_SECRET: secret(),
  }
}
