/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type RefusedFragment = { code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> };

export type TrackedFragment = { id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, allowedActions: Array<OrderAction>, placedAt: string, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, shippingTotal: { amount: string, currencyCode: string }, amounts: { cancelled: { amount: string, currencyCode: string }, outstanding: { amount: string, currencyCode: string }, captured: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string } }, cancellation: { units: number, amount: { amount: string, currencyCode: string }, remaining: { amount: string, currencyCode: string } } | null, shippingAddress: { name: string, city: string, countryCode: string }, lines: Array<{ id: string, sku: string, title: string, quantity: number, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, quantities: { pending: number, backordered: number, allocated: number, picked: number, packed: number, shipped: number, delivered: number, cancelled: number, returned: number } }>, timeline: { edges: Array<{ node: { id: string, type: string, at: string, data: unknown } }> }, shipments: Array<{ id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> }> | null };

export type AmountsFragment = { cancelled: { amount: string, currencyCode: string }, outstanding: { amount: string, currencyCode: string }, captured: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string } };

export type TrackedShipmentFragment = { id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> };

export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const AmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]} as unknown as DocumentNode<AmountsFragment, unknown>;
export const TrackedShipmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<TrackedShipmentFragment, unknown>;
export const TrackedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Tracked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"backordered"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"packed"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrackedShipment"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<TrackedFragment, unknown>;