import type { UserErrorDetail } from '@kade/service-kit'

/** What is wrong with what a person asks of a document: each fault names its field. Nothing is done. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly faults: readonly UserErrorDetail[]) {
    super(faults.map(({ message }) => message).join('; '))
  }
}

/** Collects faults, so that all of them are told at once. */
export class Faults {
  readonly #faults: UserErrorDetail[] = []

  add(
    code: UserErrorDetail['code'],
    message: string,
    field: readonly string[],
    parameters: NonNullable<UserErrorDetail['parameters']> = {},
  ) {
    this.#faults.push({ code, message, field: ['input', ...field], parameters })
  }

  /** A number that is too small or too large. */
  between(value: number, least: number, most: number, field: readonly string[], units = 'units'): void {
    if (value >= least && value <= most) return
    this.add('OUT_OF_RANGE', `It is ${least} to ${most} ${units}`, field, { least, most })
  }

  /** @throws Refused */
  throwAny(): void {
    if (this.#faults.length > 0) throw new Refused(this.#faults)
  }
}

/** @throws Refused */
export function refuse(
  code: UserErrorDetail['code'],
  message: string,
  field: readonly string[],
  parameters: NonNullable<UserErrorDetail['parameters']> = {},
): never {
  throw new Refused([{ code, message, field: ['input', ...field], parameters }])
}
