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
  issues.map(({ path, message }) => {
    const field = [...at, ...path.map(String)]
    return { code: message === EMPTY ? 'REQUIRED' : 'INVALID', message: `${field.at(-1) ?? 'input'} ${message}`, field }
  })
