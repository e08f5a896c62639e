/** What is done on the floor, by the digit that opens it. */
export const TASKS = ['receive', 'put-away', 'count', 'transfer', 'pick', 'return', 'pack', 'waves'] as const
