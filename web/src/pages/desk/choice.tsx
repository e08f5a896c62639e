interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly values: readonly T[]
  readonly nameOf: (value: T) => string
  readonly onChange: (value: T) => void
}

/** One of a few. */
export function Choice<T extends string>({ label, value, values, nameOf, onChange }: Props<T>) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value as T)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
