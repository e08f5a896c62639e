/** Names of this machine. Any other name that leads here is a stranger's (DNS rebinding), whose page could ask for a token. */
const LOCAL = /^(localhost|[a-z0-9-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

export const isLocalHost = (host: string | undefined): boolean => LOCAL.test(host ?? '')
