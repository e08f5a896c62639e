import { pick, useGraphiQL } from '@graphiql/react'
import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { createClient } from 'graphql-ws'
import { StrictMode, useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import './graphiql.css'
import { KnownIds } from './known-ids.js'
import { withItsOperation } from './operation-name.js'
import { OPERATIONS } from './operations.js'
import { NOBODY, RoleSwitch } from './role-switch.js'

document.title = 'Kade: explore the graph'
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Explorer />
  </StrictMode>,
)

/** GraphiQL from our own files, with an operation ready for each step of an order's life. Another role asks with another token; all else stays. */
function Explorer() {
  const [{ role, token }, setCredentials] = useState(NOBODY)
  const [ids] = useState(() => new KnownIds())
  const [answers, setAnswers] = useState(0)
  const fetcher = useMemo(
    () =>
      told(fetcherOf(token), (data) => {
        ids.learn(data)
        setAnswers((count) => count + 1)
      }),
    [token, ids],
  )
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={OPERATIONS}
      initialVariables={OPERATIONS[0]?.variables} // of the first tab GraphiQL takes the query alone
      plugins={[HISTORY_PLUGIN]}
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <RoleSwitch role={role} onChange={setCredentials} />
        <FillIn ids={ids} answers={answers} />
      </GraphiQL.Logo>
    </GraphiQL>
  )
}

function fetcherOf(token: string | null): Fetcher {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
  return createGraphiQLFetcher({
    url: '/graphql',
    headers,
    enableIncrementalDelivery: false, // an answer is one object then, not a stream of one
    wsClient: createClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, connectionParams: headers }),
  })
}

/** Tells the data of each answer; those of a subscription are shown alone. */
function told(fetcher: Fetcher, tell: (data: unknown) => void): Fetcher {
  return async (params, options) => {
    const answer = await fetcher(withItsOperation(params), options)
    if (params.operationName !== 'IntrospectionQuery' && 'data' in answer) tell(answer.data)
    return answer
  }
}

/** Fills the ids that answers told into the variables of the tab that is open, before it asks for them. */
function FillIn({ ids, answers }: { readonly ids: KnownIds; readonly answers: number }) {
  const { activeTabIndex, variableEditor } = useGraphiQL(pick('activeTabIndex', 'variableEditor'))
  useEffect(() => {
    const variables = variableEditor?.getValue() ?? ''
    const filled = ids.fillIn(variables)
    if (filled !== variables) variableEditor?.setValue(filled)
  }, [ids, answers, activeTabIndex, variableEditor])
  return null
}
