import { generateKeyPairSync, sign } from 'node:crypto'

/** A key and a certificate of its own for `localhost`, which nothing but this code makes: it may expire when a test likes. */
export function selfSigned(until: Date): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, oid(85, 4, 3), der(UTF8, Buffer.from('localhost')))))
  const ecdsaWithSha256 = der(SEQUENCE, oid(42, 134, 72, 206, 61, 4, 3, 2))
  const names = der(SEQUENCE, der(DNS_NAME, Buffer.from('localhost')))
  const extensions = der(SEQUENCE, der(SEQUENCE, oid(85, 29, 17), der(OCTETS, names)))
  const told = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    der(SEQUENCE, time(new Date(Date.now() - 86_400_000)), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  )
  const signature = der(BITS, Buffer.from([0]), sign('sha256', told, privateKey))
  const lines = der(SEQUENCE, told, ecdsaWithSha256, signature)
    .toString('base64')
    .match(/.{1,64}/g)
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines?.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}

const [INTEGER, BITS, OCTETS, OID, UTF8, UTC_TIME, SEQUENCE, SET, DNS_NAME] = [0x02, 0x03, 0x04, 0x06, 0x0c, 0x17, 0x30, 0x31, 0x82]

function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const oid = (...bytes: readonly number[]): Buffer => der(OID, Buffer.from(bytes))
/** 261126150000Z */
const time = (at: Date): Buffer => der(UTC_TIME, Buffer.from(`${at.toISOString().slice(2, 19).replaceAll(/\D/g, '')}Z`))
