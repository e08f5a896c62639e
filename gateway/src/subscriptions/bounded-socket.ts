import { WebSocket } from 'ws'

/** Bytes that wait for a client to read them: a client that does not read is not one. */
const MOST_UNREAD = 2_000_000

/**
 * A socket that ends when too much waits on it: whatever a client says has an answer, and one that does not read would fill our memory with them.
 * It ends without a close frame, which would wait behind the rest; a client that only was slow comes back at its cursor.
 */
export class BoundedSocket extends WebSocket {
  // The signature that is used: of graphql-ws and of ours.
  override send(data: string, sent: unknown): void {
    const onSent = typeof sent === 'function' ? (sent as (error?: Error) => void) : () => undefined
    this.#endWhenUnread()
    // What a client that is gone does not get is no error of ours.
    super.send(data, (error) => onSent(this.readyState === WebSocket.OPEN ? error : undefined))
  }

  override pong(data?: unknown, mask?: boolean, sent?: (error: Error) => void): void {
    this.#endWhenUnread()
    super.pong(data, mask, sent)
  }

  /** Before another message: one alone may be larger, and its client reads it. */
  #endWhenUnread(): void {
    if (this.bufferedAmount > MOST_UNREAD) this.terminate()
  }
}
