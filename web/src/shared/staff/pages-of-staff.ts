/** The pages of staff, and whose work each is. */
export const PAGES_OF_STAFF = {
  desk: ['SUPPORT', 'ADMIN'],
  floor: ['WAREHOUSE', 'ADMIN'],
  insights: ['PLANNER', 'ADMIN'],
} as const
export type PageOfStaff = keyof typeof PAGES_OF_STAFF

export const mayWorkAt = (page: PageOfStaff, roles: readonly string[]): boolean => PAGES_OF_STAFF[page].some((role) => roles.includes(role))

export const pagesFor = (roles: readonly string[]): PageOfStaff[] =>
  (Object.keys(PAGES_OF_STAFF) as PageOfStaff[]).filter((page) => mayWorkAt(page, roles))
