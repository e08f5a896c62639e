import { signedLink } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkPeriod } from '../check-period.js'
import type { Context } from '../context.js'
import type { Resolvers } from '../generated.js'

const LINK_LIVES_MS = 3_600_000

function linkTo(path: string, { fileLinks }: Pick<Context, 'fileLinks'>): string {
  if (!fileLinks) throw new Error('FILE_LINK_SECRET and PUBLIC_URL are not set: files have no address')
  return signedLink({ ...fileLinks, path: `/files/analytics/${path}`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) })
}

export const files = {
  factsUrl: (_, { table }, context) => {
    authorizeField(context.viewer, 'factsUrl')
    return linkTo(`facts/${table}.csv`, context)
  },
  processLogUrl: (_, { from, to }, context) => {
    authorizeField(context.viewer, 'processLogUrl')
    checkPeriod({ from, to })
    return linkTo(`process/${from}_${to}.json`, context)
  },
} satisfies Partial<Resolvers['Query']>
