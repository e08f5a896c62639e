import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Configuration, Provider } from 'oidc-provider'
import { ACCOUNTS, chooseAccount, confirmSignOut } from './development-accounts.js'
import { developmentKey } from './development-key.js'
import { isLocalHost } from './local-host.js'

/** Where it is on the gateway, whatever name of this machine the gateway is called by. */
export const DEVELOPMENT_PROVIDER = '/auth/development'
/** What a page tells it. */
export const PAGES_OF_DEVELOPMENT = { clientId: 'kade-pages', scope: 'openid profile', parameters: {} } as const

const ACCESS_TOKEN_S = 600
/** What tokens are for; an issuer has to name it by an address. */
const RESOURCE = 'urn:kade:graph'

/**
 * A real OpenID provider with an account for each role and no passwords, in development alone and on this machine. It is loaded when somebody
 * signs in for the first time: a start neither waits for it nor has its memory.
 */
export async function serveDevelopmentProvider(app: FastifyInstance, secret: string): Promise<void> {
  let loading: Promise<Provider> | undefined
  /** Its name is what the first who asked calls it; the gateway knows its tokens by their key. */
  const provider = ({ host }: FastifyRequest) => (loading ??= createProvider(`http://${host}${DEVELOPMENT_PROVIDER}`, secret))
  await app.register(async (own) => {
    // The provider reads the bodies by itself.
    own.removeAllContentTypeParsers()
    own.addContentTypeParser('*', (_request, _payload, done) => done(null))
    own.addHook('onRequest', async ({ headers }, reply) => {
      if (!isLocalHost(headers.host))
        await reply.code(403).send({ error: 'Development signs in at localhost alone: open http://localhost' })
    })
    own.get(`${DEVELOPMENT_PROVIDER}/choose/:uid`, (request, reply) => page(reply, chooseAccount(pathOf(request))))
    own.post<{ Querystring: { account?: string } }>(`${DEVELOPMENT_PROVIDER}/choose/:uid`, async (request, reply) => {
      const accountId = request.query.account ?? ''
      if (!ACCOUNTS.has(accountId)) return reply.code(400).send({ error: `There is no account ${accountId}` })
      reply.hijack()
      await (
        await provider(request)
      ).interactionFinished(request.raw, reply.raw, { login: { accountId } }, { mergeWithLastSubmission: false })
    })
    own.all(`${DEVELOPMENT_PROVIDER}/*`, async (request, reply) => {
      const answer = (await provider(request)).callback()
      reply.hijack()
      const raw: typeof request.raw & { originalUrl?: string } = request.raw
      raw.originalUrl = raw.url ?? ''
      raw.url = raw.originalUrl.slice(DEVELOPMENT_PROVIDER.length)
      await answer(raw, reply.raw)
    })
  })
}

const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? ''

const page = (reply: FastifyReply, html: string): FastifyReply =>
  reply
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html)

async function createProvider(issuer: string, secret: string): Promise<Provider> {
  const { default: OpenIdProvider } = await import('oidc-provider')
  const provider = new OpenIdProvider(issuer, configuration(secret))
  // Any page of this machine: its port is not known beforehand.
  const client = provider.Client.prototype as unknown as Record<string, (uri: string) => boolean>
  client.redirectUriAllowed = client.postLogoutRedirectUriAllowed = (uri) => URL.canParse(uri) && isLocalHost(new URL(uri).host)
  return provider
}

function configuration(secret: string): Configuration {
  const key = { ...developmentKey(secret).export({ format: 'jwk' }), alg: 'EdDSA', use: 'sig' }
  const clientId = PAGES_OF_DEVELOPMENT.clientId
  return {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: ['http://localhost/'],
        id_token_signed_response_alg: 'EdDSA',
      },
    ],
    jwks: { keys: [key] },
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    cookies: { keys: [secret] },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name'] },
    clientBasedCORS: () => true,
    interactions: { url: (_context, { uid }) => `${DEVELOPMENT_PROVIDER}/choose/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => void (context.body = confirmSignOut(form)),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: 'kade',
          accessTokenFormat: 'jwt',
          accessTokenTTL: ACCESS_TOKEN_S,
          jwt: { sign: { alg: 'EdDSA' } },
        }),
      },
    },
    findAccount: (_context, accountId) => {
      const account = ACCOUNTS.get(accountId)
      return account && { accountId, claims: () => ({ sub: accountId, name: account.name }) }
    },
    extraTokenClaims: (_context, token) => {
      const account = 'accountId' in token ? ACCOUNTS.get(token.accountId) : undefined
      return account && { roles: [account.role], ...account.claims }
    },
    issueRefreshToken: () => true,
    // Our own pages: nobody is asked whether they may.
    loadExistingGrant: async ({ oidc }) => {
      const { Grant } = oidc.provider
      const grant = new Grant({ accountId: oidc.session?.accountId ?? '', clientId: oidc.client?.clientId ?? clientId })
      grant.addOIDCScope('openid profile')
      grant.addResourceScope(RESOURCE, '')
      await grant.save()
      return grant
    },
    ttl: { AccessToken: ACCESS_TOKEN_S, Grant: 86_400, IdToken: 3_600, Interaction: 3_600, RefreshToken: 86_400, Session: 86_400 },
  }
}
