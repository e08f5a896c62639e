/** Something outside of Kade's power stands in the way. The message is one line that says what, and what to do next. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
