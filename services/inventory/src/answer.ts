import { answerUserErrors } from '@kade/service-kit'
import type { UserError } from './generated.js'

/** A mutation's payload, or the user errors that the work throws. */
export const answer = <Payload extends object>(work: () => Promise<Payload>) =>
  answerUserErrors(work) as Promise<Payload & { userErrors: UserError[] }>
