import type { z } from 'zod'
import { UserErrors, type UserErrorDetail } from '../errors/user-errors.js'
import { EMPTY } from './text.js'

/** The input in the form that the shape gives it. @throws UserErrors naming each wrong field, below `at` */
export function checkedAs<Type extends z.ZodType>(shape: Type, input: unknown, ...at: readonly string[]): z.output<Type> {
  const { success, data, error } = shape.safeParse(input)
  if (!success) throw new UserErrors(userErrorsOf(error, ...at))
  return data
}

/** What a shape found wrong with an input, as user errors: each names its field, below `at`. */
export const userErrorsOf = ({ issues }: z.ZodError, ...at: readonly string[]): UserErrorDetail[] =>
  issues.map((issue) => {
    const field = [...at, ...issue.path.map(String)]
    const message = `${field.at(-1) ?? 'input'} ${issue.message}`
    if (issue.message === EMPTY.words) return { code: 'REQUIRED', message, field }
    const known = issue.code === 'custom' ? (issue.params as UserErrorDetail['parameters']) : undefined
    return { code: 'INVALID', message, field, parameters: known ?? { fault: 'FORMAT' } }
  })
