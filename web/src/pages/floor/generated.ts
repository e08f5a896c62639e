/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A draft that is not to be sent. */
export type CancelTransferInput = {
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** Id of the transfer. */
  transferId: string | number;
};

/** Names one count sheet. */
export type CountSheetInput = {
  /** Id of the count sheet. */
  countSheetId: string | number;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
};

/** How far a count sheet is. */
export type CountStatus =
  /** Its variances are in the books. */
  | 'APPROVED'
  /** Closed without effect. */
  | 'CANCELLED'
  /** Every line is counted, where it is due twice: to be approved. */
  | 'COUNTED'
  /** Lines are to be counted. */
  | 'OPEN';

/** Units of one SKU that a person counted in one bin, or outside of all bins. */
export type CountedUnitsInput = {
  /** Code of the bin; outside of bins when absent. */
  bin?: string | null | undefined;
  /** Position of the last movement of the SKU at the location when it was counted (`StockMovement.position`), for a scanner that tells of it later; the present one when absent. */
  position?: string | number | null | undefined;
  /** 0 to 1,000,000 units. */
  quantity: number;
  /** Stock keeping unit of the variant that was counted. */
  sku: string;
};

/** What is to be counted. */
export type CreateCountSheetInput = {
  /** Codes of 1 to 500 bins that are counted; all of the location, and what lies outside of bins, when absent. */
  bins?: Array<string> | null | undefined;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** Id of the location where is counted. */
  locationId: string | number;
  /** For those who count: at most 500 characters. */
  note?: string | null | undefined;
  /** A variance of a greater value is counted twice: 0 to 1,000,000 whole units of the variant's currency. It can be lower than the service's own, not higher; that when absent. */
  secondCountAbove?: number | null | undefined;
  /** 1 to 500 SKUs that are counted; all when absent. A sheet has at most 1,000 lines. */
  skus?: Array<string> | null | undefined;
};

/** A transfer as it shall be. */
export type CreateTransferInput = {
  /** The day on which it is expected, not in the past. */
  expectedOn?: string | null | undefined;
  /** Id of the location that the goods come from. */
  fromLocationId: string | number;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** 1 to 500 lines, each SKU once; 1 to 1,000,000 units each. */
  lines: Array<SkuQuantityInput>;
  /** Id of the location that they go to: another one, and active. */
  toLocationId: string | number;
};

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

/** What becomes of a unit that came back. */
export type Disposition =
  /** It waits to be made good: on quality hold. */
  | 'REFURBISH'
  /** It is sold again. */
  | 'RESTOCK'
  /** It is not sold again: set apart as damaged. */
  | 'SCRAP';

/** Names one fulfillment order. */
export type FulfillmentOrderInput = {
  /** Id of the fulfillment order. */
  fulfillmentOrderId: string | number;
};

/** How far a fulfillment order is. */
export type FulfillmentStatus =
  /** Nothing of it will ship. */
  | 'CANCELLED'
  /** Nobody has begun. */
  | 'OPEN'
  /** Waiting for the carrier. */
  | 'PACKED'
  /** Ready to be packed. */
  | 'PICKED'
  /** Somebody is picking. */
  | 'PICKING'
  /** Handed to the carrier. */
  | 'SHIPPED';

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

/** How the units of a fulfillment order are packed. */
export type PackInput = {
  /** Id of the fulfillment order that is packed. */
  fulfillmentOrderId: string | number;
  /** What is in which box: 1 to 2,000 packages with all picked units, each once. The boxes are chosen for you unless given. */
  packages?: Array<PackageInput> | null | undefined;
};

/** A box and what goes into it. */
export type PackageInput = {
  /** How the units lie, in the order in which they are put in: at most one block for each unit, of 2,000 units at most. It is proven first: INVALID tells what is wrong with it. A way is looked for unless given. */
  blocks?: Array<PackedBlockInput> | null | undefined;
  /** Name of the box. */
  box: string;
  /** What goes into it: 1 or more lines, at most one for each unit that was picked. */
  lines: Array<SkuQuantityInput>;
  /** The SSCC of a label that it bears already: 18 digits of another company's prefix, given to no other package. INVALID tells what is wrong with it (`fault` FORMAT, CHECK_DIGIT, OURS or TWICE), DUPLICATE that another package has it. Drawn unless given. */
  sscc?: string | null | undefined;
  /** As weighed, in grams; reckoned from the variants unless given. */
  weightGrams?: number | null | undefined;
};

/** Units of one SKU side by side, behind and upon each other, turned alike: `along` × `across` × `up` of them. */
export type PackedBlockInput = {
  /** Units across its width, 1 or more. */
  across: number;
  /** Units along the length of the box, 1 or more. */
  along: number;
  /** Stock keeping unit of the units. */
  sku: string;
  /** One unit as it is turned: its length lies along the box, its width across, and its height stands. */
  unit: TurnedUnitInput;
  /** Units upon each other, 1 or more. */
  up: number;
  /** Millimetres from the left wall of the box to the block. */
  x: number;
  /** Millimetres from the front wall of the box to the block. */
  y: number;
  /** Millimetres from the floor of the box to the block. */
  z: number;
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

/** What can be done with a purchase order. */
export type PurchaseOrderAction =
  /** cancelPurchaseOrder. */
  | 'CANCEL'
  /** placePurchaseOrder. */
  | 'PLACE'
  /** receivePurchaseOrder. */
  | 'RECEIVE'
  /** updatePurchaseOrder. */
  | 'UPDATE';

/** Where a purchase order stands. */
export type PurchaseOrderStatus =
  /** Nothing came, and nothing will. */
  | 'CANCELLED'
  /** Not ordered yet. */
  | 'DRAFT'
  /** Ordered of its supplier, and nothing came yet. */
  | 'ORDERED'
  /** Some units came, others are still to come. */
  | 'PARTIALLY_RECEIVED'
  /** All that was not cancelled came. */
  | 'RECEIVED';

/** Units of one SKU that are put into a bin. */
export type PutAwayInput = {
  /** Code of the bin that they are put into. */
  bin: string;
  /** Code of the bin that they are taken out of; from outside of bins when absent. */
  fromBin?: string | null | undefined;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** Id of the location where the units lie. */
  locationId: string | number;
  /** Units: 1 to 1,000,000, and no more than lie where they are taken from and no picker was sent for. */
  quantity: number;
  /** Stock keeping unit of the variant. */
  sku: string;
};

/** Goods of one delivery. */
export type ReceivePurchaseOrderInput = {
  /** Code of the bin of the location that what is not damaged is put into; absent: it lies outside of bins, to be put away. */
  bin?: string | null | undefined;
  /** Number of the delivery note, 1 to 200 characters: a delivery is received once, whatever key it comes under (DUPLICATE). */
  deliveryReference: string;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** What came, each line once: 1 to 500. */
  lines: Array<ReceivePurchaseOrderLineInput>;
  /** Id of the purchase order. */
  purchaseOrderId: string | number;
};

/** What came of a line. */
export type ReceivePurchaseOrderLineInput = {
  /** Whether the rest of the line will not come any more: it is noted as short, and cancelled. */
  closeLine?: boolean | null | undefined;
  /** Of those, units that are damaged: they are set apart, and not sold. */
  damaged?: number | null | undefined;
  /** Id of the line of the purchase order. */
  lineId: string | number;
  /** Units that came, with those that are damaged: at least 1, and no more than can be received. */
  quantity: number;
};

/** What came of a return. */
export type ReceiveReturnInput = {
  /** 1 to 200 characters: repeat it when there was no answer, and the receipt counts once. Without it, each call is a receipt of its own. */
  idempotencyKey?: string | null | undefined;
  /** Nothing more of it comes. */
  isLast?: boolean | null | undefined;
  /** What came of what was announced: an entry for units that are alike, several for a line whose units differ. At most 2,000. */
  lines: Array<ReceiveReturnLineInput>;
  /** Where the goods are; where they were sent to unless given. */
  locationId?: string | number | null | undefined;
  /** Id of the return. */
  returnId: string | number;
  /** What came besides, and was not announced: at most 2,000. It is taken into stock, and not settled. */
  wrongItems?: Array<ReceivedItemInput> | null | undefined;
};

/** Units of a line of a return that are alike. */
export type ReceiveReturnLineInput = {
  /** As they were found. */
  condition?: ReturnCondition | null | undefined;
  /** What becomes of them. */
  disposition: Disposition;
  /** These came beyond what was announced. What is too many is taken into stock, and not settled. */
  isMoreThanAnnounced?: boolean | null | undefined;
  /** What the inspector has to say: at most 500 characters. Of a customer who is erased nothing is written any more: ILLEGAL_TRANSITION, `status` ERASED. */
  note?: string | null | undefined;
  /** Units: 1 to what is still to come; to 1,000,000 with `isMoreThanAnnounced`. */
  quantity: number;
  /** Id of the line of the return. */
  returnLineId: string | number;
};

/** Goods of one delivery that came to a location. */
export type ReceiveStockInput = {
  /** Code of the bin at the location that all of it is put into; it lies outside of bins when absent. */
  bin?: string | null | undefined;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** 1 to 500 lines; the units of a SKU that is on several are added up. */
  lines: Array<SkuQuantityInput>;
  /** Id of the location that received the goods. */
  locationId: string | number;
  /** Number of the delivery, for the ledger. The same units of the same delivery are received once at a location, whatever the key: DUPLICATE. */
  reference?: string | null | undefined;
};

/** What arrived of a transfer. */
export type ReceiveTransferInput = {
  /** Code of the bin of the location that what is not damaged is put into; absent: it lies outside of bins, to be put away. */
  bin?: string | null | undefined;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** What arrived, each line once: 1 to 500. */
  lines: Array<ReceiveTransferLineInput>;
  /** Id of the transfer. */
  transferId: string | number;
};

/** What arrived of a line. */
export type ReceiveTransferLineInput = {
  /** Whether the rest of the line is lost: it is written off. Left open otherwise. */
  closeLine?: boolean | null | undefined;
  /** Of those, units that are damaged: they are set apart, and not sold. */
  damaged?: number | null | undefined;
  /** Id of the line of the transfer. */
  lineId: string | number;
  /** Units that arrived, with those that are damaged: 1 to those that are in transit; 0 too where the rest of the line is lost. */
  quantity: number;
};

/** Goods that came and are known by their SKU alone. */
export type ReceivedItemInput = {
  /** As they were found. */
  condition?: ReturnCondition | null | undefined;
  /** What becomes of them. */
  disposition: Disposition;
  /** What the inspector has to say: at most 500 characters. Of a customer who is erased nothing is written any more: ILLEGAL_TRANSITION, `status` ERASED. */
  note?: string | null | undefined;
  /** Units: 1 to 1,000,000. */
  quantity: number;
  /** Why they came back, as far as one can see. Of a return that nobody announced. */
  reason?: ReturnReason | null | undefined;
  /** Stock keeping unit of the goods. */
  sku: string;
};

/** What a person counted. */
export type RecordCountInput = {
  /** Id of the count sheet. */
  countSheetId: string | number;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** 1 to 500 lines, each SKU once for each bin; what was not on the sheet is added. */
  lines: Array<CountedUnitsInput>;
};

/** What was found when a fulfillment order was picked. */
export type RecordPickInput = {
  /** Id of the fulfillment order that was picked. */
  fulfillmentOrderId: string | number;
  /** Units that were found, each SKU once; a SKU that is not named was not found. */
  lines: Array<SkuQuantityInput>;
};

/** Which orders become a wave. */
export type ReleaseWaveInput = {
  /** Only what would go by this carrier, by its code or name: by rate card, the cheapest service that keeps the promise, for the smallest box that has room for it. The first 2,000 that must leave are looked at. */
  carrier?: string | null | undefined;
  /** What a cart takes, in kilograms: 1 to 2,000; 60 unless given. */
  cartKilograms?: number | null | undefined;
  /** What a cart takes, in litres: 1 to 10,000; 200 unless given. */
  cartLitres?: number | null | undefined;
  /** Only what goes to this country (ISO 3166-1 alpha-2). */
  countryCode?: string | null | undefined;
  /** When the carrier comes: what must leave by then. */
  cutOff: string;
  /** It is released although it cannot make its cut-off. */
  evenIfLate?: boolean | null | undefined;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** Id of the location. */
  locationId: string | number;
  /** People who pick: 1 to 100; 1 unless given. */
  pickers?: number | null | undefined;
  /** Only what lies in this part of the building as a whole: the `zone` of its bins. */
  zone?: string | null | undefined;
};

/** How a unit was found. */
export type ReturnCondition =
  /** Broken. */
  | 'DAMAGED'
  /** As it was sold. */
  | 'NEW'
  /** Unpacked. */
  | 'OPENED'
  /** It shows that it was used. */
  | 'USED';

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

/** What a picker's scanner read. */
export type ScanPickInput = {
  /** A SKU, or the GTIN that its variant has (`standardProductId`), of 8, 12, 13 or 14 digits. */
  code: string;
  /** Id of the fulfillment order that is picked. */
  fulfillmentOrderId: string | number;
  /** Units of it that are picked by then, all scans counted: 0 to as many as are asked for. The same again changes nothing: repeat it when there was no answer. One more than before unless given. */
  picked?: number | null | undefined;
};

/** Who carries a packed fulfillment order, and how. */
export type ShipInput = {
  /** The cheapest that keeps the promise unless given: its code or its name. */
  carrier?: string | null | undefined;
  /** Id of the fulfillment order that is handed to the carrier. */
  fulfillmentOrderId: string | number;
  /** Of that carrier; chosen unless given. */
  service?: string | null | undefined;
};

/** A draft whose units leave. */
export type ShipTransferInput = {
  /** The day on which it is expected, not in the past. Absent: as it was. */
  expectedOn?: string | null | undefined;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: string;
  /** One entry for each line of which fewer units leave than were planned, or none. The others leave whole; what does not leave now is not sent at all. */
  lines?: Array<ShipTransferLineInput> | null | undefined;
  /** Id of the transfer. */
  transferId: string | number;
};

/** What leaves of a line. */
export type ShipTransferLineInput = {
  /** Id of the line of the transfer. */
  lineId: string | number;
  /** Units: 0 to those that were planned. */
  quantity: number;
};

/** Units of one SKU. */
export type SkuQuantityInput = {
  /** How many units of the SKU. */
  quantity: number;
  /** Stock keeping unit of the variant. */
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

/** What can be done with a transfer. */
export type TransferAction =
  /** cancelTransfer. */
  | 'CANCEL'
  /** receiveTransfer. */
  | 'RECEIVE'
  /** redirectTransfer. */
  | 'REDIRECT'
  /** shipTransfer. */
  | 'SHIP';

/** Where a transfer stands. */
export type TransferStatus =
  /** Not sent, and never will be. */
  | 'CANCELLED'
  /** Not sent yet. */
  | 'DRAFT'
  /** On its way, the whole or a part. */
  | 'IN_TRANSIT'
  /** All that left arrived, or is lost. */
  | 'RECEIVED';

/** Sides of a unit in millimetres, as it is turned in its box. */
export type TurnedUnitInput = {
  /** From its floor upwards. */
  height: number;
  /** Along the length of the box. */
  length: number;
  /** Across its width. */
  width: number;
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

/** How orders are picked together. */
export type WaveBatchKind =
  /** Orders of one line each, sorted after the round. */
  | 'BATCH'
  /** Several orders, each into a tote of its own. */
  | 'CLUSTER'
  /** One order. */
  | 'SINGLE';

export type PlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesQuery = { locations: Array<{ id: string, code: string, name: string }> };

export type WhatWaitsQueryVariables = Exact<{
  locationId: string | number;
}>;


export type WhatWaitsQuery = { purchaseOrders: { totalCount: number, edges: Array<{ node: { id: string, number: string, expectedOn: string | null, supplier: { id: string, name: string } } }> }, transfers: { totalCount: number, edges: Array<{ node: { id: string, number: string, expectedOn: string | null, from: { id: string, name: string } } }> }, begun: { edges: Array<{ node: { id: string, status: FulfillmentStatus, shipBy: string | null, isOverdue: boolean, allowedActions: Array<string>, order: { id: string, number: string } | null, lines: Array<{ id: string, quantity: number, picked: number }> } }> }, toPick: { edges: Array<{ node: { id: string, status: FulfillmentStatus, shipBy: string | null, isOverdue: boolean, allowedActions: Array<string>, order: { id: string, number: string } | null, lines: Array<{ id: string, quantity: number, picked: number }> } }> }, late: { totalCount: number, edges: Array<{ node: { id: string, status: FulfillmentStatus, shipBy: string | null, isOverdue: boolean, allowedActions: Array<string>, order: { id: string, number: string } | null, lines: Array<{ id: string, quantity: number, picked: number }> } }> }, stockLevels: { totalCount: number, edges: Array<{ node: { unbinned: number, variant: { sku: string, title: string } } }> } };

export type ScannedQueryVariables = Exact<{
  sku: string;
}>;


export type ScannedQuery = { variant: { sku: string, title: string, stock: Array<{ onHand: number, unbinned: number, location: { id: string }, bins: Array<{ quantity: number, bin: { id: string, code: string } }> }> } | null };

export type BookInMutationVariables = Exact<{
  input: ReceiveStockInput;
}>;


export type BookInMutation = { receiveStock: { stock: Array<{ onHand: number, available: number }> | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type PutAwayMutationVariables = Exact<{
  input: PutAwayInput;
}>;


export type PutAwayMutation = { putAway: { stock: Array<{ unbinned: number }> | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type SheetFragment = { id: string, status: CountStatus, allowedActions: Array<string>, lines: Array<{ id: string, sku: string, counted: number | null, secondCountDue: boolean, expected: number | null, variance: number | null, bin: { id: string, code: string } | null }> };

export type OpenCountsQueryVariables = Exact<{
  locationId: string | number;
}>;


export type OpenCountsQuery = { open: { edges: Array<{ node: { id: string, status: CountStatus, allowedActions: Array<string>, lines: Array<{ id: string, sku: string, counted: number | null, secondCountDue: boolean, expected: number | null, variance: number | null, bin: { id: string, code: string } | null }> } }> }, toApprove: { edges: Array<{ node: { id: string, status: CountStatus, allowedActions: Array<string>, lines: Array<{ id: string, sku: string, counted: number | null, secondCountDue: boolean, expected: number | null, variance: number | null, bin: { id: string, code: string } | null }> } }> } };

export type BeginCountMutationVariables = Exact<{
  input: CreateCountSheetInput;
}>;


export type BeginCountMutation = { createCountSheet: { countSheet: { id: string, status: CountStatus, allowedActions: Array<string>, lines: Array<{ id: string, sku: string, counted: number | null, secondCountDue: boolean, expected: number | null, variance: number | null, bin: { id: string, code: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type RecordCountMutationVariables = Exact<{
  input: RecordCountInput;
}>;


export type RecordCountMutation = { recordCount: { countSheet: { id: string, status: CountStatus, allowedActions: Array<string>, lines: Array<{ id: string, sku: string, counted: number | null, secondCountDue: boolean, expected: number | null, variance: number | null, bin: { id: string, code: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type ApproveCountMutationVariables = Exact<{
  input: CountSheetInput;
}>;


export type ApproveCountMutation = { approveCount: { countSheet: { id: string, status: CountStatus, allowedActions: Array<string>, lines: Array<{ id: string, sku: string, counted: number | null, secondCountDue: boolean, expected: number | null, variance: number | null, bin: { id: string, code: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type OrderToReceiveQueryVariables = Exact<{
  number: string;
}>;


export type OrderToReceiveQuery = { purchaseOrder: { id: string, number: string, allowedActions: Array<PurchaseOrderAction>, supplier: { id: string, name: string }, lines: Array<{ id: string, sku: string, outstanding: number, received: number, variant: { sku: string, title: string } }> } | null };

export type ReceiveOrderMutationVariables = Exact<{
  input: ReceivePurchaseOrderInput;
}>;


export type ReceiveOrderMutation = { receivePurchaseOrder: { purchaseOrder: { id: string, status: PurchaseOrderStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type TransferToReceiveQueryVariables = Exact<{
  number: string;
}>;


export type TransferToReceiveQuery = { transfer: { id: string, number: string, allowedActions: Array<TransferAction>, from: { id: string, code: string }, to: { id: string, code: string }, lines: Array<{ id: string, sku: string, inTransit: number, received: number, variant: { sku: string, title: string } }> } | null };

export type MakeTransferMutationVariables = Exact<{
  input: CreateTransferInput;
}>;


export type MakeTransferMutation = { createTransfer: { transfer: { id: string, number: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type SendTransferMutationVariables = Exact<{
  input: ShipTransferInput;
}>;


export type SendTransferMutation = { shipTransfer: { transfer: { id: string, status: TransferStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type DropTransferMutationVariables = Exact<{
  input: CancelTransferInput;
}>;


export type DropTransferMutation = { cancelTransfer: { transfer: { id: string, status: TransferStatus } | null, userErrors: Array<{ code: UserErrorCode }> } };

export type ReceiveTransferMutationVariables = Exact<{
  input: ReceiveTransferInput;
}>;


export type ReceiveTransferMutation = { receiveTransfer: { transfer: { id: string, status: TransferStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type ToPickFragment = { id: string, status: FulfillmentStatus, shipBy: string | null, isOverdue: boolean, allowedActions: Array<string>, order: { id: string, number: string } | null, lines: Array<{ id: string, quantity: number, picked: number }> };

export type WaitingFragment = { edges: Array<{ node: { id: string, status: FulfillmentStatus, shipBy: string | null, isOverdue: boolean, allowedActions: Array<string>, order: { id: string, number: string } | null, lines: Array<{ id: string, quantity: number, picked: number }> } }> };

export type OrdersToPickQueryVariables = Exact<{
  locationId: string | number;
}>;


export type OrdersToPickQuery = { begun: { totalCount: number, edges: Array<{ node: { id: string, status: FulfillmentStatus, shipBy: string | null, isOverdue: boolean, allowedActions: Array<string>, order: { id: string, number: string } | null, lines: Array<{ id: string, quantity: number, picked: number }> } }> }, waiting: { totalCount: number, edges: Array<{ node: { id: string, status: FulfillmentStatus, shipBy: string | null, isOverdue: boolean, allowedActions: Array<string>, order: { id: string, number: string } | null, lines: Array<{ id: string, quantity: number, picked: number }> } }> } };

export type PickingFragment = { id: string, status: FulfillmentStatus, shipBy: string | null, allowedActions: Array<string>, order: { id: string, number: string } | null, pickStops: Array<{ bin: string | null, sku: string, quantity: number, picked: number, variant: { sku: string, title: string } | null }> };

export type OrderToPickQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderToPickQuery = { fulfillmentOrder: { id: string, status: FulfillmentStatus, shipBy: string | null, allowedActions: Array<string>, order: { id: string, number: string } | null, pickStops: Array<{ bin: string | null, sku: string, quantity: number, picked: number, variant: { sku: string, title: string } | null }> } | null };

export type ScanPickMutationVariables = Exact<{
  input: ScanPickInput;
}>;


export type ScanPickMutation = { scanPick: { fulfillmentOrder: { id: string, status: FulfillmentStatus, shipBy: string | null, allowedActions: Array<string>, order: { id: string, number: string } | null, pickStops: Array<{ bin: string | null, sku: string, quantity: number, picked: number, variant: { sku: string, title: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type StartPickingMutationVariables = Exact<{
  input: FulfillmentOrderInput;
}>;


export type StartPickingMutation = { startPicking: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type RecordPickMutationVariables = Exact<{
  input: RecordPickInput;
}>;


export type RecordPickMutation = { recordPick: { fulfillmentOrder: { id: string, status: FulfillmentStatus, shipBy: string | null, allowedActions: Array<string>, order: { id: string, number: string } | null, pickStops: Array<{ bin: string | null, sku: string, quantity: number, picked: number, variant: { sku: string, title: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type ReturnToInspectQueryVariables = Exact<{
  number?: string | null | undefined;
  trackingNumber?: string | null | undefined;
}>;


export type ReturnToInspectQuery = { return: { id: string, number: string, status: ReturnStatus, allowedActions: Array<string>, lines: Array<{ id: string, sku: string, quantity: number, received: number, reason: ReturnReason, comment: string | null }> } | null };

export type ReceiveReturnMutationVariables = Exact<{
  input: ReceiveReturnInput;
}>;


export type ReceiveReturnMutation = { receiveReturn: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type OrdersToPackQueryVariables = Exact<{
  locationId: string | number;
}>;


export type OrdersToPackQuery = { packed: { totalCount: number, edges: Array<{ node: { id: string, status: FulfillmentStatus, shipBy: string | null, isOverdue: boolean, allowedActions: Array<string>, order: { id: string, number: string } | null, lines: Array<{ id: string, quantity: number, picked: number }> } }> }, picked: { totalCount: number, edges: Array<{ node: { id: string, status: FulfillmentStatus, shipBy: string | null, isOverdue: boolean, allowedActions: Array<string>, order: { id: string, number: string } | null, lines: Array<{ id: string, quantity: number, picked: number }> } }> } };

export type LaidFragment = { sku: string, x: number, y: number, z: number, along: number, across: number, up: number, unit: { length: number, width: number, height: number } };

export type OrderToPackQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderToPackQuery = { fulfillmentOrder: { id: string, status: FulfillmentStatus, allowedActions: Array<string>, packingSlipUrl: string, order: { id: string, number: string } | null, packages: Array<{ id: string }> } | null, packingPlan: Array<{ box: string, weightGrams: number, voidShare: number | null, dimensionsMm: { length: number, width: number, height: number }, lines: Array<{ sku: string, quantity: number }>, blocks: Array<{ sku: string, x: number, y: number, z: number, along: number, across: number, up: number, unit: { length: number, width: number, height: number } }> }> | null };

export type BeginPackingMutationVariables = Exact<{
  input: FulfillmentOrderInput;
}>;


export type BeginPackingMutation = { startPacking: { userErrors: Array<{ code: UserErrorCode }> } };

export type ConfirmPackingMutationVariables = Exact<{
  input: PackInput;
}>;


export type ConfirmPackingMutation = { packFulfillmentOrder: { fulfillmentOrder: { id: string, status: FulfillmentStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type ShipMutationVariables = Exact<{
  input: ShipInput;
}>;


export type ShipMutation = { shipFulfillmentOrder: { shipment: { id: string, carrier: string, service: string, trackingNumber: string, labelUrl: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type WaveChoicesQueryVariables = Exact<{
  locationId: string | number;
}>;


export type WaveChoicesQuery = { waveFilters: { zones: Array<string>, carriers: Array<{ code: string, name: string }> } };

export type RoundFragment = { kind: WaveBatchKind, bins: Array<string>, metres: number, doneAt: string, isLate: boolean, fulfillmentOrders: Array<{ id: string, order: { id: string, number: string } | null }> };

export type WaveToBeQueryVariables = Exact<{
  locationId: string | number;
  cutOff: string;
  carrier?: string | null | undefined;
  zone?: string | null | undefined;
  pickers?: number | null | undefined;
}>;


export type WaveToBeQuery = { planWave: { makesCutOff: boolean, doneAt: string | null, batches: Array<{ kind: WaveBatchKind, bins: Array<string>, metres: number, doneAt: string, isLate: boolean, fulfillmentOrders: Array<{ id: string, order: { id: string, number: string } | null }> }> } };

export type ReleaseWaveMutationVariables = Exact<{
  input: ReleaseWaveInput;
}>;


export type ReleaseWaveMutation = { releaseWave: { wave: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> }> } };

export type WavesQueryVariables = Exact<{
  locationId: string | number;
}>;


export type WavesQuery = { waves: { totalCount: number, edges: Array<{ node: { id: string, cutOff: string, carrier: string | null, zone: string | null, makesCutOff: boolean, doneAt: string, releasedAt: string, batches: Array<{ fulfillmentOrders: Array<{ id: string }> }> } }> } };

export type RoundToWalkFragment = { kind: WaveBatchKind, bins: Array<string>, metres: number, doneAt: string, isLate: boolean, stops: Array<{ bin: string | null, sku: string, quantity: number, picked: number, fulfillmentOrder: { id: string, status: FulfillmentStatus, allowedActions: Array<string> }, variant: { sku: string, title: string, customs: { standardProductId: string | null } | null } | null }>, fulfillmentOrders: Array<{ id: string, order: { id: string, number: string } | null }> };

export type WaveToWalkQueryVariables = Exact<{
  id: string | number;
}>;


export type WaveToWalkQuery = { wave: { id: string, cutOff: string, carrier: string | null, zone: string | null, makesCutOff: boolean, doneAt: string, batches: Array<{ kind: WaveBatchKind, bins: Array<string>, metres: number, doneAt: string, isLate: boolean, stops: Array<{ bin: string | null, sku: string, quantity: number, picked: number, fulfillmentOrder: { id: string, status: FulfillmentStatus, allowedActions: Array<string> }, variant: { sku: string, title: string, customs: { standardProductId: string | null } | null } | null }>, fulfillmentOrders: Array<{ id: string, order: { id: string, number: string } | null }> }> } | null };

export type RoundsToWalkQueryVariables = Exact<{
  locationId: string | number;
}>;


export type RoundsToWalkQuery = { waves: { edges: Array<{ node: { id: string, cutOff: string, batches: Array<{ kind: WaveBatchKind, fulfillmentOrders: Array<{ id: string, allowedActions: Array<string> }> }> } }> } };

export type RefusedFragment = { code: UserErrorCode, field: Array<string> | null, parameters: Array<{ key: string, value: string }> };

export type TrackedFragment = { id: string, number: string, version: number, status: OrderStatus, fulfillmentStatus: OrderFulfillmentStatus, paymentStatus: PaymentStatus, allowedActions: Array<OrderAction>, placedAt: string, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, shippingTotal: { amount: string, currencyCode: string }, amounts: { cancelled: { amount: string, currencyCode: string }, outstanding: { amount: string, currencyCode: string }, captured: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string } }, cancellation: { units: number, amount: { amount: string, currencyCode: string }, remaining: { amount: string, currencyCode: string } } | null, shippingAddress: { name: string, city: string, countryCode: string }, lines: Array<{ id: string, sku: string, title: string, quantity: number, promisedDeliveryDate: string | null, total: { amount: string, currencyCode: string }, quantities: { pending: number, backordered: number, allocated: number, picked: number, packed: number, shipped: number, delivered: number, cancelled: number, returned: number } }>, timeline: { edges: Array<{ node: { id: string, type: string, at: string, data: unknown } }> }, shipments: Array<{ id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> }> | null };

export type AmountsFragment = { cancelled: { amount: string, currencyCode: string }, outstanding: { amount: string, currencyCode: string }, captured: { amount: string, currencyCode: string }, refunded: { amount: string, currencyCode: string } };

export type TrackedShipmentFragment = { id: string, status: TrackingStatus, carrier: string, trackingNumber: string, trackingUrl: string, deliveredAt: string | null, returnedAt: string | null, estimatedDelivery: { from: string, to: string } | null, delay: { code: DelayCode, promisedDate: string | null } | null, events: Array<{ id: string, status: TrackingStatus, description: string, location: string | null, countryCode: string | null, at: string }> };

export const SheetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"bin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"secondCountDue"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}}]}}]}}]} as unknown as DocumentNode<SheetFragment, unknown>;
export const ToPickFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToPick"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}}]}}]}}]} as unknown as DocumentNode<ToPickFragment, unknown>;
export const WaitingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Waiting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrderConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToPick"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToPick"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}}]}}]}}]} as unknown as DocumentNode<WaitingFragment, unknown>;
export const PickingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picking"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pickStops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<PickingFragment, unknown>;
export const LaidFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Laid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PackedBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}},{"kind":"Field","name":{"kind":"Name","value":"z"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"along"}},{"kind":"Field","name":{"kind":"Name","value":"across"}},{"kind":"Field","name":{"kind":"Name","value":"up"}}]}}]} as unknown as DocumentNode<LaidFragment, unknown>;
export const RoundFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Round"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaveBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"bins"}},{"kind":"Field","name":{"kind":"Name","value":"metres"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<RoundFragment, unknown>;
export const RoundToWalkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoundToWalk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaveBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Round"}},{"kind":"Field","name":{"kind":"Name","value":"stops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"customs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standardProductId"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Round"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaveBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"bins"}},{"kind":"Field","name":{"kind":"Name","value":"metres"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<RoundToWalkFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const AmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]} as unknown as DocumentNode<AmountsFragment, unknown>;
export const TrackedShipmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<TrackedShipmentFragment, unknown>;
export const TrackedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Tracked"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"backordered"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"packed"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedDeliveryDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrackedShipment"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Amounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrackedShipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<TrackedFragment, unknown>;
export const PlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PlacesQuery, PlacesQueryVariables>;
export const WhatWaitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatWaits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchaseOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ORDERED"},{"kind":"EnumValue","value":"PARTIALLY_RECEIVED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transfers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"toLocationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"IN_TRANSIT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"begun"},"name":{"kind":"Name","value":"fulfillmentOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"PICKING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"toPick"},"name":{"kind":"Name","value":"fulfillmentOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"OPEN"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"late"},"name":{"kind":"Name","value":"fulfillmentOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"overdue"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stockLevels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"show"},"value":{"kind":"EnumValue","value":"TO_PUT_AWAY"}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"ON_HAND"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unbinned"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToPick"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Waiting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrderConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToPick"}}]}}]}}]}}]} as unknown as DocumentNode<WhatWaitsQuery, WhatWaitsQueryVariables>;
export const ScannedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Scanned"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sku"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sku"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"unbinned"}},{"kind":"Field","name":{"kind":"Name","value":"bins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScannedQuery, ScannedQueryVariables>;
export const BookInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiveStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<BookInMutation, BookInMutationVariables>;
export const PutAwayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PutAway"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PutAwayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"putAway"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unbinned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<PutAwayMutation, PutAwayMutationVariables>;
export const OpenCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"open"},"name":{"kind":"Name","value":"countSheets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"OPEN"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sheet"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"toApprove"},"name":{"kind":"Name","value":"countSheets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"COUNTED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sheet"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"bin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"secondCountDue"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}}]}}]}}]} as unknown as DocumentNode<OpenCountsQuery, OpenCountsQueryVariables>;
export const BeginCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCountSheetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCountSheet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sheet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"bin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"secondCountDue"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<BeginCountMutation, BeginCountMutationVariables>;
export const RecordCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sheet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"bin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"secondCountDue"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RecordCountMutation, RecordCountMutationVariables>;
export const ApproveCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountSheetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sheet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"bin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"secondCountDue"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ApproveCountMutation, ApproveCountMutationVariables>;
export const OrderToReceiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderToReceive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderToReceiveQuery, OrderToReceiveQueryVariables>;
export const ReceiveOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReceiveOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceivePurchaseOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivePurchaseOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReceiveOrderMutation, ReceiveOrderMutationVariables>;
export const TransferToReceiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransferToReceive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"inTransit"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TransferToReceiveQuery, TransferToReceiveQueryVariables>;
export const MakeTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTransferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTransfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<MakeTransferMutation, MakeTransferMutationVariables>;
export const SendTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipTransferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipTransfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SendTransferMutation, SendTransferMutationVariables>;
export const DropTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DropTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelTransferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelTransfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<DropTransferMutation, DropTransferMutationVariables>;
export const ReceiveTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReceiveTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveTransferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiveTransfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReceiveTransferMutation, ReceiveTransferMutationVariables>;
export const OrdersToPickDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrdersToPick"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"begun"},"name":{"kind":"Name","value":"fulfillmentOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"PICKING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"waiting"},"name":{"kind":"Name","value":"fulfillmentOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"OPEN"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToPick"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Waiting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrderConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToPick"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersToPickQuery, OrdersToPickQueryVariables>;
export const OrderToPickDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderToPick"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picking"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picking"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pickStops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<OrderToPickQuery, OrderToPickQueryVariables>;
export const ScanPickDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScanPick"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScanPickInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scanPick"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picking"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picking"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pickStops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ScanPickMutation, ScanPickMutationVariables>;
export const StartPickingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPicking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPicking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<StartPickingMutation, StartPickingMutationVariables>;
export const RecordPickDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPick"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPickInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPick"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picking"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picking"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pickStops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RecordPickMutation, RecordPickMutationVariables>;
export const ReturnToInspectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReturnToInspect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"trackingNumber"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"return"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"trackingNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"trackingNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnToInspectQuery, ReturnToInspectQueryVariables>;
export const ReceiveReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReceiveReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiveReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReceiveReturnMutation, ReceiveReturnMutationVariables>;
export const OrdersToPackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrdersToPack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"packed"},"name":{"kind":"Name","value":"fulfillmentOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"PACKED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"picked"},"name":{"kind":"Name","value":"fulfillmentOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"PICKED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToPick"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipBy"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Waiting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrderConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToPick"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersToPackQuery, OrdersToPackQueryVariables>;
export const OrderToPackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderToPack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}},{"kind":"Field","name":{"kind":"Name","value":"packingSlipUrl"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"packages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"packingPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fulfillmentOrderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"box"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"dimensionsMm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voidShare"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Laid"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Laid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PackedBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}},{"kind":"Field","name":{"kind":"Name","value":"z"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"along"}},{"kind":"Field","name":{"kind":"Name","value":"across"}},{"kind":"Field","name":{"kind":"Name","value":"up"}}]}}]} as unknown as DocumentNode<OrderToPackQuery, OrderToPackQueryVariables>;
export const BeginPackingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginPacking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPacking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<BeginPackingMutation, BeginPackingMutationVariables>;
export const ConfirmPackingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPacking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packFulfillmentOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ConfirmPackingMutation, ConfirmPackingMutationVariables>;
export const ShipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Ship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipFulfillmentOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"labelUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ShipMutation, ShipMutationVariables>;
export const WaveChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaveChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waveFilters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zones"}},{"kind":"Field","name":{"kind":"Name","value":"carriers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WaveChoicesQuery, WaveChoicesQueryVariables>;
export const WaveToBeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaveToBe"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cutOff"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"carrier"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"zone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pickers"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planWave"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"cutOff"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cutOff"}}},{"kind":"Argument","name":{"kind":"Name","value":"carrier"},"value":{"kind":"Variable","name":{"kind":"Name","value":"carrier"}}},{"kind":"Argument","name":{"kind":"Name","value":"zone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"zone"}}},{"kind":"Argument","name":{"kind":"Name","value":"pickers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pickers"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makesCutOff"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"batches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Round"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Round"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaveBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"bins"}},{"kind":"Field","name":{"kind":"Name","value":"metres"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<WaveToBeQuery, WaveToBeQueryVariables>;
export const ReleaseWaveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseWave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseWaveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseWave"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wave"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReleaseWaveMutation, ReleaseWaveMutationVariables>;
export const WavesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Waves"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waves"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cutOff"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"makesCutOff"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"releasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"batches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WavesQuery, WavesQueryVariables>;
export const WaveToWalkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaveToWalk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wave"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cutOff"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"makesCutOff"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"batches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoundToWalk"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Round"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaveBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"bins"}},{"kind":"Field","name":{"kind":"Name","value":"metres"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoundToWalk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaveBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Round"}},{"kind":"Field","name":{"kind":"Name","value":"stops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bin"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"customs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standardProductId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WaveToWalkQuery, WaveToWalkQueryVariables>;
export const RoundsToWalkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoundsToWalk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waves"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cutOff"}},{"kind":"Field","name":{"kind":"Name","value":"batches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RoundsToWalkQuery, RoundsToWalkQueryVariables>;