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

/** What brought a customer to an order, each as the shop was told it: 1 to 200 characters, the pages 500. */
export type AttributionInput = {
  /** The advertiser's own mark of the click. */
  clickId?: string | null | undefined;
  /** Which link of several (utm_content). */
  content?: string | null | undefined;
  /** The first page in the shop. */
  landingPage?: string | null | undefined;
  /** By what kind of link (utm_medium). */
  medium?: string | null | undefined;
  /** The page before. */
  referrer?: string | null | undefined;
  /** Where they came from (utm_source). */
  source?: string | null | undefined;
  /** What was searched for (utm_term). */
  term?: string | null | undefined;
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

/** Who pays duty and tax when goods come in, by the Incoterms of 2020. */
export type Incoterm =
  /** The recipient: delivered at place. */
  | 'DAP'
  /** The seller, who collects them with the price: delivered duty paid. */
  | 'DDP';

/** An amount in one currency, as it is given. */
export type MoneyInput = {
  /** Decimal text, such as 12.50. */
  amount: string;
  /** ISO 4217 code of the currency, such as GBP. */
  currencyCode: string;
};

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

/** How the order is to be paid. */
export type PaymentInput = {
  /** Name of the payment provider. */
  provider?: string | null | undefined;
  /** The provider's token for the means of payment. Test provider: tok_success, tok_declined, tok_review, tok_timeout. Of store-credit it is of no matter: that is the account's. */
  token: string;
  /** What pays before it: it is asked for the rest alone. Not with the provider channel. */
  voucher?: VoucherInput | null | undefined;
};

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

/** One order: who wants what, where to, and how it is paid. */
export type PlaceOrderInput = {
  /** More of what brought the customer here. */
  attribution?: AttributionInput | null | undefined;
  /** Where the invoice goes; the shipping address unless given. */
  billingAddress?: AddressInput | null | undefined;
  /** What brought the customer here. */
  campaign?: string | null | undefined;
  /** Code of the channel. */
  channel: string;
  /** The order's number in its channel, of which there is one order: the same input under another key answers it again, another input is refused. Channel integrations alone. */
  channelOrderId?: string | null | undefined;
  /** On which terms it crosses a border, if it does. */
  consignment?: ConsignmentInput | null | undefined;
  /** Whom it is placed for: SUPPORT and ADMIN name any customer, CHANNEL one who has ordered in that channel. A signed-in customer owns what it places, named or not. */
  customerId?: string | number | null | undefined;
  /** The day until which it must be there. */
  deliverBy?: string | null | undefined;
  /** Discount codes, each once, at most 10; capital and small letters are one. */
  discountCodes?: Array<string> | null | undefined;
  /** The e-mail address at which the customer hears of the order. It joins the order to no account. */
  email: string;
  /** 1 to 200 characters, per channel: repeat it when there was no answer. */
  idempotencyKey: string;
  /** 1 to 2,000 lines; a SKU may be on several. */
  lines: Array<PlaceOrderLineInput>;
  /** The customer's name. */
  name: string;
  /** How it is paid. */
  payment: PaymentInput;
  /** When the channel took the order. Channel integrations alone. */
  placedAt?: string | null | undefined;
  /** Where the goods go. */
  shippingAddress: AddressInput;
  /** What the channel charged for shipping, tax included. Channel integrations alone. */
  shippingTotal?: MoneyInput | null | undefined;
  /** The buyer's VAT id, for a business that buys without tax in another member state, or owes it itself. */
  vatId?: string | null | undefined;
};

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

export type OrderSummaryFragment = { id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, total: { amount: string, currencyCode: string } };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder: { accessToken: string | null, order: { id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, total: { amount: string, currencyCode: string } } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ReadOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadOrderQuery = { order: { id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, total: { amount: string, currencyCode: string } } | null };

export type FollowOrderSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type FollowOrderSubscription = { orderUpdates: { cursor: string, event: { type: string, message: string, at: string } | null, order: { id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, total: { amount: string, currencyCode: string } } | null } };

export type FollowParcelsSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type FollowParcelsSubscription = { trackingUpdates: { cursor: string, event: { status: TrackingStatus, description: string, at: string } | null, shipment: { id: string, carrier: string, trackingNumber: string, status: TrackingStatus } | null } };

export const OrderSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]} as unknown as DocumentNode<OrderSummaryFragment, unknown>;
export const PlaceOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderSummary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]} as unknown as DocumentNode<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const ReadOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderSummary"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]} as unknown as DocumentNode<ReadOrderQuery, ReadOrderQueryVariables>;
export const FollowOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderSummary"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]} as unknown as DocumentNode<FollowOrderSubscription, FollowOrderSubscriptionVariables>;
export const FollowParcelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowParcels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackingUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<FollowParcelsSubscription, FollowParcelsSubscriptionVariables>;