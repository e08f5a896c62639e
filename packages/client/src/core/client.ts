import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { ExecutionResult, Sink } from 'graphql-ws'

/** `connecting` at first and after a cut; `live` while the server answers; `refused` when fresh tokens are not accepted and asking again is no use. */
export type ConnectionState = 'connecting' | 'live' | 'refused'

export interface ResumingOptions {
  /** Called before every connection, so that an expired token is replaced; null connects as nobody. When it throws, it is called again. */
  readonly token: () => string | null | Promise<string | null>
  readonly onState?: (state: ConnectionState) => void
  /** Told of what `token` throws. The client goes on trying by itself. */
  readonly onTokenError?: (error: unknown) => void
  /** First pause before a new connection; doubled up to 5 s, with jitter. 250 ms unless told. */
  readonly retryMs?: number
}

/** What is followed. With a variable `$after`, and `cursor` among the fields of the update, it is resumed; without, it begins anew after a cut. */
export interface Followed<Data, Variables> {
  readonly query: string | TypedDocumentNode<Data, Variables>
  readonly operationName?: string | null | undefined
  readonly variables?: Variables | undefined
  readonly extensions?: Record<string, unknown> | undefined
}

export interface ResumingClient {
  /** Follows; after a cut it goes on behind the last `cursor` that arrived, so that no update is missed or seen twice. Answers how to leave. */
  subscribe<Data = Record<string, unknown>, Variables extends Record<string, unknown> = Record<string, unknown>>(
    followed: Followed<Data, Variables>,
    sink: Sink<ExecutionResult<Data, unknown>>,
  ): () => void
  readonly state: ConnectionState
  /** Told of each other state from now on. Answers how to stop listening. */
  watch(listener: (state: ConnectionState) => void): () => void
  dispose(): Promise<void>
}
