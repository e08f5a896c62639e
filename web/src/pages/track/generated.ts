/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A postal address as it is given: what the country asks for must be there. */
export type AddressInput = {
  /** Town or city. */
  city: string;
  /** Name of the company, if the address is one's. */
  company?: string | null | undefined;
  /** Country by its ISO 3166-1 alpha-2 code, such as GB. */
  countryCode: string;
  /** Street and number. */
  line1: string;
  /** Flat, floor, building. */
  line2?: string | null | undefined;
  /** Who lives or works there. */
  name: string;
  /** Telephone number for the carrier. */
  phone?: string | null | undefined;
  /** As the country writes it; absent where the country has none. */
  postalCode?: string | null | undefined;
  /** State, province or county. */
  region?: string | null | undefined;
};

/** How an order is to be changed, and why. At least one of the changes is given. */
export type AmendOrderInput = {
  /** Lines that come to the order, at the prices of today: it has at most 2,000 then. */
  addLines?: Array<PlaceOrderLineInput> | null | undefined;
  /** The day until which it must be there instead. Null: whenever it comes; left out: as it is. */
  deliverBy?: string | null | undefined;
  /** Refused with VERSION_CONFLICT when the order has moved on. */
  expectedVersion?: number | null | undefined;
  /** Id of the order to change. */
  orderId: string | number;
  /** What pays the difference, where the order becomes worth more; its means of payment unless given. Where it holds less the change is refused (PAYMENT_DECLINED). */
  payDifferenceWith?: VoucherInput | null | undefined;
  /** For the timeline: 1 to 500 characters. */
  reason: string;
  /** Ids of lines that are taken off, each line once. */
  removeLines?: Array<string | number> | null | undefined;
  /** Units that lines are to have, each line once, cancelled units not counted; 0 takes the line off. Units that come to a line cost what those of it cost. */
  setQuantities?: Array<LineQuantityInput> | null | undefined;
  /** Where the goods go instead, in the same country, and where they are taxed alike. */
  shippingAddress?: AddressInput | null | undefined;
  /** Lines that are taken off for another variant, each line once. */
  swapLines?: Array<SwapLineInput> | null | undefined;
};

/** Which units of an order are not wanted any more, and why. */
export type CancelOrderInput = {
  /** Refused with VERSION_CONFLICT when the order has moved on. */
  expectedVersion?: number | null | undefined;
  /** What to cancel, each line of the order once; everything that has not left unless given. */
  lines?: Array<LineQuantityInput> | null | undefined;
  /** Id of the order to cancel, as a whole or in part. */
  orderId: string | number;
  /** For the timeline: 1 to 500 characters. */
  reason: string;
};

/** What kind of trouble a case is about. */
export type CaseKind =
  /** It came broken. */
  | 'DAMAGED'
  /** It comes later than promised. */
  | 'LATE'
  /** It has not come. */
  | 'NOT_DELIVERED'
  /** Anything else. */
  | 'QUESTION'
  /** Money is to come back. */
  | 'REFUND'
  /** It goes back. */
  | 'RETURN'
  /** Something else came. */
  | 'WRONG_ITEM';

/** Whose turn it is in a case. */
export type CaseStatus =
  /** Staff's. */
  | 'OPEN'
  /** Nobody's: it is over. */
  | 'RESOLVED'
  /** The customer's. */
  | 'WAITING_ON_CUSTOMER';

/** What the mutation is given: the e-mail address or the token, not both. */
export type ClaimOrderInput = {
  /** The guest token of this order, as `placeOrder` or `guestAccess` gave it; a link to share is none. */
  accessToken?: string | null | undefined;
  /** The one that the order was placed with. */
  email?: string | null | undefined;
  /** Such as K-10000419-7QX4M2D, in small letters and without dashes too. */
  orderNumber: string;
};

/** Who buys. */
export type CommerceType =
  /** A business. */
  | 'B2B'
  /** A consumer. */
  | 'B2C';

/** On which terms goods cross a border. What is left out is as usual: a sale to a consumer, or to a business where a VAT id is given, and DAP. */
export type ConsignmentInput = {
  /** Whether a consumer or a business buys. */
  commerceType?: CommerceType | null | undefined;
  /** What is sent. */
  contentsType?: ContentsType | null | undefined;
  /** The importer's EORI number: the letters of a member state, GB or XI, then up to 15 letters and digits. */
  eori?: string | null | undefined;
  /** Who pays duty and tax when the goods come in. Under DDP they are collected with the price. */
  incoterm?: Incoterm | null | undefined;
  /** The seller's IOSS number: IM and ten digits. */
  ioss?: string | null | undefined;
  /** The number by which the recipient is known to its tax office. */
  vatNumber?: string | null | undefined;
};

/** What is sent, by the categories of customs forms. */
export type ContentsType =
  /** A sample of goods. */
  | 'COMMERCIAL_SAMPLE'
  /** Papers without worth. */
  | 'DOCUMENTS'
  /** Goods that are given away between people. */
  | 'GIFT'
  /** Anything else. */
  | 'OTHER'
  /** Goods that go back. */
  | 'RETURNED_GOODS'
  /** Goods that were sold. */
  | 'SALE_OF_GOODS';

/** Why a parcel comes later, or does not come. */
export type DelayCode =
  /** The carrier cannot find the address, or needs to know more of it. */
  | 'ADDRESS_PROBLEM'
  /** The carrier did not take it. */
  | 'CANCELLED'
  /** Customs holds it. */
  | 'CUSTOMS_HOLD'
  /** Something went wrong on the way; it may go on. */
  | 'EXCEPTION'
  /** It will not be delivered. */
  | 'FAILURE'
  /** It is on its way, and expected after the promised day. */
  | 'LATE'
  /** The carrier says that it is lost, or nothing was heard of it for longer than its service is ever silent. */
  | 'LOST'
  /** It is on its way, and may come after the promised day: the window of its estimate ends after it. */
  | 'PROMISE_AT_RISK'
  /** It is on its way back, or back. */
  | 'RETURN_TO_SENDER';

/** Who pays duty and tax when goods come in, by the Incoterms of 2020. */
export type Incoterm =
  /** The recipient: delivered at place. */
  | 'DAP'
  /** The seller, who collects them with the price: delivered duty paid. */
  | 'DDP';

/** Which way its money goes. */
export type InvoiceType =
  /** Gives back what an invoice asked. */
  | 'CREDIT_NOTE'
  /** Asks for what has left. */
  | 'INVOICE';

/** Who pays the label of a return. */
export type LabelPayer =
  /** The customer: it is kept of the refund. */
  | 'CUSTOMER'
  /** The shop bears what it costs. */
  | 'SHOP';

/** Some units of one line of the order. */
export type LineQuantityInput = {
  /** Id of the line, as the order has it. */
  orderLineId: string | number;
  /** Units of the line: to be cancelled, from 1 to all that it has; for an amendment, those that it is to have, 0 to 1,000,000. */
  quantity: number;
};

/** An amount in one currency, as it is given. */
export type MoneyInput = {
  /** Decimal text, such as 12.50. */
  amount: string;
  /** ISO 4217 code of the currency, such as GBP. */
  currencyCode: string;
};

/** What a case begins with. */
export type OpenCaseInput = {
  /** The first message: 1 to 5,000 characters. */
  body: string;
  /** Chosen by the caller, 1 to 200 characters: the same again opens no second case. */
  idempotencyKey: string;
  /** What kind of trouble it is. */
  kind: CaseKind;
  /** The order that it is about. A customer may leave it out; a guest's is the one of its token. */
  orderId?: string | number | null | undefined;
  /** In a few words: 1 to 200 characters. */
  subject: string;
};

/** What may be done to an order. */
export type OrderAction =
  /** `amendOrder` changes it: the lines of which nothing is picked, and new ones; its address and day while nothing is. */
  | 'AMEND'
  /** Mend it as one of its holds proposes: `applyCorrection`. */
  | 'APPLY_CORRECTION'
  /** `cancelOrder` takes units of it that have not left. */
  | 'CANCEL'
  /** Have it wait: `holdOrder`. */
  | 'HOLD'
  /** Write about it: `openCase`. */
  | 'OPEN_CASE'
  /** Give money of it back by hand: `refundOrder`. */
  | 'REFUND'
  /** End one of its holds: `releaseHold`. */
  | 'RELEASE_HOLD'
  /** Have units of it come back: `requestReturn`. Whether the shop takes them back, `returnOptions` says. */
  | 'REQUEST_RETURN'
  /** Customs ask for more: `setConsignment` gives what the consignment lacks, `upsertVariants` what its goods do. */
  | 'SET_CONSIGNMENT'
  /** Say how it was: `submitFeedback`. */
  | 'SUBMIT_FEEDBACK';

/** How far the goods of an order are, over all its units that are not cancelled. */
export type OrderFulfillmentStatus =
  /** Waiting for stock. */
  | 'BACKORDERED'
  /** Every unit that will has arrived. */
  | 'DELIVERED'
  /** Set aside, being picked or packed. */
  | 'IN_FULFILLMENT'
  /** Some units have arrived. */
  | 'PARTIALLY_DELIVERED'
  /** Some units came back. */
  | 'PARTIALLY_RETURNED'
  /** Some units have left. */
  | 'PARTIALLY_SHIPPED'
  /** Every unit came back. */
  | 'RETURNED'
  /** Every unit that will has left. */
  | 'SHIPPED'
  /** Nothing is set aside yet. */
  | 'UNFULFILLED';

/** Commercial: PENDING while stock and payment are being secured, ON_HOLD while a hold is active, CONFIRMED once both are secured, COMPLETED when no unit and no money is outstanding, REJECTED when stock or payment was refused. */
export type OrderStatus =
  /** Cancelled as a whole. */
  | 'CANCELLED'
  /** No unit and no money is outstanding. */
  | 'COMPLETED'
  /** Stock and payment are secured. */
  | 'CONFIRMED'
  /** A hold is active: a person decides. */
  | 'ON_HOLD'
  /** Stock and payment are being secured. */
  | 'PENDING'
  /** Stock or payment was refused. */
  | 'REJECTED';

/** Where the money of a payment is. */
export type PaymentStatus =
  /** Set aside for us. */
  | 'AUTHORIZED'
  /** Taken in full. */
  | 'CAPTURED'
  /** The provider said no. */
  | 'DECLINED'
  /** Taken for what has left so far. */
  | 'PARTIALLY_CAPTURED'
  /** Some of it was given back. */
  | 'PARTIALLY_REFUNDED'
  /** Not decided yet. */
  | 'PENDING'
  /** All of it was given back. */
  | 'REFUNDED'
  /** The authorization was let go. */
  | 'VOIDED';

/** Units of one variant that are ordered. */
export type PlaceOrderLineInput = {
  /** What the channel took off all units, spread over its lines by itself; with unitPrice. Channel integrations alone. */
  discountTotal?: MoneyInput | null | undefined;
  /** 1 to 1,000,000 units. */
  quantity: number;
  /** Of a variant for sale. */
  sku: string;
  /** The rate of the tax that the channel has reckoned in, in basis points. Channel integrations alone. */
  taxBps?: number | null | undefined;
  /** The price at which the channel sold it. Channel integrations alone. */
  unitPrice?: MoneyInput | null | undefined;
};

/** A basket whose price is asked for. */
export type PreviewPriceInput = {
  /** Code of the channel. */
  channel: string;
  /** As placeOrder takes it: on which terms the goods cross a border, if they do. */
  consignment?: ConsignmentInput | null | undefined;
  /** Where the goods go: ISO 3166-1 alpha-2. */
  countryCode: string;
  /** As placeOrder takes them: at most 10. */
  discountCodes?: Array<string> | null | undefined;
  /** 1 to 2,000 lines. */
  lines: Array<PreviewPriceLineInput>;
  /** Where the goods go; some places are outside of their country's tax. */
  postalCode?: string | null | undefined;
  /** As placeOrder takes it. */
  vatId?: string | null | undefined;
};

/** Units of one variant in a basket. */
export type PreviewPriceLineInput = {
  /** 1 to 1,000,000 units. */
  quantity: number;
  /** Of a variant for sale. */
  sku: string;
};

/** A message to a case. */
export type ReplyToCaseInput = {
  /** 1 to 5,000 characters. */
  body: string;
  /** Id of the case. */
  caseId: string | number;
  /** Chosen by the caller, 1 to 200 characters: the same again adds no second message. */
  idempotencyKey?: string | null | undefined;
};

/** Goods of an order that are to come back, or are claimed. */
export type RequestReturnInput = {
  /** An exchange that is ordered before the goods are back. For staff. */
  goesInAdvance?: boolean | null | undefined;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** 1 to 2,000 lines; a line of the order once for each reason. */
  lines: Array<RequestReturnLineInput>;
  /** Of which order. */
  orderId: string | number;
  /** What the customer wants for it. */
  resolution: ReturnResolution;
  /** The shop's own rules (window, SKUs) are waived. For staff. */
  waivesPolicy?: boolean | null | undefined;
};

/** Units of a line that come back for one reason. */
export type RequestReturnLineInput = {
  /** In the customer's words: at most 500 characters. */
  comment?: string | null | undefined;
  /** SKU that is wanted instead, in an exchange; the same again unless given. */
  exchangeFor?: string | null | undefined;
  /** Id of the line of the order. */
  orderLineId: string | number;
  /** Units: 1 to what may still come back. */
  quantity: number;
  /** Why they come back: what is kept of the money, and how late they may come, depends on it. */
  reason: ReturnReason;
};

/** Where the goods of a return are. */
export type ReturnGoodsState =
  /** With the customer. */
  | 'AWAITED'
  /** With the carrier. */
  | 'IN_TRANSIT'
  /** They stay where they are: a claim, or not worth their way back. */
  | 'NOT_EXPECTED'
  /** Some of them are here. */
  | 'PARTIALLY_RECEIVED'
  /** Here, as far as they come. */
  | 'RECEIVED';

/** Names one return. */
export type ReturnInput = {
  /** Id of the return. */
  returnId: string | number;
};

/** Why goods do not come back. */
export type ReturnObstacle =
  /** All of them are in a return. */
  | 'ALL_RETURNED'
  /** None was delivered yet. */
  | 'NOT_DELIVERED'
  /** The shop does not take this back, unless something is wrong with it. */
  | 'SKU'
  /** It is too late. */
  | 'WINDOW';

/** How a return came about. */
export type ReturnOrigin =
  /** Claimed, without goods. */
  | 'CLAIM'
  /** It was asked for. */
  | 'REQUESTED'
  /** The goods stood at the door. */
  | 'UNEXPECTED';

/** Why goods come back. */
export type ReturnReason =
  /** It came too late. */
  | 'ARRIVED_LATE'
  /** It arrived damaged. */
  | 'DAMAGED'
  /** It does not work. */
  | 'DEFECTIVE'
  /** It was not in the parcel: claimed, as nothing can be sent back. */
  | 'MISSING'
  /** It is not what the shop said. */
  | 'NOT_AS_DESCRIBED'
  /** Not liked. */
  | 'UNWANTED'
  /** Something else came. */
  | 'WRONG_ITEM'
  /** Too large or too small. */
  | 'WRONG_SIZE';

/** What the customer gets for a return. */
export type ReturnResolution =
  /** The same again, or other goods: an order of them is placed when the units count, paid by what those cost. What cannot be exchanged any more is given back. */
  | 'EXCHANGE'
  /** The money back. */
  | 'REFUND'
  /** Store credit; the order has to be an account's, else the money goes back. */
  | 'STORE_CREDIT';

/** When a return is settled with the customer. */
export type ReturnSettlement =
  /** When it is approved, before the goods are back. */
  | 'APPROVAL'
  /** When the goods were looked at. */
  | 'INSPECTION';

/** How far a return is. */
export type ReturnStatus =
  /** It may come. */
  | 'APPROVED'
  /** Whoever asked took it back. */
  | 'CANCELLED'
  /** Neither goods nor money are outstanding. */
  | 'CLOSED'
  /** The carrier has it. */
  | 'IN_TRANSIT'
  /** Some of it came. */
  | 'PARTIALLY_RECEIVED'
  /** It came, and is to be settled. */
  | 'RECEIVED'
  /** It may not come. */
  | 'REJECTED'
  /** A person decides. */
  | 'REQUESTED';

/** What is said of which order. */
export type SubmitFeedbackInput = {
  /** Up to 2,000 characters. */
  comment?: string | null | undefined;
  /** Id of the order. */
  orderId: string | number;
  /** 1 (bad) to 5 (good). */
  rating: number;
  /** One of its products; the order as a whole unless given. */
  sku?: string | null | undefined;
};

/** A browser's subscription, as PushManager gives it. */
export type SubscribeToPushInput = {
  /** The browser's secret, base64url. */
  auth: string;
  /** Its address at the browser's push service: https, of the open internet. */
  endpoint: string;
  /** The order that it is told of. */
  orderId: string | number;
  /** The browser's public key, base64url. */
  p256dh: string;
};

/** A line that is taken off, and what comes instead. */
export type SwapLineInput = {
  /** Id of the line that is taken off. */
  orderLineId: string | number;
  /** 1 to 1,000,000 units; as many as the line has unless given. */
  quantity?: number | null | undefined;
  /** Of a variant for sale, which comes at the price of today. */
  sku: string;
};

/** Where a parcel is, in one vocabulary for all carriers. */
export type TrackingStatus =
  /** It waits to be picked up. */
  | 'AVAILABLE_FOR_PICKUP'
  /** The carrier did not take it; a later scan shows that it did. */
  | 'CANCELLED'
  /** Held by customs. */
  | 'CUSTOMS_HOLD'
  /** With the customer. */
  | 'DELIVERED'
  /** Something went wrong; it may go on. */
  | 'EXCEPTION'
  /** It will not be delivered. */
  | 'FAILURE'
  /** On its way. */
  | 'IN_TRANSIT'
  /** It comes today. */
  | 'OUT_FOR_DELIVERY'
  /** The carrier knows of it, and does not have it yet. */
  | 'PRE_TRANSIT'
  /** On its way back, or back: `returnedAt` tells. What is delivered now is delivered to the sender. */
  | 'RETURN_TO_SENDER';

/** Whom to tell no more. */
export type UnsubscribeFromPushInput = {
  /** The endpoint of a browser, or the token of a phone. */
  address: string;
  /** The order. */
  orderId: string | number;
};

/** Why a mutation was refused. */
export type UserErrorCode =
  /** The carrier does not answer. `carrier`: its code. */
  | 'CARRIER_UNAVAILABLE'
  /** It was done before, under another key: a delivery that was received, a file that was read. */
  | 'DUPLICATE'
  /** The key was used with another input: take a new one. `orderNumber`: the order that has the channel's number already. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Not possible in the state that it is in; `allowedActions` tells what is. `status`: the state. */
  | 'ILLEGAL_TRANSITION'
  /** There are not so many units. `available`: how many there are. */
  | 'INSUFFICIENT_STOCK'
  /** Not of the form that is asked for. `fault`: FORMAT, EMAIL, COUNTRY, CURRENCY, PRICE or OTHER_CURRENCY or NO_PRICE (`currencyCode`), PAYMENT_PROVIDER, CHANNELS_ONLY, VAT_ID, DISCOUNT_NOT_YET or DISCOUNT_EXPIRED or DISCOUNT_EXHAUSTED or DISCOUNT_OTHER_CHANNEL or DISCOUNT_MINIMUM or DISCOUNT_NOT_APPLICABLE, TWICE, TOO_LONG (`most` characters), TOO_MANY_MARKS (`most`), HALF_CHARACTER, CONTROL_CHARACTER or INVISIBLE_CHARACTER or UNUSUAL_SPACE (`character`, such as U+200B), NOT_PACKED (`units`, such as 2 × MUG), DOES_NOT_FIT (`box`, `sku`), HAZARDOUS_APART (`sku`), PLAN (`plan`: OUTSIDE, OVERLAP, COUNT, TURN, SUPPORT, WEIGHT, LOAD or ORDER; `sku`), HAZARD_CLASS, CHECK_DIGIT (of an SSCC or a GTIN) or OURS (of an SSCC), WRONG_ITEM (`sku` of what was scanned), CONTAINS_ITSELF or NESTED or HAS_STOCK or BUNDLE (of bundles: `sku`), UNPRINTABLE. */
  | 'INVALID'
  /** What is named does not exist, or is not yours to see. `sku` where it is one; `known`: what there is, by commas, where that is a short list. */
  | 'NOT_FOUND'
  /** It cannot be returned, or not any more. */
  | 'NOT_RETURNABLE'
  /** No carrier goes there, or takes that. `countryCode`: where to. */
  | 'NOT_SERVICEABLE'
  /** Too small or too large. `least`, `most`: the bounds, of which one may be missing; of a sum of stock also `sku`. */
  | 'OUT_OF_RANGE'
  /** The payment provider said no. */
  | 'PAYMENT_DECLINED'
  /** Something that is needed is not there. */
  | 'REQUIRED'
  /** More than is taken at once: send it in parts. `most`. */
  | 'TOO_MANY'
  /** It has changed since you read it: read it again. `version`: the present one. */
  | 'VERSION_CONFLICT';

/** Money that the customer has with us, and that is taken before any other means of payment. It is given back after all others. */
export type VoucherInput = {
  /** So much of it, or the order is rejected; of an order that costs less, as much as that. Left out: what it holds. An amendment takes what it needs, whatever this says. */
  amount?: MoneyInput | null | undefined;
  /** gift-card, or store-credit: that of the account that the order is placed for, or is of. */
  provider: string;
  /** Code of the gift card. Of store-credit it is left out. */
  token?: string | null | undefined;
};

export type PayingFragment = { id: string, nextAction: { url: string, expiresAt: string } | null, payments: Array<{ id: string, provider: string, authorized: { amount: string, currencyCode: string }, voided: { amount: string, currencyCode: string } }> };

export type TrackedOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type TrackedOrderQuery = { order: { trackingLink: string, id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, allowedActions: Array<OrderAction>, placedAt: string, promisedDeliveryDate: string | null, invoices: Array<{ id: string, number: string, type: InvoiceType, issuedAt: string, url: string, total: { amount: string, currencyCode: string } }>, feedback: { rating: number } | null, total: { amount: string, currencyCode: string }, shippingTotal: { amount: string, currencyCode: string }, amounts: { cancelled: { amount: string, currencyCode: string }, outstanding: { amount: string, currencyCode: string }, captured: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string } }, cancellation: { units: number, amount: { amount: string, currencyCode: string }, remaining: { amount: string, currencyCode: string } } | null, shippingAddress: { name: string, city: string, countryCode: string }, lines: Array<{ id: string, sku: string, title: string, quantity: number, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, quantities: { pending: number, backordered: number, allocated: number, picked: number, packed: number, shipped: number, delivered: number, cancelled: number, returned: number } }>, timeline: { edges: Array<{ node: { id: string, type: string, at: string, data: unknown } }> }, shipments: Array<{ id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> }> | null, nextAction: { url: string, expiresAt: string } | null, payments: Array<{ id: string, provider: string, authorized: { amount: string, currencyCode: string }, voided: { amount: string, currencyCode: string } }> } | null };

export type TrackedAddressQueryVariables = Exact<{
  id: string | number;
}>;


export type TrackedAddressQuery = { order: { id: string, version: number, shippingAddress: { name: string, company: string | null, line1: string, line2: string | null, postalCode: string | null, city: string, region: string | null, countryCode: string, phone: string | null } } | null };

export type ChangeAddressMutationVariables = Exact<{
  input: AmendOrderInput;
}>;


export type ChangeAddressMutation = { amendOrder: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type TrackedCasesQueryVariables = Exact<{
  id: string | number;
}>;


export type TrackedCasesQuery = { order: { id: string, cases: Array<{ id: string, number: string, subject: string, status: CaseStatus, messages: Array<{ id: string, author: string, body: string, at: string }> }> } | null };

export type AskAboutOrderMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type AskAboutOrderMutation = { openCase: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type ReplyAboutOrderMutationVariables = Exact<{
  input: ReplyToCaseInput;
}>;


export type ReplyAboutOrderMutation = { replyToCase: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type RateOrderMutationVariables = Exact<{
  input: SubmitFeedbackInput;
}>;


export type RateOrderMutation = { submitFeedback: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type MyOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyOrdersQuery = { me: { id: string, name: string, orders: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string, placedAt: string, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, total: { amount: string, currencyCode: string } } }> } } | null };

export type ClaimMyOrderMutationVariables = Exact<{
  input: ClaimOrderInput;
}>;


export type ClaimMyOrderMutation = { claimOrder: { order: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type CancelTrackedOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelTrackedOrderMutation = { cancelOrder: { order: { id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, allowedActions: Array<OrderAction>, placedAt: string, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, shippingTotal: { amount: string, currencyCode: string }, amounts: { cancelled: { amount: string, currencyCode: string }, outstanding: { amount: string, currencyCode: string }, captured: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string } }, cancellation: { units: number, amount: { amount: string, currencyCode: string }, remaining: { amount: string, currencyCode: string } } | null, shippingAddress: { name: string, city: string, countryCode: string }, lines: Array<{ id: string, sku: string, title: string, quantity: number, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, quantities: { pending: number, backordered: number, allocated: number, picked: number, packed: number, shipped: number, delivered: number, cancelled: number, returned: number } }>, timeline: { edges: Array<{ node: { id: string, type: string, at: string, data: unknown } }> }, shipments: Array<{ id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> }> | null } | null, userErrors: Array<{ code: UserErrorCode, parameters: Array<{ key: string, value: string }> }> } };

export type FollowOrderSubscriptionVariables = Exact<{
  orderId: string | number;
  after?: string | null | undefined;
}>;


export type FollowOrderSubscription = { orderUpdates: { cursor: string, event: { id: string, type: string } | null, order: { id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, allowedActions: Array<OrderAction>, placedAt: string, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, shippingTotal: { amount: string, currencyCode: string }, amounts: { cancelled: { amount: string, currencyCode: string }, outstanding: { amount: string, currencyCode: string }, captured: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string } }, cancellation: { units: number, amount: { amount: string, currencyCode: string }, remaining: { amount: string, currencyCode: string } } | null, shippingAddress: { name: string, city: string, countryCode: string }, lines: Array<{ id: string, sku: string, title: string, quantity: number, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, quantities: { pending: number, backordered: number, allocated: number, picked: number, packed: number, shipped: number, delivered: number, cancelled: number, returned: number } }>, timeline: { edges: Array<{ node: { id: string, type: string, at: string, data: unknown } }> }, shipments: Array<{ id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> }> | null, nextAction: { url: string, expiresAt: string } | null, payments: Array<{ id: string, provider: string, authorized: { amount: string, currencyCode: string }, voided: { amount: string, currencyCode: string } }> } | null } };

export type FollowTrackingSubscriptionVariables = Exact<{
  orderId: string | number;
  after?: string | null | undefined;
}>;


export type FollowTrackingSubscription = { trackingUpdates: { cursor: string, event: { id: string, status: TrackingStatus } | null, shipment: { id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, order: { id: string, shipments: Array<{ id: string }> | null } | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> } | null } };

export type TrackedReturnsQueryVariables = Exact<{
  id: string | number;
}>;


export type TrackedReturnsQuery = { order: { id: string, vatId: string | null, channel: { code: string }, shippingAddress: { countryCode: string, postalCode: string | null }, lines: Array<{ id: string, quantity: number, total: { amount: string, currencyCode: string }, quantities: { refunded: number } }>, returnOptions: Array<{ sku: string, title: string, delivered: number, returnable: number, until: string | null, faultUntil: string | null, obstacle: ReturnObstacle | null, orderLine: { id: string } }> | null, returns: Array<{ id: string, number: string, status: ReturnStatus, goods: ReturnGoodsState, origin: ReturnOrigin, resolution: ReturnResolution, rejectedFor: string | null, labelUrl: string | null, dropOffCode: string | null, dropOffCodeUrl: string | null, trackingNumber: string | null, allowedActions: Array<string>, owed: { amount: string, currencyCode: string } | null, exchangeOrders: Array<{ id: string, number: string }>, lines: Array<{ id: string, sku: string, quantity: number, received: number, reason: ReturnReason }> }> | null } | null };

export type GoodsForExchangeQueryVariables = Exact<{
  query?: string | null | undefined;
}>;


export type GoodsForExchangeQuery = { variants: { edges: Array<{ node: { sku: string, title: string } }> } };

export type ExchangePriceQueryVariables = Exact<{
  input: PreviewPriceInput;
}>;


export type ExchangePriceQuery = { previewPrice: { price: { lines: Array<{ sku: string, total: { amount: string }, discountTotal: { amount: string } }> } | null } };

export type ReturnRulesQueryVariables = Exact<{
  channel: string;
}>;


export type ReturnRulesQuery = { returnPolicy: { feeBps: number, labelPaidBy: LabelPayer, settlesAt: ReturnSettlement, labelFee: { amount: string, currencyCode: string } | null } };

export type TrackedReturnFragment = { id: string, number: string, status: ReturnStatus, goods: ReturnGoodsState, origin: ReturnOrigin, resolution: ReturnResolution, rejectedFor: string | null, labelUrl: string | null, dropOffCode: string | null, dropOffCodeUrl: string | null, trackingNumber: string | null, allowedActions: Array<string>, owed: { amount: string, currencyCode: string } | null, exchangeOrders: Array<{ id: string, number: string }>, lines: Array<{ id: string, sku: string, quantity: number, received: number, reason: ReturnReason }> };

export type SendBackMutationVariables = Exact<{
  input: RequestReturnInput;
}>;


export type SendBackMutation = { requestReturn: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type ClaimGoodsMutationVariables = Exact<{
  input: RequestReturnInput;
}>;


export type ClaimGoodsMutation = { openClaim: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type TakeReturnBackMutationVariables = Exact<{
  input: ReturnInput;
}>;


export type TakeReturnBackMutation = { cancelReturn: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type PushOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PushOptionsQuery = { pushOptions: { webKey: string | null } };

export type SubscribeToPushMutationVariables = Exact<{
  input: SubscribeToPushInput;
}>;


export type SubscribeToPushMutation = { subscribeToPush: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type UnsubscribeFromPushMutationVariables = Exact<{
  input: UnsubscribeFromPushInput;
}>;


export type UnsubscribeFromPushMutation = { unsubscribeFromPush: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type RefusedFragment = { code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> };

export type TrackedFragment = { id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, allowedActions: Array<OrderAction>, placedAt: string, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, shippingTotal: { amount: string, currencyCode: string }, amounts: { cancelled: { amount: string, currencyCode: string }, outstanding: { amount: string, currencyCode: string }, captured: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string } }, cancellation: { units: number, amount: { amount: string, currencyCode: string }, remaining: { amount: string, currencyCode: string } } | null, shippingAddress: { name: string, city: string, countryCode: string }, lines: Array<{ id: string, sku: string, title: string, quantity: number, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, quantities: { pending: number, backordered: number, allocated: number, picked: number, packed: number, shipped: number, delivered: number, cancelled: number, returned: number } }>, timeline: { edges: Array<{ node: { id: string, type: string, at: string, data: unknown } }> }, shipments: Array<{ id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> }> | null };

export type AmountsFragment = { cancelled: { amount: string, currencyCode: string }, outstanding: { amount: string, currencyCode: string }, captured: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string } };

export type TrackedShipmentFragment = { id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> };

export const PayingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Paying"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"authorized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voided"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]}}]} as unknown as DocumentNode<PayingFragment, unknown>;
export const TrackedReturnFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedReturn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"goods"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedFor"}},{"kind":"Field","name":{"kind":"Name","value":"labelUrl"}},{"kind":"Field","name":{"kind":"Name","value":"dropOffCode"}},{"kind":"Field","name":{"kind":"Name","value":"dropOffCodeUrl"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"owed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exchangeOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<TrackedReturnFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const AmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]} as unknown as DocumentNode<AmountsFragment, unknown>;
export const TrackedShipmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<TrackedShipmentFragment, unknown>;
export const TrackedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Tracked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"backordered"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"packed"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrackedShipment"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<TrackedFragment, unknown>;
export const TrackedOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrackedOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Tracked"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Paying"}},{"kind":"Field","name":{"kind":"Name","value":"trackingLink"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Tracked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"backordered"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"packed"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrackedShipment"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Paying"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"authorized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voided"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]}}]} as unknown as DocumentNode<TrackedOrderQuery, TrackedOrderQueryVariables>;
export const TrackedAddressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrackedAddress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}]} as unknown as DocumentNode<TrackedAddressQuery, TrackedAddressQueryVariables>;
export const ChangeAddressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeAddress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AmendOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amendOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ChangeAddressMutation, ChangeAddressMutationVariables>;
export const TrackedCasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrackedCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TrackedCasesQuery, TrackedCasesQueryVariables>;
export const AskAboutOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskAboutOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AskAboutOrderMutation, AskAboutOrderMutationVariables>;
export const ReplyAboutOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplyAboutOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplyToCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyToCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReplyAboutOrderMutation, ReplyAboutOrderMutationVariables>;
export const RateOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RateOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RateOrderMutation, RateOrderMutationVariables>;
export const MyOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyOrdersQuery, MyOrdersQueryVariables>;
export const ClaimMyOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimMyOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ClaimMyOrderMutation, ClaimMyOrderMutationVariables>;
export const CancelTrackedOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelTrackedOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Tracked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Tracked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"backordered"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"packed"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrackedShipment"}}]}}]}}]} as unknown as DocumentNode<CancelTrackedOrderMutation, CancelTrackedOrderMutationVariables>;
export const FollowOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Tracked"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Paying"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Tracked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"backordered"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"packed"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrackedShipment"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Paying"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"authorized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voided"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]}}]} as unknown as DocumentNode<FollowOrderSubscription, FollowOrderSubscriptionVariables>;
export const FollowTrackingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowTracking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackingUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrackedShipment"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<FollowTrackingSubscription, FollowTrackingSubscriptionVariables>;
export const TrackedReturnsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrackedReturns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vatId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refunded"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"returnOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderLine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"returnable"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"faultUntil"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrackedReturn"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedReturn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"goods"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedFor"}},{"kind":"Field","name":{"kind":"Name","value":"labelUrl"}},{"kind":"Field","name":{"kind":"Name","value":"dropOffCode"}},{"kind":"Field","name":{"kind":"Name","value":"dropOffCodeUrl"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"owed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exchangeOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<TrackedReturnsQuery, TrackedReturnsQueryVariables>;
export const GoodsForExchangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoodsForExchange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoodsForExchangeQuery, GoodsForExchangeQueryVariables>;
export const ExchangePriceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExchangePrice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewPriceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewPrice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discountTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExchangePriceQuery, ExchangePriceQueryVariables>;
export const ReturnRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReturnRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnPolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feeBps"}},{"kind":"Field","name":{"kind":"Name","value":"labelPaidBy"}},{"kind":"Field","name":{"kind":"Name","value":"labelFee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlesAt"}}]}}]}}]} as unknown as DocumentNode<ReturnRulesQuery, ReturnRulesQueryVariables>;
export const SendBackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendBack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SendBackMutation, SendBackMutationVariables>;
export const ClaimGoodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimGoods"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ClaimGoodsMutation, ClaimGoodsMutationVariables>;
export const TakeReturnBackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeReturnBack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<TakeReturnBackMutation, TakeReturnBackMutationVariables>;
export const PushOptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PushOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pushOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webKey"}}]}}]}}]} as unknown as DocumentNode<PushOptionsQuery, PushOptionsQueryVariables>;
export const SubscribeToPushDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubscribeToPush"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubscribeToPushInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscribeToPush"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SubscribeToPushMutation, SubscribeToPushMutationVariables>;
export const UnsubscribeFromPushDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnsubscribeFromPush"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnsubscribeFromPushInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unsubscribeFromPush"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<UnsubscribeFromPushMutation, UnsubscribeFromPushMutationVariables>;