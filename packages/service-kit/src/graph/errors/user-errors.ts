/** Why a mutation is refused: the enum UserErrorCode of the graph (checks/user-errors.test.ts holds the two together). */
export const USER_ERROR_CODES = [
  'INVALID',
  'NOT_FOUND',
  'REQUIRED',
  'TOO_MANY',
  'OUT_OF_RANGE',
  'IDEMPOTENCY_CONFLICT',
  'VERSION_CONFLICT',
  'ILLEGAL_TRANSITION',
  'DUPLICATE',
  'INSUFFICIENT_STOCK',
  'PAYMENT_DECLINED',
  'NOT_RETURNABLE',
  'NOT_SERVICEABLE',
  'CARRIER_UNAVAILABLE',
] as const
export type UserErrorCode = (typeof USER_ERROR_CODES)[number]

/** An expected outcome that the caller can mend. `field` is the path of the input, such as ['input', 'lines', '0', 'quantity']. */
export interface UserErrorDetail {
  readonly code: UserErrorCode
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
  static of(code: UserErrorCode, message: string, ...field: readonly string[]): UserErrors {
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

/** Answers a mutation's payload: what `work` answers, or the user errors that it throws. Anything else stays a fault. */
export async function answerUserErrors<Payload extends object>(
  work: () => Promise<Payload>,
): Promise<Payload & { userErrors: GraphUserError[] }> {
  try {
    return { ...(await work()), userErrors: [] }
  } catch (error) {
    if (error instanceof UserErrors) return { userErrors: error.errors.map(graphUserError) } as Payload & { userErrors: GraphUserError[] }
    throw error
  }
}

/** As the graph's type UserError has it. */
export interface GraphUserError {
  readonly code: UserErrorCode
  readonly message: string
  readonly field: string[] | null
  readonly parameters: { readonly key: string; readonly value: string }[]
}
export const graphUserError = ({ code, message, field, parameters = {} }: UserErrorDetail): GraphUserError => ({
  code,
  message,
  field: field && [...field],
  parameters: Object.entries(parameters).map(([key, value]) => ({ key, value: String(value) })),
})
