import { z } from 'zod'

/** What is wrong with an environment, a sentence each, by more than the variable's own shape. */
export type Rule = (given: NodeJS.ProcessEnv) => readonly string[]

/**
 * What is well on one's own machine and not where strangers come: production refuses it unless a variable takes the risk by name.
 * @param faults name what is at fault and what to set instead
 */
export const unlessAllowed =
  (variable: `ALLOW_${string}`, faults: Rule): Rule =>
  (given) =>
    isProduction(given) && given[variable] !== 'yes' ? faults(given).map((fault) => `${fault}, or say ${variable}=yes`) : []

export const isProduction = ({ NODE_ENV }: NodeJS.ProcessEnv): boolean => NODE_ENV === 'production'

/** A variable that takes a risk by name. */
export const allowance = z.enum(['yes', 'no'], { error: 'is neither yes nor no' }).default('no')

/** A secret that signs. @param use what it signs, and who else has it */
export const secret = (use: string) => z.string({ error: `is missing (${use})` }).min(32, `is shorter than 32 characters: ${MAKE_ONE}`)

/** Secrets that were copied from an example or typed by hand. A password stands in the address of its database. */
export const weakSecrets = unlessAllowed('ALLOW_WEAK_SECRETS', (given) =>
  Object.entries(given).flatMap(([name, value = '']) => {
    if (name.endsWith('_SECRET')) return value.length >= 32 && isGuessable(value) ? [`${name} is easy to guess: ${MAKE_ONE}`] : []
    return name.endsWith('DATABASE_URL') && hasWeakPassword(value) ? [`${name} has a password that is easy to guess: ${MAKE_ONE}`] : []
  }),
)
const MAKE_ONE = 'set what `openssl rand -hex 32` makes'

function hasWeakPassword(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { password } = new URL(url)
  // Without one, the database knows its clients otherwise: by certificate or by socket.
  return password !== '' && (password.length < 16 || isGuessable(password))
}

/** Chance makes 32 hexadecimal digits of fewer than 8 kinds once in some ten million times. */
const isGuessable = (text: string): boolean => new Set(text).size < 8 || KNOWN_WORD.test(text) || REPEATED.test(text)
const KNOWN_WORD = /secret|passw|change.?me|default|example|develop|insecure|placeholder|replace|12345678|abcdefgh|qwerty|letmein/i
const REPEATED = /^(.+?)\1+$/
