import { geoEqualEarth, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import codes from 'i18n-iso-countries/codes.json'
import { useState } from 'react'
import { feature } from 'topojson-client'
import atlas from 'world-atlas/countries-110m.json'
import { useTranslation } from '../../shared/i18n/translation.js'

export interface OnMap {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly value: number
  /** Its name and its figure, as they are read. */
  readonly text: string
}
const [WIDTH, HEIGHT, LEVELS] = [960, 460, 5]
const ANTARCTICA = 'AQ'

const codeOf = new Map(codes.map(([alpha2, , numeric]) => [numeric, alpha2]))
const world = atlas as unknown as Parameters<typeof feature>[0]
const { features } = feature(world, world.objects.countries as Parameters<typeof feature>[1]) as unknown as {
  readonly features: readonly (GeoPermissibleObjects & { readonly id?: string })[]
}
const lands = features.map((land) => ({ land, code: codeOf.get(land.id ?? '') ?? '' })).filter(({ code }) => code !== ANTARCTICA)
const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], {
  type: 'GeometryCollection',
  geometries: lands.map(({ land }) => ('geometry' in land ? land.geometry : land) as never),
})
const outlineOf = geoPath(projection)
/** Of each land its outline: what has no code of ISO is drawn, too. */
const OUTLINES = lands.map(({ land, code }) => ({ code, outline: outlineOf(land) ?? '' }))

/** Countries by how much was sold to them, the darker the more. By keyboard one goes from one to the next, those with the most first. Small ones are in the table alone. */
export default function WorldMap({ title, countries }: { readonly title: string; readonly countries: readonly OnMap[] }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<string | null>(null)
  const most = Math.max(...countries.map(({ value }) => value), 1)
  const sold = countries.flatMap((country) => {
    const outline = OUTLINES.find(({ code }) => code === country.code)?.outline
    return outline && country.value > 0 ? [{ ...country, outline }] : []
  })
  return (
    <figure className="world">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={title}>
        {OUTLINES.map(({ code, outline }, place) => (
          <path key={`${place} ${code}`} className="land" d={outline} aria-hidden="true" />
        ))}
        {sold.map(({ code, value, text, outline }) => (
          <path
            key={code}
            className={`land-${Math.ceil(Math.sqrt(value / most) * LEVELS)}`}
            d={outline}
            role="img"
            aria-label={text}
            tabIndex={0}
            onFocus={() => setShown(text)}
            onPointerEnter={() => setShown(text)}
          />
        ))}
      </svg>
      <p role="status">{shown ?? t('sales.mapHint')}</p>
    </figure>
  )
}
