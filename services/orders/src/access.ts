import { authorizeBy, reaches, reachOf, type Reach, type Viewer } from '@kade/service-kit'

const EVERYBODY = ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'] as const
const ACCOUNT = ['CUSTOMER', 'SUPPORT', 'ADMIN'] as const
const DISCUSS = ['GUEST', 'CUSTOMER', 'SUPPORT', 'ADMIN'] as const

/** Who may do what on the fields of this service. NOBODY stands for a viewer without a role, LINK for who was sent a link to look at an order. */
export const POLICY = {
  order: ['GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'ADMIN'],
  orders: ['GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'ADMIN'],
  searchOrders: ['SUPPORT', 'ADMIN'],
  channels: ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  setChannelExpiry: ['ADMIN'],
  legalEntities: ['SUPPORT', 'ADMIN'],
  saveLegalEntity: ['ADMIN'],
  webhooks: ['CHANNEL', 'ADMIN'],
  saveWebhook: ['CHANNEL', 'ADMIN'],
  workItems: ['SUPPORT', 'ADMIN'],
  placeOrder: ['NOBODY', 'GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'ADMIN'],
  guestAccess: ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  claimOrder: ['CUSTOMER'],
  me: EVERYBODY,
  customer: ['SUPPORT', 'ADMIN'],
  saveProfile: ACCOUNT,
  saveAddress: ACCOUNT,
  removeAddress: ACCOUNT,
  recordConsent: ACCOUNT,
  setCustomerGroup: ['SUPPORT', 'ADMIN'],
  eraseCustomer: ACCOUNT,
  customerExport: ACCOUNT,
  erasures: ['SUPPORT', 'ADMIN'],
  cancelOrder: ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'ADMIN'],
  refundOrder: ['SUPPORT', 'ADMIN'],
  issueGiftCard: ['SUPPORT', 'ADMIN'],
  storeCredit: ['CUSTOMER', 'SUPPORT', 'ADMIN'],
  grantStoreCredit: ['SUPPORT', 'ADMIN'],
  holdOrder: ['SUPPORT', 'ADMIN'],
  releaseHold: ['SUPPORT', 'ADMIN'],
  applyCorrection: ['SUPPORT', 'ADMIN'],
  setConsignment: ['SUPPORT', 'ADMIN'],
  amendOrder: ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'ADMIN'],
  amendmentPreview: ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'ADMIN'],
  push: ['GUEST', 'LINK', 'CUSTOMER'],
  cases: DISCUSS,
  openCase: DISCUSS,
  replyToCase: DISCUSS,
  resolveCase: DISCUSS,
  submitFeedback: ['GUEST', 'CUSTOMER', 'ADMIN'],
  assignCase: ['SUPPORT', 'ADMIN'],
  retryWorkItem: ['SUPPORT', 'ADMIN'],
  resolveWorkItem: ['SUPPORT', 'ADMIN'],
  assignWorkItem: ['SUPPORT', 'ADMIN'],
  previewPrice: ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  priceLists: ['SUPPORT', 'PLANNER', 'ADMIN'],
  setPriceList: ['ADMIN'],
  taxRates: ['SUPPORT', 'ADMIN'],
  setTaxRates: ['ADMIN'],
  setChannelTax: ['ADMIN'],
  discounts: ['SUPPORT', 'ADMIN'],
  setDiscount: ['ADMIN'],
  channelDeliveries: ['SUPPORT', 'ADMIN'],
  replayChannelDelivery: ['SUPPORT', 'ADMIN'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export const authorizeField = authorizeBy(POLICY)

/** The orders that a viewer may do this with. What is out of reach is answered as not found. */
export const reachFor = (viewer: Viewer, field: 'order' | 'orders' | 'claimOrder' | 'cancelOrder' | 'cases' | 'saveProfile'): Reach =>
  reachOf(viewer, POLICY[field])

type Owned = Parameters<typeof reaches>[1]
export const canSee = (viewer: Viewer, order: Owned): boolean => reaches(reachFor(viewer, 'order'), order)

/** A guest's token may change the order until that is claimed: then it is its owner's to change. */
const mayChange =
  (roles: readonly string[]) =>
  (viewer: Viewer, order: Owned & { readonly isClaimed: boolean }): boolean =>
    reaches(reachOf(viewer, order.isClaimed ? roles.filter((role) => role !== 'GUEST') : roles), order)
export const mayCancel = mayChange(POLICY.cancelOrder)
export const mayAmend = mayChange(POLICY.amendOrder)
export const mayRate = mayChange(POLICY.submitFeedback)

/** Who changes an order, for its timeline. */
export const actorOf = ({ roles, subject }: Viewer): string =>
  roles.includes('CUSTOMER') || roles.includes('GUEST') ? 'customer' : subject

/** Of every order: holding is staff's alone. */
export const mayHold = ({ roles }: Pick<Viewer, 'roles'>): boolean => POLICY.holdOrder.some((role) => roles.includes(role))
/** Customers are told nothing of what they are counted to. */
export const maySetGroup = ({ roles }: Pick<Viewer, 'roles'>): boolean => POLICY.setCustomerGroup.some((role) => roles.includes(role))
/** Who may write about an order and read what was written: a guest's token until the order is claimed. */
export const mayDiscuss = (viewer: Viewer, order: Owned & { readonly isClaimed: boolean }): boolean =>
  reaches(reachOf(viewer, order.isClaimed ? DISCUSS_ACCOUNTS : DISCUSS), order)
/** Who may ask for goods to come back: as shipping has it. */
export const mayReturn: typeof mayDiscuss = (viewer, order) => mayDiscuss(viewer, order)
const DISCUSS_ACCOUNTS = DISCUSS.filter((role) => role !== 'GUEST')

/** Who pays an order: its customer, or the guest who placed it until it is claimed; nobody who was sent a link, and no staff. */
export const isBuyer = (viewer: Viewer, order: Owned & { readonly isClaimed: boolean }): boolean =>
  reaches(reachOf(viewer, order.isClaimed ? ['CUSTOMER'] : ['GUEST', 'CUSTOMER']), order)

/** The account of a signed-in customer. */
export const ownAccount = (viewer: Viewer): string | null => reachOf(viewer, ['CUSTOMER']).customerId

const STAFF = ['SUPPORT', 'WAREHOUSE', 'ADMIN']

/** Everybody else is shown of an order's history what concerns its customer. Several roles in one token are no more than each. */
export const seesAllOfHistory = ({ roles }: Pick<Viewer, 'roles'>): boolean => STAFF.some((role) => roles.includes(role))

/** Whether a viewer reads what is kept of a customer. Everybody else reads of a customer what the order in hand gave. */
export const knowsCustomer = (viewer: Viewer, id: string): boolean => {
  const { everything, customerId } = reachOf(viewer, [...STAFF, 'CUSTOMER'])
  return everything || customerId === id
}

/** Whether a viewer may know a customer by its id: a channel knows those who ordered in it, a guest nobody. */
export const knowsCustomerOf = (viewer: Viewer, order: Owned): boolean => reaches(reachOf(viewer, [...STAFF, 'CUSTOMER', 'CHANNEL']), order)
