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

/** Names one fulfillment order. */
export type FulfillmentOrderInput = {
  /** Id of the fulfillment order that somebody begins to pick. */
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

/** An amount in one currency, as it is given. */
export type MoneyInput = {
  /** Decimal text, such as 12.50. */
  amount: string;
  /** ISO 4217 code of the currency, such as GBP. */
  currencyCode: string;
};

/** How the units of a fulfillment order are packed. */
export type PackInput = {
  /** Id of the fulfillment order that is packed. */
  fulfillmentOrderId: string | number;
  /** What is in which box; chosen for you unless given. All picked units, each once. */
  packages?: Array<PackageInput> | null | undefined;
};

/** A box and what goes into it. */
export type PackageInput = {
  /** Name of the box. */
  box: string;
  /** What goes into it. */
  lines: Array<SkuQuantityInput>;
  /** As weighed, in grams; reckoned from the variants unless given. */
  weightGrams?: number | null | undefined;
};

/** How the order is to be paid. */
export type PaymentInput = {
  /** Name of the payment provider. */
  provider?: string | null | undefined;
  /** The provider's token for the means of payment. Test provider: tok_success, tok_declined, tok_review, tok_timeout. */
  token: string;
};

/** One order: who wants what, where to, and how it is paid. */
export type PlaceOrderInput = {
  /** Where the invoice goes; the shipping address unless given. */
  billingAddress?: AddressInput | null | undefined;
  /** What brought the customer here. */
  campaign?: string | null | undefined;
  /** Code of the channel. */
  channel: string;
  /** The order's number in its channel, of which there is one order: the same input under another key answers it again, another input is refused. Channel integrations alone. */
  channelOrderId?: string | null | undefined;
  /** Whom it is placed for: SUPPORT and ADMIN name any customer, CHANNEL one who has ordered in that channel. A signed-in customer owns what it places, named or not. */
  customerId?: string | number | null | undefined;
  /** The day until which it must be there. */
  deliverBy?: string | null | undefined;
  /** Where the customer is told. It joins the order to no account. */
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
};

/** Units of one variant that are ordered. */
export type PlaceOrderLineInput = {
  /** 1 to 1,000,000 units. */
  quantity: number;
  /** Of a variant for sale. */
  sku: string;
  /** The price at which the channel sold it. Channel integrations alone. */
  unitPrice?: MoneyInput | null | undefined;
};

/** What was found when a fulfillment order was picked. */
export type RecordPickInput = {
  /** Id of the fulfillment order that was picked. */
  fulfillmentOrderId: string | number;
  /** Units that were found; a SKU that is not named was not found. */
  lines: Array<SkuQuantityInput>;
};

/** Who carries a packed fulfillment order, and how. */
export type ShipInput = {
  /** The cheapest that keeps the promise unless given. */
  carrier?: string | null | undefined;
  /** Id of the fulfillment order that is handed to the carrier. */
  fulfillmentOrderId: string | number;
  /** Of that carrier; chosen unless given. */
  service?: string | null | undefined;
};

/** Units of one SKU. */
export type SkuQuantityInput = {
  /** How many units of the SKU. */
  quantity: number;
  /** Stock keeping unit of the variant. */
  sku: string;
};

/** What a carrier reports of one parcel. */
export type TrackingEventInput = {
  /** When it happened, by the carrier’s clock; at most a day from now. For where the parcel is, it counts no later than it was heard of. */
  at: string;
  /** Country of the place by its ISO 3166-1 alpha-2 code, such as GB. */
  countryCode?: string | null | undefined;
  /** 1 to 500 characters. */
  description: string;
  /** When it comes, if the carrier says so. */
  estimatedDelivery?: string | null | undefined;
  /** 1 to 200 characters: the same report again changes nothing. */
  idempotencyKey: string;
  /** The place, at most 200 characters. */
  location?: string | null | undefined;
  /** Where it was. */
  status: TrackingStatus;
  /** The carrier's number of the parcel. */
  trackingNumber: string;
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

export type NewestOrderQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestOrderQuery = { orders: { edges: Array<{ node: { id: string } }> } };

export type PlaceAnotherMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceAnotherMutation = { placeOrder: { order: { id: string } | null, userErrors: Array<{ message: string }> } };

export type WorkLeftQueryVariables = Exact<{
  id: string | number;
}>;


export type WorkLeftQuery = { order: { fulfillmentOrders: Array<{ id: string, status: FulfillmentStatus, lines: Array<{ sku: string, quantity: number }> }> | null, shipments: Array<{ id: string, status: TrackingStatus, trackingNumber: string }> | null } | null };

export type PickMutationVariables = Exact<{
  input: FulfillmentOrderInput;
}>;


export type PickMutation = { startPicking: { userErrors: Array<{ message: string }> } };

export type PickedMutationVariables = Exact<{
  input: RecordPickInput;
}>;


export type PickedMutation = { recordPick: { userErrors: Array<{ message: string }> } };

export type PackMutationVariables = Exact<{
  input: PackInput;
}>;


export type PackMutation = { packFulfillmentOrder: { userErrors: Array<{ message: string }> } };

export type ShipMutationVariables = Exact<{
  input: ShipInput;
}>;


export type ShipMutation = { shipFulfillmentOrder: { userErrors: Array<{ message: string }> } };

export type ScanMutationVariables = Exact<{
  input: TrackingEventInput;
}>;


export type ScanMutation = { recordTrackingEvent: { userErrors: Array<{ message: string }> } };


export const NewestOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewestOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NewestOrderQuery, NewestOrderQueryVariables>;
export const PlaceAnotherDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceAnother"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PlaceAnotherMutation, PlaceAnotherMutationVariables>;
export const WorkLeftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkLeft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}}]}}]}}]}}]} as unknown as DocumentNode<WorkLeftQuery, WorkLeftQueryVariables>;
export const PickDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Pick"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPicking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PickMutation, PickMutationVariables>;
export const PickedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Picked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPickInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPick"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PickedMutation, PickedMutationVariables>;
export const PackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Pack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"packFulfillmentOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PackMutation, PackMutationVariables>;
export const ShipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Ship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipFulfillmentOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ShipMutation, ShipMutationVariables>;
export const ScanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Scan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrackingEventInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordTrackingEvent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ScanMutation, ScanMutationVariables>;