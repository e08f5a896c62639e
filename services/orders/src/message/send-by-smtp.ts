import { createTransport } from 'nodemailer'
import { NotTaken, type Mailer } from './mailer.js'

const WITHIN_MS = 30_000
/** Before a server has heard anything of a letter. */
const NEVER_SAID = ['ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EAUTH', 'ETLS']

/** `smtp://user:password@host:587`, or smtps. SMTP cannot be asked later whether it took a letter. */
export function createSmtpMailer(url: string): Mailer {
  const transport = createTransport(url, {
    ...{ connectionTimeout: WITHIN_MS, greetingTimeout: WITHIN_MS, socketTimeout: WITHIN_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return {
    atOnce: 4,
    send: async ({ messageId, ...letter }) => {
      try {
        await transport.sendMail({ ...letter, messageId: `<${messageId}>`, headers: { 'Auto-Submitted': 'auto-generated' } })
      } catch (error) {
        throw readRefusal(error)
      }
    },
    took: async () => null,
    close: () => transport.close(),
  }
}

/** A server that answered with a code took nothing: 5 is for ever, 4 for now. */
function readRefusal(error: unknown): unknown {
  const { responseCode, code = '', cause } = error as { responseCode?: number; code?: string; cause?: { code?: string } }
  if (responseCode !== undefined && responseCode >= 400)
    return new NotTaken(`The mail server answered ${responseCode}`, responseCode >= 500 && code !== 'EAUTH')
  const reasons = [code, cause?.code ?? '']
  const reason = NEVER_SAID.find((name) => reasons.includes(name) || String((error as Error).message).includes(name))
  return reason ? new NotTaken(`The mail server was not reached: ${reason}`, false) : error
}
