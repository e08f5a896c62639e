/** The services behind the gateway, in the order of their ports. */
export const services = ['orders', 'inventory', 'shipping', 'analytics'] as const

export type ServiceName = (typeof services)[number]

export type ProcessName = 'gateway' | ServiceName

/** In the order of their ports. */
export const processes = ['gateway', ...services] as const

/** Of each process: where it answers, and where it tells its metrics. */
export type Ports = Readonly<Record<ProcessName | `${ProcessName}Metrics`, number>>

export const gatewayUrl = (ports: Ports) => `http://localhost:${ports.gateway}`
export const metricsUrl = (name: ProcessName, ports: Ports) => `http://127.0.0.1:${ports[`${name}Metrics`]}/metrics`
export const subgraphUrl = (name: ServiceName, ports: Ports) => `http://127.0.0.1:${ports[name]}`
