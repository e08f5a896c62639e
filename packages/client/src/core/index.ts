export type { ConnectionState, Followed, ResumingClient, ResumingOptions } from './client.js'
export { createResumingClient, type SocketOptions } from './sockets.js'
export { createResumingStreams, type StreamOptions } from './streams.js'
