import { expect, it } from '@jest/globals'
import { rolesThatPass } from '@kade/service-kit/testing'
import { authorizeField } from './access.js'

/** Who may, written out once more: a change of the policy is one of this table too. */
it.each([
  ['variant', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['variants', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['availability', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['stock', 'SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['channelPolicies', 'SUPPORT PLANNER ADMIN'],
  ['backorders', 'SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['holdings', 'SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['setChannelPolicies', 'PLANNER ADMIN'],
  ['locations', 'SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['receiveStock', 'WAREHOUSE ADMIN'],
  ['adjustStock', 'WAREHOUSE ADMIN'],
  ['bins', 'SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['upsertBins', 'WAREHOUSE ADMIN'],
  ['putAway', 'WAREHOUSE ADMIN'],
  ['countSheets', 'WAREHOUSE PLANNER ADMIN'],
  ['createCountSheet', 'WAREHOUSE ADMIN'],
  ['recordCount', 'WAREHOUSE ADMIN'],
  ['approveCount', 'WAREHOUSE ADMIN'],
  ['cancelCountSheet', 'WAREHOUSE ADMIN'],
  ['moveStock', 'WAREHOUSE ADMIN'],
  ['upsertVariants', 'ADMIN'],
  ['upsertLocations', 'ADMIN'],
] as const)('%s is for %s', (field, allowed) => {
  expect(rolesThatPass((viewer) => authorizeField(viewer, field))).toBe(allowed)
})
