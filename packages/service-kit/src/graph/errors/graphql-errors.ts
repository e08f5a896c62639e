import { GraphQLError } from 'graphql'

/** Faults and refusals that become GraphQL errors with a code of the closed list. */
export class NotFound extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'NOT_FOUND' } })
  }
}
export class Unauthenticated extends GraphQLError {
  constructor(message = 'Sign in, and send the token as a bearer token') {
    super(message, { extensions: { code: 'UNAUTHENTICATED' } })
  }
}
export class Forbidden extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'FORBIDDEN' } })
  }
}
export class BadUserInput extends GraphQLError {
  constructor(message: string, field?: string) {
    super(message, { extensions: field === undefined ? { code: 'BAD_USER_INPUT' } : { code: 'BAD_USER_INPUT', field } })
  }
}
export class RateLimited extends GraphQLError {
  constructor(readonly retryAfterSeconds: number) {
    super(`Too often: try again in ${retryAfterSeconds} s`, { extensions: { code: 'RATE_LIMITED', retryAfterSeconds } })
  }
}
