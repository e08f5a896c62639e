import { expect, it } from '@jest/globals'
import { authorizeField } from './access.js'

const ROLES = 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'.split(' ')

/** Who may, written out once more: a change of the policy is one of this table too. */
it.each([
  ['variant', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['variants', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['availability', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['stock', 'SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['locations', 'SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['receiveStock', 'WAREHOUSE ADMIN'],
  ['adjustStock', 'WAREHOUSE ADMIN'],
  ['upsertVariants', 'ADMIN'],
  ['upsertLocations', 'ADMIN'],
] as const)('%s is for %s', (field, allowed) => {
  const may = ROLES.filter((role) => {
    try {
      authorizeField({ subject: 'test', roles: role === 'NOBODY' ? [] : [role], claims: {} }, field)
      return true
    } catch {
      return false
    }
  })
  expect(may.join(' ')).toBe(allowed)
})
