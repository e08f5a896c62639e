export interface CustomerRow {
  readonly id: string
  readonly email: string
  readonly name: string
}
