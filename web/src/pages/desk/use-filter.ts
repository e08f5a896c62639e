import { useSearchParams } from 'react-router'

/** A choice that stands in the address, so that what is seen can be sent; the first is the usual one, and is not said. */
export function useFilter<T extends string>(name: string, values: readonly T[]): [T, (value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const given = search.get(name)
  const [usual = '' as T] = values
  const value = values.find((one) => one === given) ?? usual
  const choose = (chosen: string) =>
    setSearch(
      (now) => {
        now.delete('after')
        if (chosen === usual) now.delete(name)
        else now.set(name, chosen)
        return now
      },
      { replace: true },
    )
  return [value, choose]
}
