/** What is asked cannot be done as things stand. */
export class IllegalTransition extends Error {
  override readonly name = 'IllegalTransition'
}
