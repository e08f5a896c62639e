/** An expected outcome that the caller can mend. `field` is the path of the input, such as ['input', 'lines', '0', 'quantity']. */
export interface UserErrorDetail<Code extends string = string> {
  readonly code: Code
  readonly message: string
  readonly field: readonly string[] | null
}

/** Thrown by use cases when the caller's input cannot be done; nothing was changed. */
export class UserErrors extends Error {
  override readonly name = 'UserErrors'
  constructor(readonly errors: readonly UserErrorDetail[]) {
    super(errors.map(({ message }) => message).join('; '))
  }
  static of(code: string, message: string, ...field: readonly string[]): UserErrors {
    return new UserErrors([{ code, message, field: field.length === 0 ? null : field }])
  }
}

/** Answers a mutation's payload: what `work` answers, or the user errors it throws. Anything else stays a fault. */
export async function answerUserErrors<Payload extends object>(
  work: () => Promise<Payload>,
): Promise<Payload & { userErrors: readonly UserErrorDetail[] }> {
  try {
    return { ...(await work()), userErrors: [] }
  } catch (error) {
    if (error instanceof UserErrors) return { userErrors: error.errors } as Payload & { userErrors: readonly UserErrorDetail[] }
    throw error
  }
}
