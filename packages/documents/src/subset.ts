import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Face } from './fonts.js'

/** What HarfBuzz's subsetter offers to a host: its C functions, on its own memory. */
interface Subsetter {
  readonly memory: WebAssembly.Memory
  _initialize(): void
  malloc(bytes: number): number
  free(pointer: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_glyph_set(input: number): number
  hb_subset_input_set(input: number, kind: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_input_pin_axis_location(input: number, face: number, tag: number, value: number): number
  hb_subset_or_fail(face: number, input: number): number
}
const READ_ONLY = 1
const NO_HINTING = 1
const RETAIN_GLYPH_IDS = 2
const NO_LAYOUT_CLOSURE = 0x200
const DROP_TABLES = 3
/** Text is shaped already: the tables that shape it need not travel. */
const SHAPING_TABLES = ['GSUB', 'GPOS', 'GDEF']

let subsetter: Promise<Subsetter> | undefined

/** The TrueType font with these glyphs alone, under their ids, at the face's weight. */
export async function subsetOf({ id, file, axes }: Face, glyphs: Iterable<number>): Promise<Uint8Array> {
  const hb = await (subsetter ??= load())
  const data = hb.malloc(file.length)
  new Uint8Array(hb.memory.buffer).set(file, data)
  const blob = hb.hb_blob_create(data, file.length, READ_ONLY, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  const input = hb.hb_subset_input_create_or_fail()
  const kept = hb.hb_subset_input_glyph_set(input)
  for (const glyph of glyphs) hb.hb_set_add(kept, glyph)
  const dropped = hb.hb_subset_input_set(input, DROP_TABLES)
  for (const table of SHAPING_TABLES) hb.hb_set_add(dropped, tagOf(table))
  hb.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GLYPH_IDS | NO_LAYOUT_CLOSURE)
  for (const [axis, value] of Object.entries(axes)) hb.hb_subset_input_pin_axis_location(input, face, tagOf(axis), value)
  const subset = hb.hb_subset_or_fail(face, input)
  const made = subset ? hb.hb_face_reference_blob(subset) : 0
  const start = made ? hb.hb_blob_get_data(made, 0) : 0
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + (made ? hb.hb_blob_get_length(made) : 0))
  if (made) hb.hb_blob_destroy(made)
  if (subset) hb.hb_face_destroy(subset)
  hb.hb_subset_input_destroy(input)
  hb.hb_face_destroy(face)
  hb.hb_blob_destroy(blob)
  hb.free(data)
  if (bytes.length === 0) throw new Error(`No subset of the font ${id} could be made`)
  return bytes
}

async function load(): Promise<Subsetter> {
  const file = await readFile(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
  const { instance } = await WebAssembly.instantiate(file, {})
  const exported = instance.exports as unknown as Subsetter
  exported._initialize()
  return exported
}

const tagOf = (text: string): number => [...text].reduce((tag, letter) => tag * 256 + letter.charCodeAt(0), 0)
