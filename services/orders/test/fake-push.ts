import { createDecipheriv, createECDH, createPublicKey, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttp2, type IncomingHttpHeaders, type ServerHttp2Session } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { jwtVerify } from 'jose'

/** What a fake answers next; once told, it goes on so. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
}
export interface Arrived {
  readonly to: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly content: Readonly<Record<string, unknown>>
}

async function listening(answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => Promise<void>) {
  const server = createHttp((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => void answer(request, Buffer.concat(chunks), response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** A browser: its keys, and what it reads of what it is sent (RFC 8188, RFC 8291). */
export function aBrowser() {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  const auth = randomBytes(16)
  const read = (sealed: Buffer): Record<string, unknown> => {
    const [salt, idLength] = [sealed.subarray(0, 16), sealed[20]!]
    const [sender, text] = [sealed.subarray(21, 21 + idLength), sealed.subarray(21 + idLength)]
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender])
    const secret = Buffer.from(hkdfSync('sha256', pair.computeSecret(sender), auth, info, 32))
    const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16))
    const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12))
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(text.subarray(-16))
    const clear = Buffer.concat([decipher.update(text.subarray(0, -16)), decipher.final()])
    return JSON.parse(clear.subarray(0, clear.lastIndexOf(2)).toString()) as Record<string, unknown>
  }
  return { p256dh: pair.getPublicKey('base64url'), auth: auth.toString('base64url'), read }
}

/** A push service of browsers: it verifies who sends (VAPID) and has each browser read what is for it. */
export async function fakeWebPush(publicKey: string) {
  const arrived: Arrived[] = []
  const answers = new Map<string, Answer>()
  const browsers = new Map<string, ReturnType<typeof aBrowser>>()
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const verifier = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' })
  const service = await listening(async ({ url: path = '', headers }, body, response) => {
    const token = /t=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? ''
    const { payload } = await jwtVerify(token, verifier, { algorithms: ['ES256'], audience: service.url })
    arrived.push({ to: path, headers: { ...headers, subject: payload.sub }, content: browsers.get(path)!.read(body) })
    const { status, headers: said = {} } = answers.get(path) ?? { status: 201 }
    response.writeHead(status, said).end()
  })
  return {
    arrived,
    answers,
    at: (path: string) => arrived.filter(({ to }) => to === path),
    /** A browser's subscription at this path. */
    subscription: (path: string) => {
      const { read, ...keys } = aBrowser()
      browsers.set(path, { read, ...keys })
      return { endpoint: `${service.url}${path}`, ...keys }
    },
    close: service.close,
  }
}

/** Apple's push service, as it speaks: HTTP/2, a provider token, faults by their reason. */
export async function fakeApns() {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const arrived: Arrived[] = []
  const answers = new Map<string, Answer>()
  const sessions = new Set<ServerHttp2Session>()
  const server = createHttp2()
  server.on('session', (session) => {
    sessions.add(session)
    session.on('close', () => sessions.delete(session))
  })
  server.on('stream', (stream, headers: IncomingHttpHeaders) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    stream.on('end', () => {
      const path = String(headers[':path'])
      const token = String(headers.authorization).replace('bearer ', '')
      void jwtVerify(token, keys.publicKey, { algorithms: ['ES256'], issuer: 'TEAM' }).then(
        ({ protectedHeader: { kid } }) => {
          arrived.push({ to: path, headers: { ...headers, kid }, content: JSON.parse(text) as Record<string, unknown> })
          const { status, headers: said = {}, body } = answers.get(path) ?? { status: 200 }
          stream.respond({ ':status': status, ...said })
          stream.end(body && JSON.stringify(body))
        },
        () => {
          stream.respond({ ':status': 403 })
          stream.end('{"reason":"InvalidProviderToken"}')
        },
      )
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    arrived,
    answers,
    sessions,
    connection: {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      teamId: 'TEAM',
      keyId: 'KEY',
      key,
      topic: 'example.shop',
    },
    close: () => {
      for (const session of sessions) session.destroy()
      server.close()
    },
  }
}

/** Google's: an access token for a signed assertion, and messages over HTTP v1. */
export async function fakeFcm() {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const arrived: Arrived[] = []
  const answers = new Map<string, Answer>()
  let given = 0
  const service = await listening(async ({ url: path = '', headers }, body, response) => {
    const json = (status: number, content: object, said: Readonly<Record<string, string>> = {}): void =>
      void response.writeHead(status, { 'content-type': 'application/json', ...said }).end(JSON.stringify(content))
    if (path === '/token') {
      const assertion = new URLSearchParams(body.toString()).get('assertion') ?? ''
      await jwtVerify(assertion, keys.publicKey, { algorithms: ['RS256'], issuer: 'kade@example', audience: `${service.url}/token` })
      return json(200, { access_token: `access-${(given += 1)}`, expires_in: 3_600, token_type: 'Bearer' })
    }
    if (headers.authorization !== `Bearer access-${given}`) return json(401, { error: { status: 'UNAUTHENTICATED' } })
    const { message } = JSON.parse(body.toString()) as { message: { token: string } }
    arrived.push({ to: message.token, headers: { ...headers, path }, content: message })
    const {
      status,
      headers: said,
      body: answer,
    } = answers.get(message.token) ?? { status: 200, body: { name: 'projects/kade/messages/1' } }
    json(status, answer ?? {}, said)
  })
  const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    arrived,
    answers,
    tokensGiven: () => given,
    /** The access token that was given is good for nothing any more. */
    takeBack: () => (given += 1),
    connection: { url: service.url, projectId: 'kade', clientEmail: 'kade@example', privateKey, tokenUrl: `${service.url}/token` },
    close: service.close,
  }
}
