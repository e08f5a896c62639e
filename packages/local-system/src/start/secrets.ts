import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../write-whole.js'

/** What the processes share and nobody else may know; the names are those of the variables. */
export interface Secrets {
  readonly GATEWAY_PUBLIC_KEY: string
  readonly GATEWAY_PRIVATE_KEY: string
  readonly GUEST_TOKEN_SECRET: string
  readonly FILE_LINK_SECRET: string
  readonly DEV_TOKEN_SECRET: string
  readonly PERSONAL_DATA_KEYS: string
  readonly WEB_PUSH_PRIVATE_KEY: string
}

/**
 * Made at the first start; later starts find them, so that tokens and links handed out stay good. A file that a crash cut off is made anew: the
 * tokens and links of before are void then, and nothing else is lost.
 */
export function keepSecrets(home: string, log: (line: string) => void = () => undefined): Secrets {
  const file = join(home, 'secrets.json')
  const kept = readSecrets(file)
  if (kept) {
    // What came later than the first start is made once it is missed.
    const completed = { PERSONAL_DATA_KEYS: newSecret(), WEB_PUSH_PRIVATE_KEY: newSecret(), ...kept }
    if (LATER_NAMES.some((name) => kept[name] === undefined)) writeWhole(file, `${JSON.stringify(completed, undefined, 2)}\n`)
    return completed
  }
  if (existsSync(file)) {
    renameSync(file, `${file}.broken`)
    log(
      `${file} was cut off or changed by hand: it is kept as secrets.json.broken, and new keys are made. Tokens and links of before are void.`,
    )
  }
  const secrets = newSecrets()
  writeWhole(file, `${JSON.stringify(secrets, undefined, 2)}\n`)
  return secrets
}

type Later = (typeof LATER_NAMES)[number]
type KeptSecrets = Omit<Secrets, Later> & Partial<Pick<Secrets, Later>>

function readSecrets(file: string): KeptSecrets | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>
    return NAMES.every((name) => typeof read[name] === 'string' && read[name] !== '') ? (read as KeptSecrets) : undefined
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const NAMES = ['GATEWAY_PUBLIC_KEY', 'GATEWAY_PRIVATE_KEY', 'GUEST_TOKEN_SECRET', 'FILE_LINK_SECRET', 'DEV_TOKEN_SECRET'] as const
const LATER_NAMES = ['PERSONAL_DATA_KEYS', 'WEB_PUSH_PRIVATE_KEY'] as const

function newSecrets(): Secrets {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return {
    GATEWAY_PUBLIC_KEY: publicKey,
    GATEWAY_PRIVATE_KEY: privateKey,
    GUEST_TOKEN_SECRET: newSecret(),
    FILE_LINK_SECRET: newSecret(),
    DEV_TOKEN_SECRET: newSecret(),
    PERSONAL_DATA_KEYS: newSecret(),
    WEB_PUSH_PRIVATE_KEY: newSecret(),
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url')
