import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { NotTaken, type Letter } from '../src/message/mailer.js'
import { createSmtpMailer } from '../src/message/send-by-smtp.js'
import { anInput, runOrders } from './running-orders.js'

const MUG = [{ sku: 'MUG', quantity: 1 }]
const folder = mkdtempSync(join(tmpdir(), 'kade-mail-'))
let later = 0
let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ mailUrl: `file:${folder}`, now: () => new Date(Date.now() + later) })
})
afterAll(async () => {
  await orders.stop()
  rmSync(folder, { recursive: true })
})

interface Message {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly error: string | null
}
const messagesOf = async (id: string, role = 'SUPPORT') =>
  (
    await orders.graph<{ order: { status: string; messages: Message[] } }>(
      asViewer(role),
      'query ($id: ID!) { order(id: $id) { status messages { id kind state error } } }',
      { id },
    )
  ).data!.order
const said = async (id: string) => (await messagesOf(id)).messages.map(({ kind, state }) => `${kind} ${state}`)
const page = async (path: string) => {
  const answer = await fetch(`${orders.service.url}${path}`)
  return { policy: answer.headers.get('content-security-policy'), html: await answer.text() }
}
async function confirmed(change: Record<string, unknown> = {}): Promise<string> {
  const { order } = await orders.place(change)
  await orders.others.reserve(order.id, MUG)
  await eventually(async () => expect((await messagesOf(order.id)).status).toBe('CONFIRMED'))
  return order.id
}

it('a customer is written to when the order is confirmed, leaves and arrives; and is asked how it was three days later', async () => {
  const email = 'ada@example.nl'
  const address = { ...anInput().shippingAddress, name: 'Ada <b>', countryCode: 'NL' }
  const id = await confirmed({ email, name: 'Ada <b>', shippingAddress: address })
  await eventually(async () => expect(await said(id)).toEqual(['ORDER_CONFIRMED SENT']))
  const shipment = await orders.others.ship(id, MUG)
  await orders.others.deliver(id, shipment, MUG)
  const told = ['ORDER_CONFIRMED SENT', 'ORDER_SHIPPED SENT', 'ORDER_DELIVERED SENT']
  await eventually(async () => expect(await said(id)).toEqual([...told, 'ORDER_COMPLETED DUE']))
  later = 3 * 86_400_000 + 60_000
  await eventually(async () => expect(await said(id)).toEqual([...told, 'ORDER_COMPLETED SENT']))

  const { html, policy } = await page('/mail')
  expect(policy).toContain('sandbox')
  expect(html.match(/ada@example\.nl/g)).toHaveLength(4)
  const [, first = ''] = [...html.matchAll(/href="(\/mail\/[^"]+)"/g)].map(([, path]) => path!)
  const mail = await page(first)
  expect(mail.html).toContain('Hallo Ada &lt;b&gt;,')
  expect(mail.html).toMatch(/href="http:\/\/shop\.example\/track#token=/)
  expect((await fetch(`${orders.service.url}/mail/..%2F..%2Fpackage`)).status).toBe(404)
})

it('nobody but staff sees what was written, and a marketplace writes to its customers itself', async () => {
  const id = await confirmed({ channel: 'marketplace' })
  expect(await said(id)).toEqual([])
  const other = await confirmed()
  await eventually(async () => expect((await messagesOf(other)).messages).toHaveLength(1))
  expect((await messagesOf(other, 'WAREHOUSE')).messages).toEqual([])
})

/** As a process leaves it that dies. */
const lose = (id: string) =>
  orders.service.database.query(`UPDATE message SET state = 'SENDING', sent_at = NULL, next_attempt_at = '1970-01-01' WHERE id = $1`, [id])

it('a process that dies between sending and writing that down leaves a mail that was sent once', async () => {
  const id = await confirmed()
  await eventually(async () => expect(await said(id)).toEqual(['ORDER_CONFIRMED SENT']))
  const [message] = (await messagesOf(id)).messages
  const files = () => readdirSync(folder).filter((name) => name.startsWith(message!.id))
  expect(files()).toHaveLength(1)
  await lose(message!.id) // as if it had died after the mail had left
  await eventually(async () => expect(await said(id)).toEqual(['ORDER_CONFIRMED SENT']))
  expect(files()).toHaveLength(1)
  rmSync(join(folder, files()[0]!))
  await lose(message!.id) // and before
  await eventually(() => expect(files()).toHaveLength(1))
})

it('what no mailer can tell is not sent again by itself: a person decides', async () => {
  const id = await confirmed()
  await eventually(async () => expect(await said(id)).toEqual(['ORDER_CONFIRMED SENT']))
  const [message] = (await messagesOf(id)).messages
  await orders.service.database.query(`UPDATE message SET state = 'UNCERTAIN', error = 'lost' WHERE id = $1`, [message!.id])
  await orders.service.database.query(
    `INSERT INTO work_item (id, kind, subject, error, order_id, reference, attempts) VALUES (gen_random_uuid(), 'MESSAGE', 's', 'lost', $1, 'message:' || $2, 1)`,
    [id, message!.id],
  )
  const { data } = await orders.graph<{ workItems: { edges: { node: { id: string; kind: string } }[] } }>(
    asViewer('SUPPORT'),
    '{ workItems(first: 50) { edges { node { id kind } } } }',
  )
  const item = data!.workItems.edges.map(({ node }) => node).find(({ kind }) => kind === 'MESSAGE')!
  const retried = await orders.graph(
    asViewer('SUPPORT'),
    'mutation ($id: ID!) { retryWorkItem(input: { workItemId: $id }) { userErrors { code } } }',
    { id: item.id },
  )
  expect(retried.data).toEqual({ retryWorkItem: { userErrors: [] } })
  await eventually(async () => expect(await said(id)).toEqual(['ORDER_CONFIRMED SENT']))
})

const letter: Letter = {
  messageId: 'one@shop.example',
  from: { name: 'Kade', address: 'shop@example.com' },
  to: { name: 'Ada', address: 'ada@example.com' },
  ...{ subject: 'Héllo', text: 'text', html: '<p>html</p>' },
}
/** A mail server of a few words: what it answers to RCPT and to the end of DATA; null hangs up. */
async function aMailServer(answers: { readonly rcpt?: string; readonly end?: string | null }) {
  const heard: string[] = []
  const server = createServer((socket) => {
    let inData = false
    socket.on('error', () => undefined)
    socket.write('220 hello\r\n')
    let rest = ''
    socket.on('data', (chunk) => {
      rest += chunk.toString()
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        heard.push(line)
        if (inData && line !== '.') continue
        if (inData) {
          inData = false
          if (answers.end === null) socket.destroy()
          else socket.write(`${answers.end ?? '250 taken'}\r\n`)
        } else if (line === 'DATA') {
          inData = true
          socket.write('354 go on\r\n')
        } else socket.write(line.startsWith('RCPT') ? `${answers.rcpt ?? '250 ok'}\r\n` : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { heard, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

it.each([
  ['takes it: it is sent, under the id of the message', {}, 'taken'],
  [
    'knows no such address: it is refused for ever, and the address is not told',
    { rcpt: '550 ada@example.com unknown' },
    'NotTaken final: The mail server answered 550',
  ],
  ['is busy: it is refused for now', { rcpt: '451 later' }, 'NotTaken: The mail server answered 451'],
  ['hangs up at the end: nobody knows', { end: null }, 'open'],
] as const)('by SMTP, a server that %s', async (_, answers, expected) => {
  const server = await aMailServer(answers)
  const mailer = createSmtpMailer(server.url)
  const outcome = await mailer.send(letter).then(
    () => 'taken',
    (error: unknown) => (error instanceof NotTaken ? `NotTaken${error.isFinal ? ' final' : ''}: ${error.message}` : 'open'),
  )
  expect(outcome).toBe(expected)
  if (outcome === 'taken') expect(server.heard).toContain('Message-ID: <one@shop.example>')
  expect(await mailer.took(letter.messageId)).toBeNull()
  mailer.close()
  server.close()
})

it('by SMTP, a server that is not there has taken nothing', async () => {
  const mailer = createSmtpMailer('smtp://127.0.0.1:1')
  await expect(mailer.send(letter)).rejects.toThrow('The mail server was not reached: ECONNREFUSED')
  mailer.close()
})
