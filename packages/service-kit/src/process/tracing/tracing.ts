/** The sending of a process's spans. */
export interface Tracing {
  /** Sends what is left, within seconds. */
  stop(): Promise<void>
}
