/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderRow, LineParent, HoldRow, EventRow } from './order/order.table.js';
import type { CustomerParent } from './customer/customer.reads.js';
import type { ChannelRow } from './channel/channel.table.js';
import type { LegalEntityRow } from './channel/legal-entity.table.js';
import type { ShownPayment, ShownRefundIn } from './payment/payment.reads.js';
import type { InvoiceParent, InvoiceLineParent } from './invoice/invoice.reads.js';
import type { AmountsIn, CancellationIn } from './order/amounts.js';
import type { WorkItemRow } from './work/work-item.table.js';
import type { OrderPage, OrderPageEdge, TimelinePage } from './order/order.reads.js';
import type { WorkItemPage } from './work/work-item.reads.js';
import type { DeliveryRow } from './inbox/delivery.table.js';
import type { DeliveryPage, DeliveryPageEdge } from './inbox/delivery.reads.js';
import type { Context } from './context.js';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 full-date, such as 2026-11-23. */
  Date: { input: string; output: string; }
  /** RFC 3339 in UTC, such as 2026-11-23T09:30:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** A decimal number as text, such as 12.50; never a float. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A postal address. */
export type Address = {
  __typename?: 'Address';
  /** Town or city. */
  city: Scalars['String']['output'];
  /** Name of the company; null when it is no company's address. */
  company?: Maybe<Scalars['String']['output']>;
  /** Country by its ISO 3166-1 alpha-2 code, such as GB. */
  countryCode: Scalars['String']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** Flat, floor, building. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who lives or works there. */
  name: Scalars['String']['output'];
  /** Telephone number for the carrier; null when none was given. */
  phone?: Maybe<Scalars['String']['output']>;
  /** As the country writes it; null where the country has none. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** State, province or county. */
  region?: Maybe<Scalars['String']['output']>;
};

/** A postal address as it is given: what the country asks for must be there. */
export type AddressInput = {
  /** Town or city. */
  city: Scalars['String']['input'];
  /** Name of the company, if the address is one's. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Country by its ISO 3166-1 alpha-2 code, such as GB. */
  countryCode: Scalars['String']['input'];
  /** Street and number. */
  line1: Scalars['String']['input'];
  /** Flat, floor, building. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who lives or works there. */
  name: Scalars['String']['input'];
  /** Telephone number for the carrier. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** As the country writes it; absent where the country has none. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, province or county. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** Where money is: ordered = cancelled + outstanding + captured. All of it is in the order's currency, tax included. */
export type Amounts = {
  __typename?: 'Amounts';
  /** Will not be charged: cancelled, or rejected. */
  cancelled: Money;
  /** Taken for what has left. */
  captured: Money;
  /** What was asked when the order was placed. */
  ordered: Money;
  /** Not charged yet: it will be as it leaves, unless it is cancelled before. */
  outstanding: Money;
  /** Given back of what was captured. */
  refunded: Money;
};

/** Which units of an order are not wanted any more, and why. */
export type CancelOrderInput = {
  /** Refused with VERSION_CONFLICT when the order has moved on. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What to cancel, each line of the order once; everything that has not left unless given. */
  lines?: InputMaybe<Array<LineQuantityInput>>;
  /** Id of the order to cancel, as a whole or in part. */
  orderId: Scalars['ID']['input'];
  /** For the timeline: 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** Where orders come from. */
export type Channel = {
  __typename?: 'Channel';
  /** What placeOrder names it by. */
  code: Scalars['String']['output'];
  /** Its one currency: ISO 4217. */
  currencyCode: Scalars['String']['output'];
  /** Identifies the channel: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What kind of shop the orders come from. */
  kind: ChannelKind;
  /** Name of the channel, for people. */
  name: Scalars['String']['output'];
};

/** A webhook of a shop platform, kept as it came. */
export type ChannelDelivery = {
  __typename?: 'ChannelDelivery';
  /** The body, as it came; null once its customer is erased. */
  body?: Maybe<Scalars['String']['output']>;
  /** Code of the channel that it came for. */
  channel: Scalars['String']['output'];
  /** The order's id in the channel; null before the body is read, and where it names none. */
  channelOrderId?: Maybe<Scalars['String']['output']>;
  /** When its state was decided last; null while it is not. */
  handledAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the platform said beside the body, without the signature. None of it is signed. */
  headers: Array<ChannelDeliveryHeader>;
  /** Identifies the delivery: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** The source's own time of what it tells; null before the body is read, and where it has none. */
  occurredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Our order that it is about; null while there is none. */
  order?: Maybe<Order>;
  /** Which platform it speaks the language of. */
  platform: ChannelPlatform;
  /** Why it waits, was left alone or cannot be applied; null otherwise. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it came. */
  receivedAt: Scalars['DateTime']['output'];
  /** How often a person had it read again. */
  replays: Scalars['Int']['output'];
  /** How far it got. */
  state: ChannelDeliveryState;
  /** What the platform calls this kind of news, such as orders/create or order.updated; empty where it says nothing. */
  topic: Scalars['String']['output'];
};

/** A page of deliveries. */
export type ChannelDeliveryConnection = {
  __typename?: 'ChannelDeliveryConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<ChannelDeliveryEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many deliveries there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type ChannelDeliveryEdge = {
  __typename?: 'ChannelDeliveryEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: ChannelDelivery;
};

/** Which deliveries are listed; all of them unless it says otherwise. */
export type ChannelDeliveryFilter = {
  /** Code of their channel. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** About this order of the channel, by its id there. */
  channelOrderId?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  states?: InputMaybe<Array<ChannelDeliveryState>>;
};

/** A header of a delivery. */
export type ChannelDeliveryHeader = {
  __typename?: 'ChannelDeliveryHeader';
  /** In small letters. */
  name: Scalars['String']['output'];
  /** As it came, up to 500 characters. */
  value: Scalars['String']['output'];
};

/** A delivery after a mutation. */
export type ChannelDeliveryPayload = {
  __typename?: 'ChannelDeliveryPayload';
  /** The delivery, waiting to be read. */
  delivery?: Maybe<ChannelDelivery>;
  /** Why it could not be read again, one entry for each fault, as they were found. Empty when it was. */
  userErrors: Array<UserError>;
};

/** How far a delivery got. */
export type ChannelDeliveryState =
  /** Our order is as it says, or as one says that is newer. */
  | 'APPLIED'
  /** It could not be read or applied: there is a work item. */
  | 'FAILED'
  /** It is about nothing that we do, such as a test order. */
  | 'IGNORED'
  /** Kept, and not read yet. */
  | 'RECEIVED'
  /** One that is newer, by the source's own time, was there before it. */
  | 'SUPERSEDED'
  /** It cannot be applied before another one of the same order comes. */
  | 'WAITING';

/** What kind of shop a channel is. */
export type ChannelKind =
  /** Wholesale. */
  | 'B2B'
  /** Somebody else's shop. */
  | 'MARKETPLACE'
  /** Orders by telephone. */
  | 'PHONE'
  /** A shop in a social network. */
  | 'SOCIAL'
  /** A till. */
  | 'STORE'
  /** A shop on the web. */
  | 'WEBSHOP';

/** Whose webhooks a channel sends. */
export type ChannelPlatform =
  /** Shopify: X-Shopify-Hmac-SHA256. */
  | 'SHOPIFY'
  /** WooCommerce: X-WC-Webhook-Signature. */
  | 'WOOCOMMERCE';

/** What the mutation is given: the e-mail address or the token, not both. */
export type ClaimOrderInput = {
  /** The guest token of this order, as `placeOrder` or `guestAccess` gave it; a link to share is none. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The one that the order was placed with. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Such as K-10000419-7QX4M2D, in small letters and without dashes too. */
  orderNumber: Scalars['String']['input'];
};

/** Who orders: an account, or whom a channel knows by an e-mail address. Guests and channels see what the order in hand gave. */
export type Customer = {
  __typename?: 'Customer';
  /** In small letters: as first given, or as given with the order. */
  email: Scalars['String']['output'];
  /** Opaque. To a guest, good for this order alone. */
  id: Scalars['ID']['output'];
  /** As first given, or as given with the order. */
  name: Scalars['String']['output'];
  /** Orders of the customer that the caller may see, the newest first. */
  orders: OrderConnection;
};


/** Who orders: an account, or whom a channel knows by an e-mail address. Guests and channels see what the order in hand gave. */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What proves that a guest placed the order. */
export type GuestAccessInput = {
  /** The one that the order was placed with. */
  email: Scalars['String']['input'];
  /** Such as K-10000419-7QX4M2D, in small letters and without dashes too. */
  orderNumber: Scalars['String']['input'];
};

/** A guest's right to see one order. */
export type GuestAccessPayload = {
  __typename?: 'GuestAccessPayload';
  /** A bearer token for this order alone: it lives until 30 days after the end of the order, and for a day at least. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** The token lives until then at least: while the order is not over, its thirty days are counted from now. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The order that was entered; null when there are user errors. */
  order?: Maybe<Order>;
  /** Why the order was not entered, one entry for each fault, as they were found. Empty when it was. */
  userErrors: Array<UserError>;
};

/** Why an order waits. */
export type HoldReason =
  /** Customs asks for more. */
  | 'CUSTOMS_DATA_MISSING'
  /** The same was ordered a moment ago. */
  | 'DUPLICATE_SUSPECTED'
  /** It looks like fraud. */
  | 'HIGH_RISK_OF_FRAUD'
  /** The address may not exist. */
  | 'INCORRECT_ADDRESS'
  /** A person placed it. */
  | 'MANUAL'
  /** The payment provider is looking at it. */
  | 'PAYMENT_REVIEW'
  /** Far from the usual price. */
  | 'PRICE_ANOMALY'
  /** Far more than is usual. */
  | 'QUANTITY_ANOMALY';

/** What leaves in one parcel and is charged for it, or what was given back of that; it never changes once it is issued. */
export type Invoice = {
  __typename?: 'Invoice';
  /** Identifies the invoice: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** The moment at which it was issued. */
  issuedAt: Scalars['DateTime']['output'];
  /** What it charges for: units that left, one entry for each line of the order, in the order of the basket. Empty on partial invoices older than this field, of which the total alone is known. */
  lines: Array<InvoiceLine>;
  /** Without a gap in the year and the series of its legal entity, such as INV-2026-000001 or CN-2026-000001. */
  number: Scalars['String']['output'];
  /** Of a credit note, the invoice that it takes back of. Null on an invoice. */
  original?: Maybe<Invoice>;
  /** Of a credit note, why money was given back. Null on an invoice. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The parcel that it charges for. Null when its units had left before they were known to; and on invoices older than this field. */
  shipment?: Maybe<Shipment>;
  /** The order's shipping, tax included, on its first invoice; 0 on later ones. Null where `lines` is empty. */
  shippingTotal?: Maybe<Money>;
  /** The tax contained in the total. The invoices of an order that left whole add up to its `taxTotal`. Null where `lines` is empty. */
  taxTotal?: Maybe<Money>;
  /** What it asks, tax included: its lines and its shipping. */
  total: Money;
  /** An invoice, or a credit note: the amounts of both are positive. */
  type: InvoiceType;
  /** A PDF, which is its Factur-X too (PDF/A-3b with the XML of EN 16931): a signed link that lives for an hour. It leads to the same bytes, always. */
  url: Scalars['String']['output'];
  /** As UBL 2.1, by EN 16931: a signed link that lives for an hour. Null on old partial invoices, and in currencies of more than two decimals. */
  xmlUrl?: Maybe<Scalars['String']['output']>;
};

/** Units of one order line on an invoice. */
export type InvoiceLine = {
  __typename?: 'InvoiceLine';
  /** Which line of the order. */
  orderLineId: Scalars['ID']['output'];
  /** Units in this parcel. */
  quantity: Scalars['Int']['output'];
  /** Stock keeping unit of the variant that was sent. */
  sku: Scalars['String']['output'];
  /** The tax contained in the total. */
  taxTotal: Money;
  /** As it was called when it was ordered. */
  title: Scalars['String']['output'];
  /** Of these units, tax included. */
  total: Money;
  /** Of one unit, tax included. */
  unitPrice: Money;
};

/** Which way its money goes. */
export type InvoiceType =
  /** Gives back what an invoice asked. */
  | 'CREDIT_NOTE'
  /** Asks for what has left. */
  | 'INVOICE';

/** Who sells in a channel: the company that issues its invoices. */
export type LegalEntity = {
  __typename?: 'LegalEntity';
  /** Where it has its seat. */
  address: Address;
  /** Channels in which it sells, by code. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  channels: Array<Channel>;
  /** Short, such as main. 1 to 40 characters. */
  code: Scalars['String']['output'];
  /** What its credit notes' numbers begin with, such as CN. Of no other legal entity. */
  creditNoteSeries: Scalars['String']['output'];
  /** Where who has an invoice of it may ask. */
  email: Scalars['String']['output'];
  /** Identifies the legal entity: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What its invoices' numbers begin with, such as INV. Of no other legal entity. */
  invoiceSeries: Scalars['String']['output'];
  /** As it is registered. */
  name: Scalars['String']['output'];
  /** Its number in the register of companies. Null when it is not told. */
  registrationId?: Maybe<Scalars['String']['output']>;
  /** Its VAT number, such as GB123456789. Null when it has none. */
  vatId?: Maybe<Scalars['String']['output']>;
  /** Counts its changes: give it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A legal entity after a mutation. */
export type LegalEntityPayload = {
  __typename?: 'LegalEntityPayload';
  /** As it is now; null when there are user errors. */
  legalEntity?: Maybe<LegalEntity>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Some units of one line of the order. */
export type LineQuantityInput = {
  /** Id of the line, as the order has it. */
  orderLineId: Scalars['ID']['input'];
  /** How many units of the line, from 1 to all that it has. */
  quantity: Scalars['Int']['input'];
};

/** An amount in one currency. */
export type Money = {
  __typename?: 'Money';
  /** Decimal text with the number of decimals of the currency. */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code of the currency, such as GBP. */
  currencyCode: Scalars['String']['output'];
};

/** An amount in one currency, as it is given. */
export type MoneyInput = {
  /** Decimal text, such as 12.50. */
  amount: Scalars['Decimal']['input'];
  /** ISO 4217 code of the currency, such as GBP. */
  currencyCode: Scalars['String']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Cancels what has not left, wholly or by lines. Stock and money follow. */
  cancelOrder: OrderPayload;
  /** Takes a guest's order into the signed-in customer's account: its number, and either the e-mail address that it was placed with or its guest token, prove whose it is. Doing it again answers the order again. Wrong proof, and an order that is in an account already, are NOT_FOUND alike; guesses wait as those of `guestAccess` do. From then on guest tokens of the order may look and change nothing. CUSTOMER. */
  claimOrder: OrderPayload;
  /** A guest's way in: number and e-mail must both match. The token is a bearer token for this order alone. */
  guestAccess: GuestAccessPayload;
  /** Takes an order; stock and payment are secured afterwards. The same key with the same input answers the first order again. */
  placeOrder: OrderPayload;
  /** Gives back money that was captured, whatever became of the goods. Never more than was captured and not given back, nor more than the caller's roles may. The same key with the same input does nothing more. */
  refundOrder: OrderPayload;
  /** Has a delivery read and applied once more, from its body as it came; its work item is closed, and opens anew when that fails. What was applied before is not applied twice. SUPPORT, ADMIN. */
  replayChannelDelivery: ChannelDeliveryPayload;
  /** Has the step tried again, with the dead letters of its order where it waits for stock, and closes the item; it opens anew when that fails. A DELIVERY or SOURCING is only closed. SUPPORT, ADMIN. */
  retryWorkItem: WorkItemPayload;
  /** Creates a legal entity, or changes the one of that code, and has it sell in channels. What was issued stays as it is. ADMIN. */
  saveLegalEntity: LegalEntityPayload;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationClaimOrderArgs = {
  input: ClaimOrderInput;
};


export type MutationGuestAccessArgs = {
  input: GuestAccessInput;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationRefundOrderArgs = {
  input: RefundOrderInput;
};


export type MutationReplayChannelDeliveryArgs = {
  input: ReplayChannelDeliveryInput;
};


export type MutationRetryWorkItemArgs = {
  input: RetryWorkItemInput;
};


export type MutationSaveLegalEntityArgs = {
  input: SaveLegalEntityInput;
};

/** An order, on three axes: commercial (status), goods (fulfillmentStatus), money (paymentStatus). */
export type Order = {
  __typename?: 'Order';
  /** What this caller may do to it now, each action once; empty when nothing. */
  allowedActions: Array<OrderAction>;
  /** Where its money is: lines and shipping together. */
  amounts: Amounts;
  /** Where the invoice goes. */
  billingAddress: Address;
  /** What brought the customer here. */
  campaign?: Maybe<Scalars['String']['output']>;
  /** What would happen if `cancelOrder` took everything that has not left. Null when nothing can be cancelled any more. */
  cancellation?: Maybe<OrderCancellation>;
  /** Where it came from. */
  channel: Channel;
  /** The order's number in the channel that it was captured from. */
  channelOrderId?: Maybe<Scalars['String']['output']>;
  /** Who ordered. */
  customer: Customer;
  /** What is taken off. */
  discountTotal: Money;
  /** The e-mail address that the customer gave for this order. */
  email: Scalars['String']['output'];
  /** Where its goods are: derived from the lines' quantities. */
  fulfillmentStatus: OrderFulfillmentStatus;
  /** Active and released holds, the oldest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  holds: Array<OrderHold>;
  /** Identifies the order: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** One for each shipment that costs something, and a credit note for what was given back of one, the oldest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  invoices: Array<Invoice>;
  /** Lines in all. */
  lineCount: Scalars['Int']['output'];
  /** What was ordered, in the order of the basket: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several orders are asked for, the first 250 of each. */
  lines: Array<OrderLine>;
  /** For people, such as K-10000419-7QX4M2D: the letters cannot be guessed, and the last checks the others. */
  number: Scalars['String']['output'];
  /** Where its money is: derived from the payments. */
  paymentStatus: PaymentStatus;
  /** How it is paid, the oldest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  payments: Array<Payment>;
  /** When the customer ordered. */
  placedAt: Scalars['DateTime']['output'];
  /** The latest promise over its lines. */
  promisedDeliveryDate?: Maybe<Scalars['Date']['output']>;
  /** What can still be given back: captured, and neither given back nor asked to be. How much of it a role may give back by hand is limited. */
  refundable: Money;
  /** Money given back after it was captured, one entry each time, the oldest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  refunds: Array<Refund>;
  /** Where the goods go. */
  shippingAddress: Address;
  /** The same of shipping alone, which is charged with the first parcel; when nothing is sent it is cancelled. */
  shippingAmounts: Amounts;
  /** Charged for shipping, tax included. */
  shippingTotal: Money;
  /** Where the order is, commercially. */
  status: OrderStatus;
  /** Sum of the lines, tax included. */
  subtotal: Money;
  /** The tax contained in the total. */
  taxTotal: Money;
  /** Who did what, when and why, the oldest first by `at`: what is heard of late stands where it happened. */
  timeline: OrderEventConnection;
  /** What was asked when it was placed; a cancellation does not change it. */
  total: Money;
  /** The page that follows this order, to send to anybody: who has the link may look, and change nothing. It lives until 30 days after the end of the order. */
  trackingLink: Scalars['String']['output'];
  /** Raised by one with each entry of the timeline. */
  version: Scalars['Int']['output'];
};


/** An order, on three axes: commercial (status), goods (fulfillmentStatus), money (paymentStatus). */
export type OrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An order, on three axes: commercial (status), goods (fulfillmentStatus), money (paymentStatus). */
export type OrderTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What may be done to an order. */
export type OrderAction =
  /** `cancelOrder` takes units of it that have not left. */
  | 'CANCEL';

/** What cancelling the rest of an order does, as things stand: a parcel that leaves first is charged. */
export type OrderCancellation = {
  __typename?: 'OrderCancellation';
  /** What would not be charged any more: those units, and shipping when nothing has left. */
  amount: Money;
  /** What the order would cost then: what has left, and its shipping; charged already or about to be. */
  remaining: Money;
  /** Units that would be cancelled: those that have not left. */
  units: Scalars['Int']['output'];
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<OrderEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many orders there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: Order;
};

/** One entry of the timeline. */
export type OrderEvent = {
  __typename?: 'OrderEvent';
  /** `customer`, `system`, or who did it. */
  actor: Scalars['String']['output'];
  /** The moment at which it happened. */
  at: Scalars['DateTime']['output'];
  /** Details, by type. */
  data?: Maybe<Scalars['JSON']['output']>;
  /** Identifies the entry: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What happened, in a sentence for a person. */
  message: Scalars['String']['output'];
  /** PLACED, CONFIRMED, SHIPPED ... */
  type: Scalars['String']['output'];
};

/** A page of entries of the timeline. */
export type OrderEventConnection = {
  __typename?: 'OrderEventConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<OrderEventEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many entries of the timeline there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type OrderEventEdge = {
  __typename?: 'OrderEventEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: OrderEvent;
};

/** Which orders are listed: those that meet all that is given. */
export type OrderFilter = {
  /** Code of the channel. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** Orders of this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** With, or without, an active hold. */
  hasHold?: InputMaybe<Scalars['Boolean']['input']>;
  /** Placed at or after this moment. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed at or before this moment. */
  placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Any of these statuses, one entry for each, in any order. An empty list finds no order; without a list, orders of every status. */
  status?: InputMaybe<Array<OrderStatus>>;
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

/** A reason why the order waits. */
export type OrderHold = {
  __typename?: 'OrderHold';
  /** Identifies the hold: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Why, in words for a person; null when nobody wrote any. */
  note?: Maybe<Scalars['String']['output']>;
  /** The moment since which the order has waited for it. */
  placedAt: Scalars['DateTime']['output'];
  /** Who placed it. */
  placedBy: Scalars['String']['output'];
  /** What makes the order wait, as a code. */
  reason: HoldReason;
  /** Null while it is active. */
  releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who released it. */
  releasedBy?: Maybe<Scalars['String']['output']>;
};

/** One line of an order. Two lines of one SKU stay two lines. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** Where the money of its units is. */
  amounts: Amounts;
  /** Units that have not left, and so can still be cancelled while the order can be: see `allowedActions`. */
  cancellableUnits: Scalars['Int']['output'];
  /** Identifies the line: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** The day until which it is to be there. */
  promisedDeliveryDate?: Maybe<Scalars['Date']['output']>;
  /** Where the units are. */
  quantities: OrderLineQuantities;
  /** Units that were ordered. */
  quantity: Scalars['Int']['output'];
  /** What was ordered. */
  sku: Scalars['String']['output'];
  /** As it was called when it was ordered. */
  title: Scalars['String']['output'];
  /** Of all units, tax included. */
  total: Money;
  /** Of one unit, tax included, when it was ordered. */
  unitPrice: Money;
  /** What was ordered, as it is in the catalogue now. */
  variant?: Maybe<ProductVariant>;
};

/** Every ordered unit is in exactly one of these places, so they sum to the quantity; returned and refunded units are counted beside. */
export type OrderLineQuantities = {
  __typename?: 'OrderLineQuantities';
  /** Set aside at a location. */
  allocated: Scalars['Int']['output'];
  /** Waiting for stock. */
  backordered: Scalars['Int']['output'];
  /** Will not be sent. */
  cancelled: Scalars['Int']['output'];
  /** With the customer. */
  delivered: Scalars['Int']['output'];
  /** In a package. */
  packed: Scalars['Int']['output'];
  /** Nothing has happened yet. */
  pending: Scalars['Int']['output'];
  /** Taken from the shelf. */
  picked: Scalars['Int']['output'];
  /** Paid back. */
  refunded: Scalars['Int']['output'];
  /** Came back. */
  returned: Scalars['Int']['output'];
  /** On the way. */
  shipped: Scalars['Int']['output'];
};

/** An order after a mutation. */
export type OrderPayload = {
  __typename?: 'OrderPayload';
  /** For a guest who has just placed it: a bearer token for this order. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** Null when there are user errors. */
  order?: Maybe<Order>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

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

/** Where a page of a connection stands. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last node of the page: give it as `after`. Null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is a page after it. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is a page before it. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first node of the page: give it as `before`. Null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** One thing that a message fills in. */
export type Parameter = {
  __typename?: 'Parameter';
  /** Its name, such as `most`. */
  key: Scalars['String']['output'];
  /** A whole number in digits, a code, an instant or a text, as the description of the error's code says. */
  value: Scalars['String']['output'];
};

/** Money that one means of payment sets aside for an order. An order has several when more was needed, or when it is paid from several. */
export type Payment = {
  __typename?: 'Payment';
  /** Set aside for us. */
  authorized: Money;
  /** Taken, for what was shipped. */
  captured: Money;
  /** When it was first known. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it was declined. */
  failureReason?: Maybe<Scalars['String']['output']>;
  /** Identifies the payment: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Who moves the money. */
  provider: Scalars['String']['output'];
  /** Ours, at the provider. */
  reference: Scalars['String']['output'];
  /** Given back. */
  refunded: Money;
  /** Where the money is. */
  status: PaymentStatus;
  /** Let go of what was set aside: what is not needed goes back once nothing more will leave. */
  voided: Money;
};

/** How the order is to be paid. */
export type PaymentInput = {
  /** Name of the payment provider. */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** The provider's token for the means of payment. Test provider: tok_success, tok_declined, tok_review, tok_timeout. */
  token: Scalars['String']['input'];
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
  /** Where the invoice goes; the shipping address unless given. */
  billingAddress?: InputMaybe<AddressInput>;
  /** What brought the customer here. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** Code of the channel. */
  channel: Scalars['String']['input'];
  /** The order's number in its channel, of which there is one order: the same input under another key answers it again, another input is refused. Channel integrations alone. */
  channelOrderId?: InputMaybe<Scalars['String']['input']>;
  /** Whom it is placed for: SUPPORT and ADMIN name any customer, CHANNEL one who has ordered in that channel. A signed-in customer owns what it places, named or not. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The day until which it must be there. */
  deliverBy?: InputMaybe<Scalars['Date']['input']>;
  /** The e-mail address at which the customer hears of the order. It joins the order to no account. */
  email: Scalars['String']['input'];
  /** 1 to 200 characters, per channel: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 2,000 lines; a SKU may be on several. */
  lines: Array<PlaceOrderLineInput>;
  /** The customer's name. */
  name: Scalars['String']['input'];
  /** How it is paid. */
  payment: PaymentInput;
  /** When the channel took the order. Channel integrations alone. */
  placedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where the goods go. */
  shippingAddress: AddressInput;
};

/** Units of one variant that are ordered. */
export type PlaceOrderLineInput = {
  /** 1 to 1,000,000 units. */
  quantity: Scalars['Int']['input'];
  /** Of a variant for sale. */
  sku: Scalars['String']['input'];
  /** The price at which the channel sold it. Channel integrations alone. */
  unitPrice?: InputMaybe<MoneyInput>;
};

/** What is sold; inventory knows more. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** Stock keeping unit: what it is ordered, stored and sent by. At most 100 characters. */
  sku: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** For the gateway, which lets a guest's token live until thirty days after the end of its order (null: no such order for this viewer). */
  _guestOrder?: Maybe<_GuestOrder>;
  /** For the gateway's `orderUpdates`: what a subscriber missed, and whether it may look at all (null: no such order for this viewer). */
  _orderUpdates?: Maybe<_OrderUpdates>;
  /** Webhooks that shop platforms sent to `POST /webhooks/channels/<channel>/orders`, the newest first. SUPPORT, ADMIN. */
  channelDeliveries: ChannelDeliveryConnection;
  /** One of them. SUPPORT, ADMIN. */
  channelDelivery?: Maybe<ChannelDelivery>;
  /** Where orders come from, by code. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  channels: Array<Channel>;
  /** Who sells, by code. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). SUPPORT, ADMIN. */
  legalEntities: Array<LegalEntity>;
  /** One order by its id or its number. Another's order, and one that is not there, are NOT_FOUND alike. */
  order?: Maybe<Order>;
  /** Orders that the caller may see, the newest first. */
  orders: OrderConnection;
  /** What could not go on by itself, the longest waiting first. SUPPORT, ADMIN. */
  workItems: WorkItemConnection;
};


export type Query_GuestOrderArgs = {
  orderId: Scalars['ID']['input'];
};


export type Query_OrderUpdatesArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  limit?: Scalars['Int']['input'];
  orderId: Scalars['ID']['input'];
};


export type QueryChannelDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChannelDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryChannelDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWorkItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Money given back, or to be. */
export type Refund = {
  __typename?: 'Refund';
  /** The amount that was given back. */
  amount: Money;
  /** The moment at which it was written down here. */
  createdAt: Scalars['DateTime']['output'];
  /** Identifies the refund: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Why it was given back, in words for a person. */
  reason: Scalars['String']['output'];
  /** Ours, at the provider. */
  reference: Scalars['String']['output'];
  /** How far it is. */
  status: RefundStatus;
};

/** Money to be given back. */
export type RefundOrderInput = {
  /** More than nothing, in the order's currency. */
  amount: MoneyInput;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Of which order. */
  orderId: Scalars['ID']['input'];
  /** Why, in 1 to 500 characters: it stands in the timeline, and the customer reads it. */
  reason: Scalars['String']['input'];
};

/** How far a refund is. */
export type RefundStatus =
  /** Given back. */
  | 'DONE'
  /** The provider refused some of it: a person sees to it. */
  | 'FAILED'
  /** Asked of the payment provider. */
  | 'PENDING';

/** Names one delivery. */
export type ReplayChannelDeliveryInput = {
  /** Id of the delivery that is read again. */
  deliveryId: Scalars['ID']['input'];
};

/** Names one work item. */
export type RetryWorkItemInput = {
  /** Id of the item whose step is tried again. */
  workItemId: Scalars['ID']['input'];
};

/** A legal entity as it shall be. */
export type SaveLegalEntityInput = {
  /** Where it has its seat. */
  address: AddressInput;
  /** Codes of channels in which it sells from now on, besides those in which it does: at most 100, each once. */
  channels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 40 characters; the legal entity of that code is changed, if there is one. */
  code: Scalars['String']['input'];
  /** What its credit notes' numbers begin with: 1 to 20 capital letters, digits and dashes. */
  creditNoteSeries: Scalars['String']['input'];
  /** Where who has an invoice of it may ask. */
  email: Scalars['String']['input'];
  /** The version that you read: it is not changed when it has another. Absent when it does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What its invoices' numbers begin with: 1 to 20 capital letters, digits and dashes. Numbers go on where that series is. */
  invoiceSeries: Scalars['String']['input'];
  /** As it is registered: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Its number in the register of companies. */
  registrationId?: InputMaybe<Scalars['String']['input']>;
  /** Its VAT number; it has this or a `registrationId`. */
  vatId?: InputMaybe<Scalars['String']['input']>;
};

/** A parcel; shipping knows more. */
export type Shipment = {
  __typename?: 'Shipment';
  /** Identifies the shipment: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
};

/** An expected outcome that the caller can mend; nothing was changed. */
export type UserError = {
  __typename?: 'UserError';
  /** Why it was refused, as a code: a client says it in its own words by it. */
  code: UserErrorCode;
  /** The path of the input field, one entry for each step from the mutation's argument inwards, such as ["input", "lines", "0", "quantity"]. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong and what to do next. */
  message: Scalars['String']['output'];
  /** What the message fills in, one entry for each key, so that a client says it in its reader's language: each code's description names its keys. Empty when the code says it all. */
  parameters: Array<Parameter>;
};

/** Why a mutation was refused. */
export type UserErrorCode =
  /** It was done before, under another key: a delivery that was received, a file that was read. */
  | 'DUPLICATE'
  /** The key was used with another input: take a new one. `orderNumber`: the order that has the channel's number already. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Not possible in the state that it is in; `allowedActions` tells what is. `status`: the state. */
  | 'ILLEGAL_TRANSITION'
  /** There are not so many units. `available`: how many there are. */
  | 'INSUFFICIENT_STOCK'
  /** Not of the form that is asked for. `fault`: FORMAT, EMAIL, COUNTRY, CURRENCY, PRICE or OTHER_CURRENCY or NO_PRICE (`currencyCode`), PAYMENT_PROVIDER, CHANNELS_ONLY, TWICE, TOO_LONG (`most` characters), TOO_MANY_MARKS (`most`), HALF_CHARACTER, CONTROL_CHARACTER or INVISIBLE_CHARACTER or UNUSUAL_SPACE (`character`, such as U+200B), NOT_PACKED (`units`, such as 2 × MUG), CONTAINS_ITSELF or NESTED or HAS_STOCK or BUNDLE (of bundles: `sku`), UNPRINTABLE. */
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

/** A saga step or message that could not go on by itself: visible, owned, and retried by hand. It closes by itself when its cause is gone. */
export type WorkItem = {
  __typename?: 'WorkItem';
  /** Tries so far. */
  attempts: Scalars['Int']['output'];
  /** Why it could not go on. */
  error: Scalars['String']['output'];
  /** Identifies the work item: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** PAYMENT, STOCK_RESERVATION, STOCK_RELEASE, DELIVERY (a parcel that does not reach the customer), SOURCING (units that no location could keep), CHANNEL_ORDER (an order that is not as its shop says, or a delivery of it that cannot be read), CHANNEL_MESSAGE (a shop that cannot be told of a parcel or of stock) or DEAD_LETTER. */
  kind: Scalars['String']['output'];
  /** The order, where it is about one. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** Since when it waits. */
  since: Scalars['DateTime']['output'];
  /** What it is about. */
  subject: Scalars['String']['output'];
};

/** A page of work items. */
export type WorkItemConnection = {
  __typename?: 'WorkItemConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<WorkItemEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many work items there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type WorkItemEdge = {
  __typename?: 'WorkItemEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: WorkItem;
};

/** A work item after a mutation. */
export type WorkItemPayload = {
  __typename?: 'WorkItemPayload';
  /** Why it could not be tried again, one entry for each fault, as they were found. Empty when it was. */
  userErrors: Array<UserError>;
  /** The item that was closed. */
  workItem?: Maybe<WorkItem>;
};

/** The order of a guest's token. */
export type _GuestOrder = {
  __typename?: '_GuestOrder';
  /** When the last entry of its timeline was made; null while the order is not over. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One update. */
export type _OrderUpdate = {
  __typename?: '_OrderUpdate';
  /** The entry of the timeline. */
  event: OrderEvent;
  /** Of the order now. */
  fulfillmentStatus: OrderFulfillmentStatus;
  /** Of the order now. */
  paymentStatus: PaymentStatus;
  /** The cursor. */
  sequence: Scalars['Int']['output'];
  /** Of the order now. */
  status: OrderStatus;
  /** Of the order now. */
  version: Scalars['Int']['output'];
};

/** What a subscriber missed. */
export type _OrderUpdates = {
  __typename?: '_OrderUpdates';
  /** Those after the cursor, the oldest first. */
  after: Array<_OrderUpdate>;
  /** The newest. */
  latest: _OrderUpdate;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Customer: Customer;
  Order: Order;
  OrderLine: OrderLine;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Address>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddressInput: AddressInput;
  Amounts: ResolverTypeWrapper<AmountsIn>;
  CancelOrderInput: CancelOrderInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Channel: ResolverTypeWrapper<ChannelRow>;
  ChannelDelivery: ResolverTypeWrapper<DeliveryRow>;
  ChannelDeliveryConnection: ResolverTypeWrapper<DeliveryPage>;
  ChannelDeliveryEdge: ResolverTypeWrapper<DeliveryPageEdge>;
  ChannelDeliveryFilter: ChannelDeliveryFilter;
  ChannelDeliveryHeader: ResolverTypeWrapper<ChannelDeliveryHeader>;
  ChannelDeliveryPayload: ResolverTypeWrapper<Omit<ChannelDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['ChannelDelivery']> }>;
  ChannelDeliveryState: ChannelDeliveryState;
  ChannelKind: ChannelKind;
  ChannelPlatform: ChannelPlatform;
  ClaimOrderInput: ClaimOrderInput;
  Customer: ResolverTypeWrapper<CustomerParent>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  GuestAccessInput: GuestAccessInput;
  GuestAccessPayload: ResolverTypeWrapper<Omit<GuestAccessPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  HoldReason: HoldReason;
  Invoice: ResolverTypeWrapper<InvoiceParent>;
  InvoiceLine: ResolverTypeWrapper<InvoiceLineParent>;
  InvoiceType: InvoiceType;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LegalEntity: ResolverTypeWrapper<LegalEntityRow>;
  LegalEntityPayload: ResolverTypeWrapper<Omit<LegalEntityPayload, 'legalEntity'> & { legalEntity?: Maybe<ResolversTypes['LegalEntity']> }>;
  LineQuantityInput: LineQuantityInput;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderAction: OrderAction;
  OrderCancellation: ResolverTypeWrapper<CancellationIn>;
  OrderConnection: ResolverTypeWrapper<OrderPage>;
  OrderEdge: ResolverTypeWrapper<OrderPageEdge>;
  OrderEvent: ResolverTypeWrapper<EventRow>;
  OrderEventConnection: ResolverTypeWrapper<TimelinePage>;
  OrderEventEdge: ResolverTypeWrapper<Omit<OrderEventEdge, 'node'> & { node: ResolversTypes['OrderEvent'] }>;
  OrderFilter: OrderFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  OrderFulfillmentStatus: OrderFulfillmentStatus;
  OrderHold: ResolverTypeWrapper<HoldRow>;
  OrderLine: ResolverTypeWrapper<LineParent>;
  OrderLineQuantities: ResolverTypeWrapper<OrderLineQuantities>;
  OrderPayload: ResolverTypeWrapper<Omit<OrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  OrderStatus: OrderStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Parameter: ResolverTypeWrapper<Parameter>;
  Payment: ResolverTypeWrapper<ShownPayment>;
  PaymentInput: PaymentInput;
  PaymentStatus: PaymentStatus;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderLineInput: PlaceOrderLineInput;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refund: ResolverTypeWrapper<ShownRefundIn>;
  RefundOrderInput: RefundOrderInput;
  RefundStatus: RefundStatus;
  ReplayChannelDeliveryInput: ReplayChannelDeliveryInput;
  RetryWorkItemInput: RetryWorkItemInput;
  SaveLegalEntityInput: SaveLegalEntityInput;
  Shipment: ResolverTypeWrapper<Shipment>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  WorkItem: ResolverTypeWrapper<WorkItemRow>;
  WorkItemConnection: ResolverTypeWrapper<WorkItemPage>;
  WorkItemEdge: ResolverTypeWrapper<Omit<WorkItemEdge, 'node'> & { node: ResolversTypes['WorkItem'] }>;
  WorkItemPayload: ResolverTypeWrapper<Omit<WorkItemPayload, 'workItem'> & { workItem?: Maybe<ResolversTypes['WorkItem']> }>;
  _GuestOrder: ResolverTypeWrapper<_GuestOrder>;
  _OrderUpdate: ResolverTypeWrapper<Omit<_OrderUpdate, 'event'> & { event: ResolversTypes['OrderEvent'] }>;
  _OrderUpdates: ResolverTypeWrapper<Omit<_OrderUpdates, 'after' | 'latest'> & { after: Array<ResolversTypes['_OrderUpdate']>, latest: ResolversTypes['_OrderUpdate'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  String: Scalars['String']['output'];
  AddressInput: AddressInput;
  Amounts: AmountsIn;
  CancelOrderInput: CancelOrderInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Channel: ChannelRow;
  ChannelDelivery: DeliveryRow;
  ChannelDeliveryConnection: DeliveryPage;
  ChannelDeliveryEdge: DeliveryPageEdge;
  ChannelDeliveryFilter: ChannelDeliveryFilter;
  ChannelDeliveryHeader: ChannelDeliveryHeader;
  ChannelDeliveryPayload: Omit<ChannelDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['ChannelDelivery']> };
  ClaimOrderInput: ClaimOrderInput;
  Customer: CustomerParent;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  GuestAccessInput: GuestAccessInput;
  GuestAccessPayload: Omit<GuestAccessPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  Invoice: InvoiceParent;
  InvoiceLine: InvoiceLineParent;
  JSON: Scalars['JSON']['output'];
  LegalEntity: LegalEntityRow;
  LegalEntityPayload: Omit<LegalEntityPayload, 'legalEntity'> & { legalEntity?: Maybe<ResolversParentTypes['LegalEntity']> };
  LineQuantityInput: LineQuantityInput;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Order: OrderRow;
  OrderCancellation: CancellationIn;
  OrderConnection: OrderPage;
  OrderEdge: OrderPageEdge;
  OrderEvent: EventRow;
  OrderEventConnection: TimelinePage;
  OrderEventEdge: Omit<OrderEventEdge, 'node'> & { node: ResolversParentTypes['OrderEvent'] };
  OrderFilter: OrderFilter;
  Boolean: Scalars['Boolean']['output'];
  OrderHold: HoldRow;
  OrderLine: LineParent;
  OrderLineQuantities: OrderLineQuantities;
  OrderPayload: Omit<OrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  PageInfo: PageInfo;
  Parameter: Parameter;
  Payment: ShownPayment;
  PaymentInput: PaymentInput;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderLineInput: PlaceOrderLineInput;
  ProductVariant: ProductVariant;
  Query: Record<PropertyKey, never>;
  Refund: ShownRefundIn;
  RefundOrderInput: RefundOrderInput;
  ReplayChannelDeliveryInput: ReplayChannelDeliveryInput;
  RetryWorkItemInput: RetryWorkItemInput;
  SaveLegalEntityInput: SaveLegalEntityInput;
  Shipment: Shipment;
  UserError: UserError;
  WorkItem: WorkItemRow;
  WorkItemConnection: WorkItemPage;
  WorkItemEdge: Omit<WorkItemEdge, 'node'> & { node: ResolversParentTypes['WorkItem'] };
  WorkItemPayload: Omit<WorkItemPayload, 'workItem'> & { workItem?: Maybe<ResolversParentTypes['WorkItem']> };
  _GuestOrder: _GuestOrder;
  _OrderUpdate: Omit<_OrderUpdate, 'event'> & { event: ResolversParentTypes['OrderEvent'] };
  _OrderUpdates: Omit<_OrderUpdates, 'after' | 'latest'> & { after: Array<ResolversParentTypes['_OrderUpdate']>, latest: ResolversParentTypes['_OrderUpdate'] };
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AmountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Amounts'] = ResolversParentTypes['Amounts']> = {
  cancelled?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelDelivery'] = ResolversParentTypes['ChannelDelivery']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channelOrderId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['ChannelDeliveryHeader']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['ChannelPlatform'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  replays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ChannelDeliveryState'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelDeliveryConnection'] = ResolversParentTypes['ChannelDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChannelDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChannelDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelDeliveryEdge'] = ResolversParentTypes['ChannelDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChannelDelivery'], ParentType, ContextType>;
};

export type ChannelDeliveryHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelDeliveryHeader'] = ResolversParentTypes['ChannelDeliveryHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelDeliveryPayload'] = ResolversParentTypes['ChannelDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['ChannelDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<CustomerOrdersArgs>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type GuestAccessPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuestAccessPayload'] = ResolversParentTypes['GuestAccessPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  original?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  shippingTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  taxTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InvoiceType'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  xmlUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvoiceLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceLine'] = ResolversParentTypes['InvoiceLine']> = {
  orderLineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LegalEntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalEntity'] = ResolversParentTypes['LegalEntity']> = {
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  creditNoteSeries?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceSeries?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registrationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LegalEntityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalEntityPayload'] = ResolversParentTypes['LegalEntityPayload']> = {
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  claimOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationClaimOrderArgs, 'input'>>;
  guestAccess: Resolver<ResolversTypes['GuestAccessPayload'], ParentType, ContextType, RequireFields<MutationGuestAccessArgs, 'input'>>;
  placeOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  refundOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationRefundOrderArgs, 'input'>>;
  replayChannelDelivery: Resolver<ResolversTypes['ChannelDeliveryPayload'], ParentType, ContextType, RequireFields<MutationReplayChannelDeliveryArgs, 'input'>>;
  retryWorkItem: Resolver<ResolversTypes['WorkItemPayload'], ParentType, ContextType, RequireFields<MutationRetryWorkItemArgs, 'input'>>;
  saveLegalEntity: Resolver<ResolversTypes['LegalEntityPayload'], ParentType, ContextType, RequireFields<MutationSaveLegalEntityArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['OrderAction']>, ParentType, ContextType>;
  amounts?: Resolver<ResolversTypes['Amounts'], ParentType, ContextType>;
  billingAddress?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellation?: Resolver<Maybe<ResolversTypes['OrderCancellation']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  channelOrderId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fulfillmentStatus?: Resolver<ResolversTypes['OrderFulfillmentStatus'], ParentType, ContextType>;
  holds?: Resolver<Array<ResolversTypes['OrderHold']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType, Partial<OrderLinesArgs>>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  promisedDeliveryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  refundable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['Refund']>, ParentType, ContextType>;
  shippingAddress?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  shippingAmounts?: Resolver<ResolversTypes['Amounts'], ParentType, ContextType>;
  shippingTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['OrderEventConnection'], ParentType, ContextType, Partial<OrderTimelineArgs>>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  trackingLink?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderCancellationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCancellation'] = ResolversParentTypes['OrderCancellation']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEventConnection'] = ResolversParentTypes['OrderEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEventEdge'] = ResolversParentTypes['OrderEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderEvent'], ParentType, ContextType>;
};

export type OrderHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHold'] = ResolversParentTypes['OrderHold']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  placedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['HoldReason'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amounts?: Resolver<ResolversTypes['Amounts'], ParentType, ContextType>;
  cancellableUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  promisedDeliveryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quantities?: Resolver<ResolversTypes['OrderLineQuantities'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type OrderLineQuantitiesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLineQuantities'] = ResolversParentTypes['OrderLineQuantities']> = {
  allocated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  backordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  packed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  picked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPayload'] = ResolversParentTypes['OrderPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParameterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Parameter'] = ResolversParentTypes['Parameter']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  authorized?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  voided?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _guestOrder: Resolver<Maybe<ResolversTypes['_GuestOrder']>, ParentType, ContextType, RequireFields<Query_GuestOrderArgs, 'orderId'>>;
  _orderUpdates: Resolver<Maybe<ResolversTypes['_OrderUpdates']>, ParentType, ContextType, RequireFields<Query_OrderUpdatesArgs, 'limit' | 'orderId'>>;
  channelDeliveries: Resolver<ResolversTypes['ChannelDeliveryConnection'], ParentType, ContextType, Partial<QueryChannelDeliveriesArgs>>;
  channelDelivery: Resolver<Maybe<ResolversTypes['ChannelDelivery']>, ParentType, ContextType, RequireFields<QueryChannelDeliveryArgs, 'id'>>;
  channels: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  legalEntities: Resolver<Array<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  order: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  orders: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<QueryOrdersArgs>>;
  workItems: Resolver<ResolversTypes['WorkItemConnection'], ParentType, ContextType, Partial<QueryWorkItemsArgs>>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['Parameter']>, ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemConnection'] = ResolversParentTypes['WorkItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorkItemEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemEdge'] = ResolversParentTypes['WorkItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkItem'], ParentType, ContextType>;
};

export type WorkItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemPayload'] = ResolversParentTypes['WorkItemPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  workItem?: Resolver<Maybe<ResolversTypes['WorkItem']>, ParentType, ContextType>;
};

export type _GuestOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_GuestOrder'] = ResolversParentTypes['_GuestOrder']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type _OrderUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_OrderUpdate'] = ResolversParentTypes['_OrderUpdate']> = {
  event?: Resolver<ResolversTypes['OrderEvent'], ParentType, ContextType>;
  fulfillmentStatus?: Resolver<ResolversTypes['OrderFulfillmentStatus'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type _OrderUpdatesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_OrderUpdates'] = ResolversParentTypes['_OrderUpdates']> = {
  after?: Resolver<Array<ResolversTypes['_OrderUpdate']>, ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['_OrderUpdate'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Address?: AddressResolvers<ContextType>;
  Amounts?: AmountsResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ChannelDelivery?: ChannelDeliveryResolvers<ContextType>;
  ChannelDeliveryConnection?: ChannelDeliveryConnectionResolvers<ContextType>;
  ChannelDeliveryEdge?: ChannelDeliveryEdgeResolvers<ContextType>;
  ChannelDeliveryHeader?: ChannelDeliveryHeaderResolvers<ContextType>;
  ChannelDeliveryPayload?: ChannelDeliveryPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  GuestAccessPayload?: GuestAccessPayloadResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LegalEntity?: LegalEntityResolvers<ContextType>;
  LegalEntityPayload?: LegalEntityPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderCancellation?: OrderCancellationResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  OrderEventConnection?: OrderEventConnectionResolvers<ContextType>;
  OrderEventEdge?: OrderEventEdgeResolvers<ContextType>;
  OrderHold?: OrderHoldResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderLineQuantities?: OrderLineQuantitiesResolvers<ContextType>;
  OrderPayload?: OrderPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parameter?: ParameterResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
  WorkItemConnection?: WorkItemConnectionResolvers<ContextType>;
  WorkItemEdge?: WorkItemEdgeResolvers<ContextType>;
  WorkItemPayload?: WorkItemPayloadResolvers<ContextType>;
  _GuestOrder?: _GuestOrderResolvers<ContextType>;
  _OrderUpdate?: _OrderUpdateResolvers<ContextType>;
  _OrderUpdates?: _OrderUpdatesResolvers<ContextType>;
};

