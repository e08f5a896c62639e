/** A laptop's settings: small memory, TCP of this machine alone, room for the pools of all processes. */
export function serverSettings(port: number, durable: boolean, own: Readonly<Record<string, string>> = {}): readonly string[] {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '', // sockets would go to the shared temporary folder
    port: String(port),
    max_connections: '200',
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '1GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Losing the data with the machine is fine for throw-away servers alone.
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...own,
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
