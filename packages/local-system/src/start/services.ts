/** The services behind the gateway, in the order of their ports. */
export const services = ['orders', 'inventory', 'shipping', 'analytics'] as const

export type ServiceName = (typeof services)[number]

export type Ports = Readonly<Record<'gateway' | ServiceName, number>>

export const gatewayUrl = (ports: Ports) => `http://localhost:${ports.gateway}`
export const subgraphUrl = (name: ServiceName, ports: Ports) => `http://127.0.0.1:${ports[name]}`
