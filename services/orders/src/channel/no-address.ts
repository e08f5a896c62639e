const DOMAIN = '@no-address.invalid'

/** For an order of a shop whose customer gave no e-mail address: nobody can have it. */
export const noAddressOf = (channelOrderId: string): string => `order-${channelOrderId}${DOMAIN}`

/** Nobody is written to there. */
export const isNoAddress = (email: string): boolean => email.endsWith(DOMAIN)
