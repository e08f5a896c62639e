export { createResumingClient, type ConnectionState, type ResumingClient, type ResumingClientOptions } from './resuming-client.js'
export { resumingLink } from './resuming-link.js'
