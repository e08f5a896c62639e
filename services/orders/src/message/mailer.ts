/** A mail as it leaves. */
export interface Letter {
  /** Of the message; the same at every try. */
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Sends mails. */
export interface Mailer {
  /** So many are on their way at once: no more can be uncertain after a crash. */
  readonly atOnce: number
  /** Answers when it was taken. @throws NotTaken when it certainly was not; anything else leaves it open whether it was. */
  readonly send: (letter: Letter) => Promise<void>
  /** Whether it took this letter; null when it cannot tell. */
  readonly took: (messageId: string) => Promise<boolean | null>
  readonly close: () => void
}

/** Certainly not taken. What is said of it names nobody: servers like to repeat an address. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken'
  constructor(
    message: string,
    /** Whether it is of no use to try again. */
    readonly isFinal: boolean,
  ) {
    super(message)
  }
}
