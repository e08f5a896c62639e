// `node scripts/built.mjs services graph`: builds those of the parts (build-when-stale.mjs) that are not built, or changed since.
import { buildWhenStale } from './build-when-stale.mjs'

await Promise.all(process.argv.slice(2).map(buildWhenStale))
