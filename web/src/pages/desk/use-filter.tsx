import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { Choice } from './choice.js'

interface Filter<T extends string> {
  /** As the address calls it. */
  readonly name: string
  readonly label: string
  readonly values: readonly T[]
  readonly nameOf: (value: T) => string
}

/**
 * A choice that stands in the address, so that what is seen can be sent; the first is the usual one, and is not said. Answers what is
 * chosen, and the field to choose by.
 */
export function useFilter<T extends string>({ name, label, values, nameOf }: Filter<T>): readonly [T, ReactNode] {
  const [search, setSearch] = useSearchParams()
  const given = search.get(name)
  const [usual = '' as T] = values
  const value = values.find((one) => one === given) ?? usual
  const choose = (chosen: T) =>
    setSearch(
      (now) => {
        now.delete('after')
        if (chosen === usual) now.delete(name)
        else now.set(name, chosen)
        return now
      },
      { replace: true },
    )
  return [value, <Choice key={name} label={label} value={value} values={values} nameOf={nameOf} onChange={choose} />]
}
