/** An expected outcome that the caller can mend. `field` is the path of the input, such as ['input', 'lines', '0', 'quantity']. */
export interface UserErrorDetail<Code extends string = string> {
  readonly code: Code
  readonly message: string
  readonly field: readonly string[] | null
  /** What the message fills in, by name: clients say it in the language of their reader. */
  readonly parameters?: Readonly<Record<string, string | number>>
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
  /** The same, with what its message fills in. */
  with(parameters: NonNullable<UserErrorDetail['parameters']>): UserErrors {
    return new UserErrors(this.errors.map((error) => ({ ...error, parameters })))
  }
}

/** The fault of a list of the input that is empty, or longer than is taken at once; none when it is neither. */
export function countBetween(count: number, most: number, field: string): UserErrorDetail[] {
  if (count === 0) return [{ code: 'REQUIRED', message: `Name at least one of the ${field}`, field: ['input', field] }]
  return count > most
    ? [{ code: 'TOO_MANY', message: `At most ${most} ${field} at once: split them`, field: ['input', field], parameters: { most } }]
    : []
}

/** Answers a mutation's payload: what `work` answers, or the user errors it throws. Anything else stays a fault. */
export async function answerUserErrors<Payload extends object>(
  work: () => Promise<Payload>,
): Promise<Payload & { userErrors: readonly ToldError[] }> {
  try {
    return { ...(await work()), userErrors: [] }
  } catch (error) {
    if (error instanceof UserErrors) return { userErrors: error.errors.map(toldError) } as Payload & { userErrors: readonly ToldError[] }
    throw error
  }
}

/** As the graph's type UserError has it. */
export interface ToldError extends Omit<UserErrorDetail, 'parameters'> {
  readonly parameters: readonly { readonly key: string; readonly value: string }[]
}
export const toldError = ({ parameters = {}, ...error }: UserErrorDetail): ToldError => ({
  ...error,
  parameters: Object.entries(parameters).map(([key, value]) => ({ key, value: String(value) })),
})
