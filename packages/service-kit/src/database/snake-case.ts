/** `locationId` is `location_id`: tables and columns in snake_case, as SQL is written. */
export const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
