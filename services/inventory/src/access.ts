import { authorizeBy, type Viewer } from '@kade/service-kit'

const EVERYONE = ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN']

/** Who may do what on the fields of this service. NOBODY stands for a viewer without a role, LINK for who was sent a link to look at an order. */
export const POLICY = {
  variant: EVERYONE,
  variants: EVERYONE,
  availability: EVERYONE,
  stock: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  channelPolicies: ['SUPPORT', 'PLANNER', 'ADMIN'],
  backorders: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  holdings: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  setChannelPolicies: ['PLANNER', 'ADMIN'],
  locations: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  receiveStock: ['WAREHOUSE', 'ADMIN'],
  adjustStock: ['WAREHOUSE', 'ADMIN'],
  bins: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  upsertBins: ['WAREHOUSE', 'ADMIN'],
  putAway: ['WAREHOUSE', 'ADMIN'],
  countSheets: ['WAREHOUSE', 'PLANNER', 'ADMIN'],
  createCountSheet: ['WAREHOUSE', 'ADMIN'],
  recordCount: ['WAREHOUSE', 'ADMIN'],
  approveCount: ['WAREHOUSE', 'ADMIN'],
  cancelCountSheet: ['WAREHOUSE', 'ADMIN'],
  moveStock: ['WAREHOUSE', 'ADMIN'],
  channelStock: ['CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  importJob: ['WAREHOUSE', 'PLANNER', 'ADMIN'],
  exportUrl: ['WAREHOUSE', 'PLANNER', 'ADMIN'],
  'import PRODUCTS': ['ADMIN'],
  'import STOCK': ['WAREHOUSE', 'ADMIN'],
  'import SUPPLIERS': ['PLANNER', 'ADMIN'],
  'import PURCHASE_ORDERS': ['PLANNER', 'ADMIN'],
  setReorderPolicies: ['PLANNER', 'ADMIN'],
  replenishmentProposals: ['PLANNER', 'ADMIN'],
  orderSuggestion: ['PLANNER', 'ADMIN'],
  launchQuantity: ['PLANNER', 'ADMIN'],
  suppliers: ['WAREHOUSE', 'PLANNER', 'ADMIN'],
  upsertSuppliers: ['PLANNER', 'ADMIN'],
  purchaseOrders: ['WAREHOUSE', 'PLANNER', 'ADMIN'],
  createPurchaseOrder: ['PLANNER', 'ADMIN'],
  placePurchaseOrder: ['PLANNER', 'ADMIN'],
  updatePurchaseOrder: ['PLANNER', 'ADMIN'],
  receivePurchaseOrder: ['WAREHOUSE', 'ADMIN'],
  cancelPurchaseOrder: ['PLANNER', 'ADMIN'],
  transfers: ['WAREHOUSE', 'PLANNER', 'ADMIN'],
  changeTransfers: ['WAREHOUSE', 'PLANNER', 'ADMIN'],
  moveTransfers: ['WAREHOUSE', 'ADMIN'],
  stockCost: ['WAREHOUSE', 'PLANNER', 'ADMIN'],
  sourcingExplanation: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  upsertVariants: ['ADMIN'],
  upsertLocations: ['ADMIN'],
} satisfies Readonly<Record<string, readonly string[]>>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export const authorizeField = authorizeBy(POLICY)

/** Whether a viewer may use a field that is for staff. */
export const isAllowed = ({ roles }: Pick<Viewer, 'roles'>, field: keyof typeof POLICY): boolean =>
  roles.some((role) => (POLICY[field] as readonly string[]).includes(role))
