import type { FastifyInstance } from 'fastify'
import { escaped } from './mail.js'
import type { FileMails, KeptLetter } from './send-by-file.js'

const MOST_SHOWN = 200
/** What others wrote is shown as it is, and can do nothing. */
const HEADERS = {
  'content-security-policy': "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'",
  'cache-control': 'no-store',
}

/** GET /mail: the letters of one's own machine, the newest first; GET /mail/<id> is one of them. */
export function serveMails(app: FastifyInstance, mails: FileMails): void {
  app.get('/mail', async (_, reply) =>
    reply
      .headers(HEADERS)
      .type('text/html; charset=utf-8')
      .send(listOf(await mails.newest(MOST_SHOWN))),
  )
  app.get<{ Params: { id: string } }>('/mail/:id', async ({ params }, reply) => {
    const letter = await mails.read(params.id)
    if (!letter) return reply.code(404).send({ error: 'There is no such mail' })
    return reply.headers(HEADERS).type('text/html; charset=utf-8').send(letter.html)
  })
}

function listOf(letters: readonly KeptLetter[]): string {
  const rows = letters.map(({ messageId, at, to, subject }) => {
    const link = `<a href="/mail/${encodeURIComponent(messageId)}">${escaped(subject)}</a>`
    return `<tr><td>${escaped(at.slice(0, 19).replace('T', ' '))}</td><td>${escaped(to.address)}</td><td>${link}</td></tr>`
  })
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title>',
    '<style>body{font-family:sans-serif;margin:2em}td,th{text-align:left;padding:.3em 1em .3em 0}</style></head><body>',
    `<h1>Mail</h1><p>What customers were told, the newest first. Nothing of it has left this machine.</p>`,
    `<table><tr><th>at</th><th>to</th><th>subject</th></tr>${rows.join('')}</table></body></html>`,
  ].join('\n')
}
