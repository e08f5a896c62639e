/** An app of another team, on another origin: it follows one order by each of the three transports. */
import { createResumingClient, createResumingStreams, type ResumingClient } from '@kade/client/core'
import { FollowOrderDocument } from '@kade/client/operations'
import { useConnectionState, useUpdates } from '@kade/client/react'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const given = new URLSearchParams(location.hash.slice(1))
const [gateway, id, token] = ['gateway', 'id', 'token'].map((name) => given.get(name) ?? '') as [string, string, string]
const options = { url: `${gateway}/graphql`, token: () => token }

function Followed({ name, client }: { readonly name: string; readonly client: ResumingClient }) {
  const { data, error } = useUpdates(client, { query: FollowOrderDocument, variables: { id } })
  const state = useConnectionState(client)
  const told = error ? JSON.stringify(error) : String(data?.orderUpdates.order?.status)
  return createElement('p', null, `${name} ${state} ${told}`)
}

createRoot(document.querySelector('#root') as HTMLElement).render([
  createElement(Followed, {
    key: 1,
    name: 'websocket',
    client: createResumingClient({ ...options, url: options.url.replace(/^http/, 'ws') }),
  }),
  createElement(Followed, { key: 2, name: 'sse', client: createResumingStreams({ ...options, transport: 'sse' }) }),
  createElement(Followed, { key: 3, name: 'multipart', client: createResumingStreams({ ...options, transport: 'multipart' }) }),
])
