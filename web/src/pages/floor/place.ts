import { createContext, useContext } from 'react'
import type { PlacesQuery } from './generated.js'

/** The location where whoever holds the scanner stands. */
export type Place = PlacesQuery['locations'][number]
export const PlaceContext = createContext<Place | null>(null)

/** @throws outside of a place. */
export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('There is no place here')
  return place
}
