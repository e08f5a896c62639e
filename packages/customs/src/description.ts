/** What is wrong with a description, as customs see it. */
export type DescriptionFault = 'EMPTY' | 'TOO_SHORT' | 'TOO_LONG' | 'VAGUE'

/** Words that say nothing of what goods are, in English, Dutch, German and French. After the World Customs Organization's list of unacceptable terms. */
const VAGUE = words(`
  accessories accessory apparel appliance appliances article articles assorted bag bags box boxes carton cartons chemical chemicals
  clothes clothing commodities commodity consumables content contents electronic electronics equipment fabric foodstuff foodstuffs food
  freight furniture garment garments general gift gifts good goods hardware household instrument instruments item items machine machinery machines
  material materials merchandise misc miscellaneous object objects order package packages parcel parcels part parts personal effects present presents product products
  promotional sample samples sundries sundry spare spares stuff supplies textile textiles thing things tool tools toy toys various wares
  cadeau cadeaus geschenk geschenken goederen kleding kleren monster monsters onderdeel onderdelen spullen diversen artikel artikelen product producten
  geschenk geschenke teile ersatzteile kleidung waren muster sonstiges
  cadeaux pièces vêtements marchandises échantillon échantillons divers`)
/** Words that do not make a vague description a clear one. */
const FILLERS = words(`
  a an and as for from in my new of or other our see set sets some the to used with your as invoice per
  en van voor met de het een nieuw und für mit der die das et de des du la le les pour
  men mens man women womens woman ladies kids children childrens baby adult s small large big
  one two three several many mixed high quality free item`)
const SHORTEST = 3
/** Of item descriptions in the Union's declarations: 512 characters. */
const LONGEST = 512

/** Whether customs would accept a description: it names what the goods are, and what they are made of. Null when it does. */
export function descriptionFault(description: string | null): DescriptionFault | null {
  const text = description?.trim() ?? ''
  if (text === '') return 'EMPTY'
  if (text.length > LONGEST) return 'TOO_LONG'
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (found.join('').length < SHORTEST) return 'TOO_SHORT'
  return found.every((word) => VAGUE.has(word) || FILLERS.has(word)) ? 'VAGUE' : null
}

/** Whether a declared value is one that customs take for an excuse: nothing, or exactly one. `digits` are those after the decimal sign. */
export const isPlaceholderValue = (minor: number, digits: number): boolean => minor <= 0 || minor === 10 ** digits

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
