import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { createClient } from 'graphql-ws'
import { StrictMode, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import './graphiql.css'
import { OPERATIONS } from './operations.js'
import { RoleSwitch, type Credentials } from './role-switch.js'

const root = document.getElementById('root')
if (!root) throw new Error('graphiql.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Explorer />
  </StrictMode>,
)

/** GraphiQL from our own files, with an operation ready for each step of an order's life, as the role that may do it. */
function Explorer() {
  const [{ role, token }, setCredentials] = useState<Credentials>({ role: 'nobody', token: null })
  const fetcher = useMemo(() => {
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
    return createGraphiQLFetcher({
      url: '/graphql',
      headers,
      wsClient: createClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, connectionParams: headers }),
    })
  }, [token])
  return (
    <GraphiQL
      key={role}
      fetcher={fetcher}
      defaultTabs={OPERATIONS}
      initialVariables={OPERATIONS[0]?.variables} // of the first tab GraphiQL takes the query alone
      plugins={[HISTORY_PLUGIN]}
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <RoleSwitch role={role} onChange={setCredentials} />
      </GraphiQL.Logo>
    </GraphiQL>
  )
}
