/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderRow, LineParent, HoldRow, EventRow } from './order/order.table.js';
import type { CustomerParent } from './customer/customer.reads.js';
import type { ErasureRow } from './privacy/privacy.table.js';
import type { ErasurePage, ErasurePageEdge } from './privacy/erasure.reads.js';
import type { ConsentRow } from './customer/customer.table.js';
import type { ChannelRow } from './channel/channel.table.js';
import type { LegalEntityRow } from './channel/legal-entity.table.js';
import type { ShownPayment, ShownRefundIn } from './payment/payment.reads.js';
import type { ReturnParent } from './return/settle-units.js';
import type { StoreCreditRow } from './payment/store-credit.table.js';
import type { ShownCreditEntry } from './payment/store-credit.reads.js';
import type { InvoiceParent, InvoiceLineParent } from './invoice/invoice.reads.js';
import type { ShownWebhook, WebhookDeliveryPage } from './webhook/webhook.reads.js';
import type { WebhookDeliveryRow } from './webhook/webhook.table.js';
import type { MessageRow } from './message/message.table.js';
import type { AmountsIn, CancellationIn } from './order/amounts.js';
import type { ToldEntry } from './history/history-entry.js';
import type { HistoryPage, HistoryPageEdge } from './history/history.reads.js';
import type { CaseRow, CaseMessageRow } from './case/case.table.js';
import type { FeedbackRow } from './feedback/feedback.table.js';
import type { CasePage, CasePageEdge } from './case/case.reads.js';
import type { WorkItemRow } from './work/work-item.table.js';
import type { OrderPage, OrderPageEdge, TimelinePage } from './order/order.reads.js';
import type { WorkItemPage } from './work/work-item.reads.js';
import type { PriceListRow, ListPriceParent } from './price-list/price-list.table.js';
import type { DiscountOffer } from './discount/discount.js';
import type { AppliedDiscountIn } from './order/pricing-facts.js';
import type { DatedRate } from './tax/tax-table.js';
import type { ImportCostIn, ImportCostLineIn } from './consignment/consignment.js';
import type { Missing } from '@kade/customs';
import type { PriceIn, PriceLineIn } from './placing/pricing.js';
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

/** Units that a change would add to an order: orders knows what is asked for, inventory what there is. */
export type AddedUnits = {
  __typename?: 'AddedUnits';
  /** Code of the order's channel. */
  channel: Scalars['String']['output'];
  /** Where it goes: ISO 3166-1 alpha-2. */
  countryCode: Scalars['String']['output'];
  /** Units that would have to be reserved. */
  quantity: Scalars['Int']['output'];
  /** What is asked for. */
  sku: Scalars['String']['output'];
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

/** How an order is to be changed, and why. At least one of the changes is given. */
export type AmendOrderInput = {
  /** Lines that come to the order, at the prices of today: it has at most 2,000 then. */
  addLines?: InputMaybe<Array<PlaceOrderLineInput>>;
  /** The day until which it must be there instead. Null: whenever it comes; left out: as it is. */
  deliverBy?: InputMaybe<Scalars['Date']['input']>;
  /** Refused with VERSION_CONFLICT when the order has moved on. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the order to change. */
  orderId: Scalars['ID']['input'];
  /** What pays the difference, where the order becomes worth more; its means of payment unless given. Where it holds less the change is refused (PAYMENT_DECLINED). */
  payDifferenceWith?: InputMaybe<VoucherInput>;
  /** For the timeline: 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Ids of lines that are taken off, each line once. */
  removeLines?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Units that lines are to have, each line once, cancelled units not counted; 0 takes the line off. Units that come to a line cost what those of it cost. */
  setQuantities?: InputMaybe<Array<LineQuantityInput>>;
  /** Where the goods go instead, in the same country, and where they are taxed alike. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** Lines that are taken off for another variant, each line once. */
  swapLines?: InputMaybe<Array<SwapLineInput>>;
};

/** What a change of an order would do. */
export type AmendmentPreview = {
  __typename?: 'AmendmentPreview';
  /** The units that would have to be reserved, one entry for each SKU, with what inventory has of them. Empty when none would: it is done at once then. */
  added: Array<AddedUnits>;
  /** What importing the order would cost, by the rules of today. What was collected for it (DDP) stays as it was when it was placed. Null: it crosses no border, or nobody knows from where it is sent. */
  importCost?: Maybe<ImportCost>;
  /** One for each line that would change or be new. */
  lines: Array<AmendmentPreviewLine>;
  /** What would be authorized beside what is secured; 0 when nothing would. */
  toAuthorize: Money;
  /** What would be given back of what is secured, once the units are free; 0 when nothing would. */
  toGiveBack: Money;
  /** What it would cost. */
  totalAfter: Money;
  /** What the order costs as it is, without cancelled units. */
  totalBefore: Money;
};

/** A line that a change of its order touches. */
export type AmendmentPreviewLine = {
  __typename?: 'AmendmentPreviewLine';
  /** Id of the line. Null for one that is new. */
  orderLineId?: Maybe<Scalars['ID']['output']>;
  /** Units that it would have; 0 when it would be taken off. */
  quantityAfter: Scalars['Int']['output'];
  /** Units that it has, without cancelled ones. */
  quantityBefore: Scalars['Int']['output'];
  /** What is ordered. */
  sku: Scalars['String']['output'];
  /** As it is called. */
  title: Scalars['String']['output'];
  /** Of one unit, tax included. */
  unitPrice: Money;
};

/** What a change would do, or why it cannot be done. */
export type AmendmentPreviewPayload = {
  __typename?: 'AmendmentPreviewPayload';
  /** Null when there are user errors. */
  preview?: Maybe<AmendmentPreview>;
  /** What the caller can mend, one entry for each fault: those that `amendOrder` would answer. Empty when it can be done. */
  userErrors: Array<UserError>;
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

/** What was taken off an order by one discount. */
export type AppliedDiscount = {
  __typename?: 'AppliedDiscount';
  /** What it took off the goods; of free shipping, what was not charged for it. */
  amount: Money;
  /** The code that the customer gave; null: a campaign that every order takes part in. */
  code?: Maybe<Scalars['String']['output']>;
  /** How it is reckoned. */
  kind: DiscountKind;
  /** As the customer is told of it. */
  name: Scalars['String']['output'];
};

/** Which correction is to be applied. */
export type ApplyCorrectionInput = {
  /** The correction, as `OrderHold.correction` names it. */
  correctionId: Scalars['ID']['input'];
  /** The version that the correction is meant for; another one is refused as VERSION_CONFLICT. Null: any. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The order. */
  orderId: Scalars['ID']['input'];
};

/** Who is to have a case. */
export type AssignCaseInput = {
  /** Subject of a member of staff, 1 to 200 characters; nobody unless given. */
  assignee?: InputMaybe<Scalars['String']['input']>;
  /** Id of the case. */
  caseId: Scalars['ID']['input'];
};

/** Who is to have a work item. */
export type AssignWorkItemInput = {
  /** Subject of a member of staff, 1 to 200 characters; nobody unless given. */
  assignee?: InputMaybe<Scalars['String']['input']>;
  /** Id of the item. */
  workItemId: Scalars['ID']['input'];
};

/** What brought a customer to an order. Nothing of it is checked. */
export type Attribution = {
  __typename?: 'Attribution';
  /** The advertiser's own mark of the click. */
  clickId?: Maybe<Scalars['String']['output']>;
  /** Which link of several (utm_content). */
  content?: Maybe<Scalars['String']['output']>;
  /** The first page in the shop. */
  landingPage?: Maybe<Scalars['String']['output']>;
  /** By what kind of link (utm_medium). */
  medium?: Maybe<Scalars['String']['output']>;
  /** The page before. */
  referrer?: Maybe<Scalars['String']['output']>;
  /** Where they came from, such as a search engine or a newsletter (utm_source). */
  source?: Maybe<Scalars['String']['output']>;
  /** What was searched for (utm_term). */
  term?: Maybe<Scalars['String']['output']>;
};

/** What brought a customer to an order, each as the shop was told it: 1 to 200 characters, the pages 500. */
export type AttributionInput = {
  /** The advertiser's own mark of the click. */
  clickId?: InputMaybe<Scalars['String']['input']>;
  /** Which link of several (utm_content). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** The first page in the shop. */
  landingPage?: InputMaybe<Scalars['String']['input']>;
  /** By what kind of link (utm_medium). */
  medium?: InputMaybe<Scalars['String']['input']>;
  /** The page before. */
  referrer?: InputMaybe<Scalars['String']['input']>;
  /** Where they came from (utm_source). */
  source?: InputMaybe<Scalars['String']['input']>;
  /** What was searched for (utm_term). */
  term?: InputMaybe<Scalars['String']['input']>;
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

/** One message of a case. It is plain text, whatever it looks like: who shows it escapes it. */
export type CaseMessage = {
  __typename?: 'CaseMessage';
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** `customer`, `system`, or who of the staff wrote it. */
  author: Scalars['String']['output'];
  /** As it was written. */
  body: Scalars['String']['output'];
  /** Identifies the message: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
};

/** A case after a mutation. */
export type CasePayload = {
  __typename?: 'CasePayload';
  /** Null when there are user errors. */
  case?: Maybe<SupportCase>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Whose turn it is in a case. */
export type CaseStatus =
  /** Staff's. */
  | 'OPEN'
  /** Nobody's: it is over. */
  | 'RESOLVED'
  /** The customer's. */
  | 'WAITING_ON_CUSTOMER';

/** Where orders come from. */
export type Channel = {
  __typename?: 'Channel';
  /** What placeOrder names it by. */
  code: Scalars['String']['output'];
  /** Its one currency: ISO 4217. */
  currencyCode: Scalars['String']['output'];
  /** Where it sells from, by which its orders are taxed; null: at its own rate, wherever they go. */
  establishment?: Maybe<Scalars['String']['output']>;
  /** Identifies the channel: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What kind of shop the orders come from. */
  kind: ChannelKind;
  /** Name of the channel, for people. */
  name: Scalars['String']['output'];
  /** So many minutes may an order stay unpaid after it was placed, once its stock is reserved; then it is cancelled. Null: as long as it takes. */
  unpaidMinutes?: Maybe<Scalars['Int']['output']>;
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
  /** What the platform said beside the body, one for each header, without the signature. None of it is signed. */
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
  /** In one of these states, each state once. */
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

/** A channel after its time for payment was set. */
export type ChannelExpiryPayload = {
  __typename?: 'ChannelExpiryPayload';
  /** As it is now; null when there are user errors. */
  channel?: Maybe<Channel>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

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

/** A channel after its tax was set. */
export type ChannelTaxPayload = {
  __typename?: 'ChannelTaxPayload';
  /** Null when there are user errors. */
  channel?: Maybe<Channel>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** What the mutation is given: the e-mail address or the token, not both. */
export type ClaimOrderInput = {
  /** The guest token of this order, as `placeOrder` or `guestAccess` gave it; a link to share is none. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The one that the order was placed with. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Such as K-10000419-7QX4M2D, in small letters and without dashes too. */
  orderNumber: Scalars['String']['input'];
};

/** Who buys. */
export type CommerceType =
  /** A business. */
  | 'B2B'
  /** A consumer. */
  | 'B2C';

/** What a customer said about a purpose. */
export type Consent = {
  __typename?: 'Consent';
  /** When it said so. */
  at: Scalars['DateTime']['output'];
  /** Whether it agreed; false when it withdrew, or said no. */
  given: Scalars['Boolean']['output'];
  /** What its data may be used for. */
  purpose: ConsentPurpose;
  /** `customer`, or subject of the member of staff who wrote it down. */
  recordedBy: Scalars['String']['output'];
  /** Where it said so, such as checkout. */
  source: Scalars['String']['output'];
};

/** What a customer may be asked about. What an order needs is not asked. */
export type ConsentPurpose =
  /** Offers and news by e-mail. */
  | 'MARKETING_EMAIL'
  /** Offers by telephone. */
  | 'MARKETING_PHONE'
  /** Offers by what it ordered. */
  | 'PROFILING'
  /** Passing its data on to partners. */
  | 'THIRD_PARTIES';

/** On which terms goods cross a border, as customs are told them. */
export type Consignment = {
  __typename?: 'Consignment';
  /** Whether a consumer or a business buys. */
  commerceType: CommerceType;
  /** What is sent, by the categories of customs forms. */
  contentsType: ContentsType;
  /** The importer's number with customs; null where none is known. */
  eori?: Maybe<Scalars['String']['output']>;
  /** Who pays duty and tax when the goods come in. */
  incoterm: Incoterm;
  /** The seller's number of the import one-stop shop; null where none is known. */
  ioss?: Maybe<Scalars['String']['output']>;
  /** The number by which the recipient is known to its tax office; null where none is known. */
  vatNumber?: Maybe<Scalars['String']['output']>;
};

/** On which terms goods cross a border. What is left out is as usual: a sale to a consumer, or to a business where a VAT id is given, and DAP. */
export type ConsignmentInput = {
  /** Whether a consumer or a business buys. */
  commerceType?: InputMaybe<CommerceType>;
  /** What is sent. */
  contentsType?: InputMaybe<ContentsType>;
  /** The importer's EORI number: the letters of a member state, GB or XI, then up to 15 letters and digits. */
  eori?: InputMaybe<Scalars['String']['input']>;
  /** Who pays duty and tax when the goods come in. Under DDP they are collected with the price. */
  incoterm?: InputMaybe<Incoterm>;
  /** The seller's IOSS number: IM and ten digits. */
  ioss?: InputMaybe<Scalars['String']['input']>;
  /** The number by which the recipient is known to its tax office. */
  vatNumber?: InputMaybe<Scalars['String']['input']>;
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

/** A likely human error and the amendment that mends it, ready to apply. */
export type Correction = {
  __typename?: 'Correction';
  /** What is corrected: `shippingAddress.postalCode`, `email`, `lines.<id>.quantity`, `lines.<id>.unitPrice`, or `order` as a whole. */
  field: Scalars['String']['output'];
  /** What is there now. */
  from: Scalars['String']['output'];
  /** Identifies the correction: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What seems to be wrong, in a sentence for a person. */
  summary: Scalars['String']['output'];
  /** What it becomes; CANCELLED for an order as a whole. */
  to: Scalars['String']['output'];
};

/** Store credit that may be granted by hand. */
export type CreditGrant = {
  __typename?: 'CreditGrant';
  /** What is left of what the caller's roles may grant one customer within a day. Null: as much as is wanted. */
  most?: Maybe<Money>;
};

/** Who orders: an account, or whom a channel knows by an e-mail address. Guests and channels see what the order in hand gave. */
export type Customer = {
  __typename?: 'Customer';
  /** Addresses that it keeps, the default first, then the oldest: at most 20. Empty to others than the customer, SUPPORT and ADMIN. */
  addresses: Array<CustomerAddress>;
  /** Cases of the customer that the caller may see, the oldest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  cases: Array<SupportCase>;
  /** What it said last about each purpose that it was asked about: at most one for each. Empty to others than the customer, SUPPORT and ADMIN. */
  consents: Array<Consent>;
  /** How much store credit the caller may grant this customer now, in this currency (ISO 4217). Null to who may not grant any, and of guests, who have none. */
  creditGrant?: Maybe<CreditGrant>;
  /** In small letters: as first given, or as given with the order. */
  email: Scalars['String']['output'];
  /** When it was erased; null while it is not. Since then its name and e-mail address are empty, and so are those of its orders. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** That it is to be erased, or was; null when nobody asked, and to others than the customer, SUPPORT and ADMIN. */
  erasure?: Maybe<Erasure>;
  /** What staff counts its orders to, such as WHOLESALE; null when it is none, and to others than SUPPORT and ADMIN. */
  groupCode?: Maybe<Scalars['String']['output']>;
  /** Opaque. To a guest, good for this order alone. */
  id: Scalars['ID']['output'];
  /** As first given, or as given with the order. */
  name: Scalars['String']['output'];
  /** Orders of the customer that the caller may see, the newest first. */
  orders: OrderConnection;
  /** Telephone number; null when none was given, and to others than staff and the customer. */
  phone?: Maybe<Scalars['String']['output']>;
  /** What the customer has with us, one entry for each currency, at most 180. Empty to those who may not know, and to guests, who have none. */
  storeCredit: Array<StoreCredit>;
};


/** Who orders: an account, or whom a channel knows by an e-mail address. Guests and channels see what the order in hand gave. */
export type CustomerCreditGrantArgs = {
  currencyCode: Scalars['String']['input'];
};


/** Who orders: an account, or whom a channel knows by an e-mail address. Guests and channels see what the order in hand gave. */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** An address that a customer keeps for its next orders. */
export type CustomerAddress = {
  __typename?: 'CustomerAddress';
  /** The address itself. */
  address: Address;
  /** Identifies the address: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Whether it is offered first: one of them is. */
  isDefault: Scalars['Boolean']['output'];
  /** What the customer calls it, such as Work; null when it has no name. */
  label?: Maybe<Scalars['String']['output']>;
};

/** All that is known of a customer. */
export type CustomerExportPayload = {
  __typename?: 'CustomerExportPayload';
  /** Its profile, addresses, consents, orders (with lines, timeline, invoices, refunds, mails and feedback), store credit with its entries, and cases with their messages. Amounts are in minor units of their currency. Null when there are user errors. */
  document?: Maybe<Scalars['JSON']['output']>;
  /** What the caller can mend, one entry for each fault, as they were found: NOT_FOUND for a customer who is none, is another, or is erased. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** A customer after a mutation. */
export type CustomerPayload = {
  __typename?: 'CustomerPayload';
  /** Null when there are user errors. */
  customer?: Maybe<Customer>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** A document that goes with goods across a border. */
export type CustomsDocumentKind =
  /** The postal declaration for what is light and worth little: up to two kilograms and 300 special drawing rights. */
  | 'CN22'
  /** The postal declaration for all else. */
  | 'CN23'
  /** The seller's invoice, as customs want it. */
  | 'COMMERCIAL_INVOICE';

/** What is wrong with a field that customs ask for. */
export type CustomsFault =
  /** It has not its form. */
  | 'FORMAT'
  /** It is not there. */
  | 'MISSING'
  /** It says too little. */
  | 'VAGUE';

/** A field that customs ask for: of a variant under `customs`, of a consignment as it is named there. */
export type CustomsField =
  /** `customs.customsValue`, of what is given away. */
  | 'CUSTOMS_VALUE'
  /** `customs.description`. */
  | 'DESCRIPTION'
  /** `consignment.eori`. */
  | 'EORI'
  /** `customs.hsCode`. */
  | 'HS_CODE'
  /** `consignment.ioss`. */
  | 'IOSS'
  /** `customs.manufacturerProductId`. */
  | 'MANUFACTURER_PRODUCT_ID'
  /** `customs.merchantProductId`. */
  | 'MERCHANT_PRODUCT_ID'
  /** `customs.netWeightGrams`. */
  | 'NET_WEIGHT'
  /** `customs.originCountry`. */
  | 'ORIGIN_COUNTRY'
  /** `customs.standardProductId`. */
  | 'STANDARD_PRODUCT_ID'
  /** `consignment.vatNumber`. */
  | 'VAT_NUMBER';

/** A platform of phones. */
export type DevicePlatform =
  /** Apple's push service. */
  | 'APNS'
  /** Firebase Cloud Messaging, of Google. */
  | 'FCM';

/** What is taken off the goods, or the shipping, of orders that meet it. */
export type Discount = {
  __typename?: 'Discount';
  /** Whether it is given. */
  active: Scalars['Boolean']['output'];
  /** Of AMOUNT. */
  amount?: Maybe<Money>;
  /** Of BUY_X_GET_Y: of these and `getUnits` together, `getUnits` cost nothing. */
  buyUnits?: Maybe<Scalars['Int']['output']>;
  /** What an order is counted to that names no campaign itself. */
  campaign?: Maybe<Scalars['String']['output']>;
  /** In this channel alone; null: in all. */
  channel?: Maybe<Scalars['String']['output']>;
  /** What a customer says to have it, in capital letters; null: every order that meets it has it. */
  code?: Maybe<Scalars['String']['output']>;
  /** Of BUY_X_GET_Y. */
  getUnits?: Maybe<Scalars['Int']['output']>;
  /** Names it for staff. */
  key: Scalars['String']['output'];
  /** How it is reckoned. */
  kind: DiscountKind;
  /** What those goods cost at least, before any discount; null: whatever they do. */
  minimumTotal?: Maybe<Money>;
  /** As customers are told of it. */
  name: Scalars['String']['output'];
  /** Of PERCENTAGE, in basis points: 1000 is 10 %. */
  percentBps?: Maybe<Scalars['Int']['output']>;
  /** Of these goods alone, 1 to 1,000 SKUs; null: of all. */
  skus?: Maybe<Array<Scalars['String']['output']>>;
  /** By how many orders it may be used; null: by any number. */
  usageLimit?: Maybe<Scalars['Int']['output']>;
  /** By how many orders it was used; counted where there is a limit. An order that is cancelled later has used it. */
  used: Scalars['Int']['output'];
  /** The first moment of it. */
  validFrom: Scalars['DateTime']['output'];
  /** The first moment at which it is over; null: it stays. */
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** How a discount is reckoned. */
export type DiscountKind =
  /** So much money, spread over the goods. */
  | 'AMOUNT'
  /** Of so many units together, the cheapest ones cost nothing. */
  | 'BUY_X_GET_Y'
  /** Shipping costs nothing. */
  | 'FREE_SHIPPING'
  /** A share of what the goods cost. */
  | 'PERCENTAGE';

/** A discount after it was set. */
export type DiscountPayload = {
  __typename?: 'DiscountPayload';
  /** Null when there are user errors. */
  discount?: Maybe<Discount>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** How duty is reckoned. */
export type DutyKind =
  /** At the rates of the destination's tariff, which are not known here. */
  | 'BY_TARIFF'
  /** An amount for each distinct subheading of six digits: three euro in the Union since 1 July 2026. */
  | 'FLAT_PER_SUBHEADING'
  /** There is none. */
  | 'NONE';

/** Who is to be erased. */
export type EraseCustomerInput = {
  /** Whom; for staff. The signed-in customer unless given. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
};

/** That a customer is to be erased, or was. */
export type Erasure = {
  __typename?: 'Erasure';
  /** Id of the customer, which means nobody once it is erased. */
  customerId: Scalars['ID']['output'];
  /** When it was done; null while it waits. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the request: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Orders that are not over: it waits for them. */
  openOrders: Scalars['Int']['output'];
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** `customer`, or subject of the member of staff who asked. */
  requestedBy: Scalars['String']['output'];
  /** How far it is. */
  state: ErasureState;
};

/** A page of requests. */
export type ErasureConnection = {
  __typename?: 'ErasureConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<ErasureEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many requests there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type ErasureEdge = {
  __typename?: 'ErasureEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: Erasure;
};

/** A request to erase a customer. */
export type ErasurePayload = {
  __typename?: 'ErasurePayload';
  /** Null when there are user errors. */
  erasure?: Maybe<Erasure>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** How far a request to erase a customer is. */
export type ErasureState =
  /** Nothing personal is left but what invoices say. */
  | 'DONE'
  /** For orders that are not over; it is done when they are. */
  | 'WAITING';

/** How a customer found an order, or one of its products. */
export type Feedback = {
  __typename?: 'Feedback';
  /** When it was changed last; null while it was not. */
  changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was written, as plain text whatever it looks like: who shows it escapes it. Null when nothing was. */
  comment?: Maybe<Scalars['String']['output']>;
  /** Identifies the feedback: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** 1 (bad) to 5 (good). */
  rating: Scalars['Int']['output'];
  /** Of which product; null: of the order as a whole. */
  sku?: Maybe<Scalars['String']['output']>;
  /** When it was first given. */
  submittedAt: Scalars['DateTime']['output'];
};

/** A gift card after it was issued. */
export type GiftCardPayload = {
  __typename?: 'GiftCardPayload';
  /** Whoever knows it may spend it: it is kept nowhere here. Null when there are user errors. */
  code?: Maybe<Scalars['String']['output']>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Store credit that is granted. */
export type GrantStoreCreditInput = {
  /** More than nothing. */
  amount: MoneyInput;
  /** Id of an account; whom a channel knows by an e-mail address alone has none. */
  customerId: Scalars['ID']['input'];
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, in 1 to 500 characters: the customer reads it. */
  reason: Scalars['String']['input'];
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

/** One thing that happened to an order. */
export type HistoryEntry = {
  __typename?: 'HistoryEntry';
  /** `customer`, `system`, `carrier`, `staff` (to others than staff), or who did it. */
  actor: Scalars['String']['output'];
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Details, by type. Null where there are none, and to others than staff. */
  data?: Maybe<Scalars['JSON']['output']>;
  /** Identifies the entry: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What happened, in a sentence for a person. */
  message: Scalars['String']['output'];
  /** Where it happened. */
  service: HistoryService;
  /** What happened: PLACED, ALLOCATED, IN_TRANSIT, ORDER_SHIPPED ... */
  type: Scalars['String']['output'];
};

/** Where something happened to an order. */
export type HistoryService =
  /** What was talked about it. */
  | 'CASES'
  /** Its stock: allocated, waiting, moved, promised anew. */
  | 'INVENTORY'
  /** E-mails to its customer that have left. */
  | 'MAILS'
  /** The order itself: placed, confirmed, held, amended, cancelled, completed. */
  | 'ORDERS'
  /** Its money. */
  | 'PAYMENTS'
  /** Its goods: picked, packed, handed to a carrier, each of the carrier's scans, and what comes back. */
  | 'SHIPPING';

/** What is to wait, and why. */
export type HoldOrderInput = {
  /** The version that the change is meant for; another one is refused as VERSION_CONFLICT. Null: any. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** In words for a person, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** Why it waits. PAYMENT_REVIEW is the payment provider's own. */
  reason: HoldReason;
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

/** What importing goods costs beside their price, and what customs ask for. It is reckoned by the rules of the day (docs/guides/customs.md). */
export type ImportCost = {
  __typename?: 'ImportCost';
  /** What of it is collected with the price, as part of `shippingTotal`: all of it under DDP, nothing under DAP, or where a channel has priced the order. */
  collected: Money;
  /** The documents that go with the goods: at most 2. */
  documents: Array<CustomsDocumentKind>;
  /** How duty is reckoned. */
  duty: DutyKind;
  /** Who pays it. */
  incoterm: Incoterm;
  /** Whether that is all: by the tariff the duty is not known before the goods are there. */
  isComplete: Scalars['Boolean']['output'];
  /** What the cost is made of: duty for each subheading, then tax. At most 2,001. */
  lines: Array<ImportCostLine>;
  /** What customs would still ask for: at most 500. */
  missing: Array<MissingCustomsField>;
  /** How value added tax is paid. */
  tax: ImportTaxKind;
  /** The tax of the destination in basis points; null where it is not known. */
  taxBps?: Maybe<Scalars['Int']['output']>;
  /** The lines together; of a cost that is not complete, as far as it is known. */
  total: Money;
};

/** What a part of the cost of importing is. */
export type ImportCostKind =
  /** Duty, which customs take of goods that come in. */
  | 'DUTY'
  /** Value added tax, or what takes its place. */
  | 'VAT';

/** A part of what importing costs. */
export type ImportCostLine = {
  __typename?: 'ImportCostLine';
  /** In the currency of the order. */
  amount: Money;
  /** Of duty: the subheading of six digits that it is for; null of tax. */
  hsCode?: Maybe<Scalars['String']['output']>;
  /** Whether it is duty or tax. */
  kind: ImportCostKind;
};

/** How value added tax is paid. */
export type ImportTaxKind =
  /** When the goods come in. */
  | 'IMPORT'
  /** With the price, by the import one-stop shop. */
  | 'IOSS'
  /** There is none. */
  | 'NONE';

/** Who pays duty and tax when goods come in, by the Incoterms of 2020. */
export type Incoterm =
  /** The recipient: delivered at place. */
  | 'DAP'
  /** The seller, who collects them with the price: delivered duty paid. */
  | 'DDP';

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

/** A gift card to be issued. */
export type IssueGiftCardInput = {
  /** What the card holds: more than nothing. */
  amount: MoneyInput;
  /** 1 to 200 characters: repeat it when there was no answer, and the same code is answered. */
  idempotencyKey: Scalars['String']['input'];
};

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
  /** Units of the line: to be cancelled, from 1 to all that it has; for an amendment, those that it is to have, 0 to 1,000,000. */
  quantity: Scalars['Int']['input'];
};

/** What one unit costs. */
export type ListPrice = {
  __typename?: 'ListPrice';
  /** With tax, or without it, as its list says. */
  price: Money;
  /** Of this variant. */
  sku: Scalars['String']['output'];
};

/** What one unit shall cost. */
export type ListPriceInput = {
  /** In the list's currency, such as 12.50; null takes the SKU from the list. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** Of this variant; it need not be for sale yet. */
  sku: Scalars['String']['input'];
};

/** An e-mail to the customer of an order. */
export type Message = {
  __typename?: 'Message';
  /** Tries so far. */
  attempts: Scalars['Int']['output'];
  /** Why it has not left, without the address. Null when nothing went wrong. */
  error?: Maybe<Scalars['String']['output']>;
  /** Identifies the message: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What it tells of. */
  kind: MessageKind;
  /** When it was written down. */
  madeAt: Scalars['DateTime']['output'];
  /** When a mail server took it. Null while none has. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it has left. */
  state: MessageState;
};

/** What an e-mail, or a webhook, tells of. E-mails are of the first twelve alone. */
export type MessageKind =
  /** An order is another one: its lines and amounts as they are from then on. */
  | 'ORDER_AMENDED'
  /** An amendment does not come: the order is as it was. */
  | 'ORDER_AMENDMENT_REFUSED'
  /** Units were cancelled. */
  | 'ORDER_CANCELLED'
  /** A guest's order went into an account. */
  | 'ORDER_CLAIMED'
  /** Everything has arrived: asked three days later how it was. */
  | 'ORDER_COMPLETED'
  /** Stock and payment are secured. */
  | 'ORDER_CONFIRMED'
  /** Customs are told otherwise of an order. */
  | 'ORDER_CONSIGNMENT_CHANGED'
  /** Units come later than they were promised. */
  | 'ORDER_DELAYED'
  /** A parcel has arrived. */
  | 'ORDER_DELIVERED'
  /** Its customer is erased. */
  | 'ORDER_ERASED'
  /** Its customer rated the order or one of its products. */
  | 'ORDER_FEEDBACK_GIVEN'
  /** An order is held. */
  | 'ORDER_HELD'
  /** One of its holds is released. */
  | 'ORDER_HOLD_RELEASED'
  /** An order came in; nothing of it is secured yet. */
  | 'ORDER_PLACED'
  /** Anything else that moved an order on: `change` says what. */
  | 'ORDER_PROGRESSED'
  /** Money was given back. */
  | 'ORDER_REFUNDED'
  /** Its stock or its payment was refused. */
  | 'ORDER_REJECTED'
  /** Units of a return are settled with the customer. */
  | 'ORDER_RETURN_SETTLED'
  /** A parcel has left. */
  | 'ORDER_SHIPPED'
  /** The bank asks the customer to confirm the payment: the e-mail has the link. UNSENT when that was done, or is too late, before it left. */
  | 'PAYMENT_TO_CONFIRM'
  /** Goods may come back. */
  | 'RETURN_APPROVED'
  /** A return was taken back by whoever asked. */
  | 'RETURN_CANCELLED'
  /** Nothing of a return is outstanding. */
  | 'RETURN_CLOSED'
  /** Goods came back. */
  | 'RETURN_RECEIVED'
  /** Goods may not come back. */
  | 'RETURN_REJECTED'
  /** A return was asked for. */
  | 'RETURN_REQUESTED'
  /** Somebody has done something about a parcel's delay. */
  | 'SHIPMENT_DELAY_RESOLVED'
  /** A parcel will not reach the customer by itself. */
  | 'SHIPMENT_STRANDED'
  /** The carrier scanned a parcel. */
  | 'SHIPMENT_TRACKED'
  /** The channel may sell another number of a SKU. Of no order. */
  | 'STOCK_CHANNEL_CHANGED'
  /** A parcel goes by another label: it has a new tracking number. */
  | 'TRACKING_CHANGED'
  /** A variant is another one: title, price, whether it is sold. Of no order. */
  | 'VARIANT_CHANGED';

/** Whether an e-mail has left. */
export type MessageState =
  /** It waits for its time, or for another try. */
  | 'DUE'
  /** It was refused: a work item asks a person. */
  | 'FAILED'
  /** It is being handed over. */
  | 'SENDING'
  /** A mail server took it. */
  | 'SENT'
  /** The connection was lost while it was handed over: a work item asks a person whether to send it again. */
  | 'UNCERTAIN'
  /** It came due where no mail is sent, or asked what the customer had said by then. */
  | 'UNSENT';

/** A field that customs ask for, and that is not there or not as they take it. */
export type MissingCustomsField = {
  __typename?: 'MissingCustomsField';
  /** What is wrong with it. */
  fault: CustomsFault;
  /** What is missing. */
  field: CustomsField;
  /** The variant that lacks it, in `upsertVariants`; null: the consignment does, in `setConsignment`. */
  sku?: Maybe<Scalars['String']['output']>;
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
  /** Changes an order: quantities, lines, address, day. What takes no more units than it has is done at once. What does is asked for (`Order.amendment`), and done as a whole once stock and money are secured, or refused as a whole: `timeline` tells. Until picking begins everything may change, then lines of which nothing is picked. */
  amendOrder: OrderPayload;
  /**
   * Mends an order as one of its holds proposes, and releases that hold, in one step. Staff alone (SUPPORT, ADMIN). Answers NOT_FOUND for an order or a
   * correction that is not there; ILLEGAL_TRANSITION for a correction that is applied already, whose hold is released, or that comes too late for the
   * goods (`fault`: APPLIED, RELEASED, PICKED); VERSION_CONFLICT for another version than the expected one, and where the order does not say any more
   * what was to be mended (`fault`: STALE).
   */
  applyCorrection: OrderPayload;
  /** Gives a case to somebody of the staff, or to nobody. SUPPORT, ADMIN. */
  assignCase: CasePayload;
  /** Gives an item to somebody of the staff, or to nobody. NOT_FOUND for one that is not open. SUPPORT, ADMIN. */
  assignWorkItem: WorkItemPayload;
  /** Cancels what has not left, wholly or by lines. Stock and money follow. */
  cancelOrder: OrderPayload;
  /** Takes a guest's order into the signed-in customer's account: its number, and either the e-mail address that it was placed with or its guest token, prove whose it is. Doing it again answers the order again. Wrong proof, and an order that is in an account already, are NOT_FOUND alike; guesses wait as those of `guestAccess` do. From then on guest tokens of the order may look and change nothing. CUSTOMER. */
  claimOrder: OrderPayload;
  /** Erases a customer: what is personal of it goes everywhere, and the keys of what is sealed are destroyed. Invoices stay as long as tax law asks. While an order is not over the request waits, and is done by itself afterwards; asked again, it answers the same request. CUSTOMER for itself; SUPPORT, ADMIN. */
  eraseCustomer: ErasurePayload;
  /** Gives an account store credit by hand: within a day no more to one customer than the caller's roles may. The same key with the same input does nothing more. SUPPORT, ADMIN. */
  grantStoreCredit: StoreCreditPayload;
  /** A guest's way in: number and e-mail must both match. The token is a bearer token for this order alone. */
  guestAccess: GuestAccessPayload;
  /**
   * Has the order wait, for one more reason: nothing of it is picked, packed or sent until every hold is released. Staff alone (SUPPORT, ADMIN).
   * Answers NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION for an order that has ended, INVALID for the provider's own reason.
   */
  holdOrder: OrderPayload;
  /** Issues a gift card, which pays an order as `payment: { provider: "gift-card", token: <its code> }`; what is given back of that order is on the card again. SUPPORT, ADMIN. */
  issueGiftCard: GiftCardPayload;
  /** Opens a case with its first message. The same key again answers the case that it opened. GUEST, CUSTOMER, SUPPORT, ADMIN. */
  openCase: CasePayload;
  /** Takes an order; stock and payment are secured afterwards. The same key with the same input answers the first order again. */
  placeOrder: OrderPayload;
  /** Keeps that a customer gives its consent to a purpose, or withdraws it. Saying the same again is kept once. CUSTOMER for itself; SUPPORT, ADMIN. */
  recordConsent: CustomerPayload;
  /** Gives back money that was captured, whatever became of the goods. Never more than was captured and not given back, nor more than the caller's roles may. The same key with the same input does nothing more. */
  refundOrder: OrderPayload;
  /** Has a phone told of the same, by its platform. The same again changes nothing. GUEST, LINK and CUSTOMER, of what they may look at. */
  registerDevice: PushPayload;
  /**
   * Ends one hold. After the last the order goes on: it is CONFIRMED once stock and payment are secured. Staff alone (SUPPORT, ADMIN). Answers
   * NOT_FOUND for a hold that is released already, or that the payment provider ends.
   */
  releaseHold: OrderPayload;
  /** Takes an address off an account; where it was the default, the newest of the others is. Orders keep theirs. CUSTOMER for itself; SUPPORT, ADMIN. */
  removeAddress: CustomerPayload;
  /** Has a delivery read and applied once more, from its body as it came; its work item is closed, and opens anew when that fails. What was applied before is not applied twice. SUPPORT, ADMIN. */
  replayChannelDelivery: ChannelDeliveryPayload;
  /** Has many deliveries of a webhook sent again, each under its own webhook-id: the oldest 1,000 of them at most. ADMIN; CHANNEL for its channel. */
  replayWebhookDeliveries: ReplayWebhookDeliveriesPayload;
  /** Has a delivery sent again, under the same webhook-id. ADMIN; CHANNEL for its channel. */
  replayWebhookDelivery: WebhookDeliveryPayload;
  /** Adds a message. Staff's leaves it with the customer, the customer's with staff; one that is resolved takes none (ILLEGAL_TRANSITION). GUEST, CUSTOMER, SUPPORT, ADMIN. */
  replyToCase: CasePayload;
  /** Ends a case, with a last message where one is given. GUEST, CUSTOMER, SUPPORT, ADMIN. */
  resolveCase: CasePayload;
  /** Closes an item without trying its step again: somebody has seen to it otherwise, and says how. NOT_FOUND for one that is not open. SUPPORT, ADMIN. */
  resolveWorkItem: WorkItemPayload;
  /**
   * Has the step tried again, with the dead letters of its order where it waits for stock, and closes the item; it opens anew, with whom it had, when that
   * fails. A DELIVERY, SOURCING or SHIP_BY, which a person decides on, is only closed. NOT_FOUND for one that is not open. SUPPORT, ADMIN.
   */
  retryWorkItem: WorkItemPayload;
  /** Makes a new secret: what is sent is signed with it and with the one before it. ADMIN; CHANNEL for its channel. */
  rotateWebhookSecret: WebhookPayload;
  /** Adds an address to an account, or changes one of it. An address that is there already is not added twice. CUSTOMER for itself; SUPPORT, ADMIN. */
  saveAddress: CustomerPayload;
  /** Creates a legal entity, or changes the one of that code, and has it sell in channels. What was issued stays as it is. ADMIN. */
  saveLegalEntity: LegalEntityPayload;
  /** Keeps name, e-mail address and telephone number of an account, which is made where it is new. Orders keep what they were placed with. CUSTOMER for itself; SUPPORT, ADMIN. */
  saveProfile: CustomerPayload;
  /** Has a shop told of its orders at an address, or changes of what. ADMIN; CHANNEL for its channel. */
  saveWebhook: WebhookPayload;
  /** Says how long an order of a channel may stay unpaid before it is cancelled and its stock is free. Answers NOT_FOUND, OUT_OF_RANGE. ADMIN. */
  setChannelExpiry: ChannelExpiryPayload;
  /** Says where a channel sells from, by which its orders are taxed from now on. ADMIN. */
  setChannelTax: ChannelTaxPayload;
  /**
   * Says on which terms an order crosses the border; what is left out stays as it is. Where that gives customs what was missing, the hold
   * CUSTOMS_DATA_MISSING ends with it. Staff alone (SUPPORT, ADMIN). Answers NOT_FOUND, VERSION_CONFLICT, INVALID for a number that is none,
   * ILLEGAL_TRANSITION for an order that has ended, or of whose goods some have left.
   */
  setConsignment: OrderPayload;
  /** Sets what orders of a customer count to in sales, such as WHOLESALE; those that were placed before keep what they counted to. SUPPORT, ADMIN. */
  setCustomerGroup: CustomerPayload;
  /** Makes a discount, or changes the one with this key: as it shall be, however often it is said. Orders that were placed stay as they were. ADMIN. */
  setDiscount: DiscountPayload;
  /** Makes a price list, or changes the one with this code: as it shall be, however often it is said. Prices that are not named stay. Orders that were placed stay as they were. ADMIN. */
  setPriceList: PriceListPayload;
  /** Says how goods are taxed in countries from a day on; all or none, each as it shall be, however often it is said. Orders that were placed stay as they were. ADMIN. */
  setTaxRates: TaxRatesPayload;
  /**
   * Says how the order was, or one of its products, once it has arrived: once for each, and changed for 30 days from then on. The same again changes
   * nothing. A rating of 1 or 2 opens a case. Answers NOT_FOUND, OUT_OF_RANGE, ILLEGAL_TRANSITION before it has arrived and after the 30 days. GUEST,
   * CUSTOMER of an own order, ADMIN.
   */
  submitFeedback: OrderPayload;
  /** Has a browser told when a parcel of an order is out for delivery, and when it was delivered. The same again changes nothing. GUEST, LINK and CUSTOMER, of what they may look at. */
  subscribeToPush: PushPayload;
  /** A dry run: sends a sample of a kind to a webhook's address at once, signed as all that is sent and marked as a test (`test`: true), and answers what came of it. Nothing is kept. ADMIN; CHANNEL for its channel. */
  testWebhook: TestWebhookPayload;
  /** Has a browser or a phone told of an order no more. One that is not told of it changes nothing. GUEST, LINK and CUSTOMER, of what they may look at. */
  unsubscribeFromPush: PushPayload;
};


export type MutationAmendOrderArgs = {
  input: AmendOrderInput;
};


export type MutationApplyCorrectionArgs = {
  input: ApplyCorrectionInput;
};


export type MutationAssignCaseArgs = {
  input: AssignCaseInput;
};


export type MutationAssignWorkItemArgs = {
  input: AssignWorkItemInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationClaimOrderArgs = {
  input: ClaimOrderInput;
};


export type MutationEraseCustomerArgs = {
  input?: InputMaybe<EraseCustomerInput>;
};


export type MutationGrantStoreCreditArgs = {
  input: GrantStoreCreditInput;
};


export type MutationGuestAccessArgs = {
  input: GuestAccessInput;
};


export type MutationHoldOrderArgs = {
  input: HoldOrderInput;
};


export type MutationIssueGiftCardArgs = {
  input: IssueGiftCardInput;
};


export type MutationOpenCaseArgs = {
  input: OpenCaseInput;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};


export type MutationRefundOrderArgs = {
  input: RefundOrderInput;
};


export type MutationRegisterDeviceArgs = {
  input: RegisterDeviceInput;
};


export type MutationReleaseHoldArgs = {
  input: ReleaseHoldInput;
};


export type MutationRemoveAddressArgs = {
  input: RemoveAddressInput;
};


export type MutationReplayChannelDeliveryArgs = {
  input: ReplayChannelDeliveryInput;
};


export type MutationReplayWebhookDeliveriesArgs = {
  input: ReplayWebhookDeliveriesInput;
};


export type MutationReplayWebhookDeliveryArgs = {
  input: ReplayWebhookDeliveryInput;
};


export type MutationReplyToCaseArgs = {
  input: ReplyToCaseInput;
};


export type MutationResolveCaseArgs = {
  input: ResolveCaseInput;
};


export type MutationResolveWorkItemArgs = {
  input: ResolveWorkItemInput;
};


export type MutationRetryWorkItemArgs = {
  input: RetryWorkItemInput;
};


export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


export type MutationSaveAddressArgs = {
  input: SaveAddressInput;
};


export type MutationSaveLegalEntityArgs = {
  input: SaveLegalEntityInput;
};


export type MutationSaveProfileArgs = {
  input: SaveProfileInput;
};


export type MutationSaveWebhookArgs = {
  input: SaveWebhookInput;
};


export type MutationSetChannelExpiryArgs = {
  input: SetChannelExpiryInput;
};


export type MutationSetChannelTaxArgs = {
  input: SetChannelTaxInput;
};


export type MutationSetConsignmentArgs = {
  input: SetConsignmentInput;
};


export type MutationSetCustomerGroupArgs = {
  input: SetCustomerGroupInput;
};


export type MutationSetDiscountArgs = {
  input: SetDiscountInput;
};


export type MutationSetPriceListArgs = {
  input: SetPriceListInput;
};


export type MutationSetTaxRatesArgs = {
  input: SetTaxRatesInput;
};


export type MutationSubmitFeedbackArgs = {
  input: SubmitFeedbackInput;
};


export type MutationSubscribeToPushArgs = {
  input: SubscribeToPushInput;
};


export type MutationTestWebhookArgs = {
  input: TestWebhookInput;
};


export type MutationUnsubscribeFromPushArgs = {
  input: UnsubscribeFromPushInput;
};

/** What a case begins with. */
export type OpenCaseInput = {
  /** The first message: 1 to 5,000 characters. */
  body: Scalars['String']['input'];
  /** Chosen by the caller, 1 to 200 characters: the same again opens no second case. */
  idempotencyKey: Scalars['String']['input'];
  /** What kind of trouble it is. */
  kind: CaseKind;
  /** The order that it is about. A customer may leave it out; a guest's is the one of its token. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** In a few words: 1 to 200 characters. */
  subject: Scalars['String']['input'];
};

/** An order, on three axes: commercial (status), goods (fulfillmentStatus), money (paymentStatus). */
export type Order = {
  __typename?: 'Order';
  /** What this caller may do to it now, each action once; empty when nothing. */
  allowedActions: Array<OrderAction>;
  /** A change that is being secured. Null when none is. */
  amendment?: Maybe<OrderAmendment>;
  /** Where its money is: lines and shipping together. */
  amounts: Amounts;
  /** What brought the customer here, as the shop was told; null: nothing was. */
  attribution?: Maybe<Attribution>;
  /** Where the invoice goes. */
  billingAddress: Address;
  /** What brought the customer here. */
  campaign?: Maybe<Scalars['String']['output']>;
  /** What would happen if `cancelOrder` took everything that has not left. Null when nothing can be cancelled any more. */
  cancellation?: Maybe<OrderCancellation>;
  /** Cases about it, the oldest first; none to who may not see them. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  cases: Array<SupportCase>;
  /** Where it came from. */
  channel: Channel;
  /** The order's number in the channel that it was captured from. */
  channelOrderId?: Maybe<Scalars['String']['output']>;
  /** On which terms it crosses a border, if it does. */
  consignment: Consignment;
  /** Who ordered. */
  customer: Customer;
  /** What is taken off the lines. */
  discountTotal: Money;
  /** The discounts that were taken, one for each code and campaign, in the order in which they were. */
  discounts: Array<AppliedDiscount>;
  /** The e-mail address that the customer gave for this order. */
  email: Scalars['String']['output'];
  /** The return that it was placed in exchange for: what came back by that pays for it before any other means does. Null of an order that was placed otherwise, and where that cannot be told just now. */
  exchangeOf?: Maybe<Return>;
  /** What the customer said of it as a whole; null while nothing was, and to who may not read what was written about it. */
  feedback?: Maybe<Feedback>;
  /** Where its goods are: derived from the lines' quantities. */
  fulfillmentStatus: OrderFulfillmentStatus;
  /**
   * What happened to it over all services, the oldest first: its own timeline, what inventory, the warehouse and carriers told, its payments, cases and
   * mails. SUPPORT, WAREHOUSE and ADMIN see all of it; everybody else what concerns the customer, without details and nobody of the staff by name. Pages of
   * at most 100.
   */
  history: OrderHistoryConnection;
  /** Active and released holds, the oldest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  holds: Array<OrderHold>;
  /** Identifies the order: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What importing it was said to cost when it was placed, in its currency. Null: it crosses no border, or nobody knew from where it is sent. */
  importCost?: Maybe<ImportCost>;
  /** One for each shipment that costs something, and a credit note for what was given back of one, the oldest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  invoices: Array<Invoice>;
  /** Lines in all. */
  lineCount: Scalars['Int']['output'];
  /** What was ordered, in the order of the basket: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several orders are asked for, the first 250 of each. */
  lines: Array<OrderLine>;
  /** E-mails to its customer, the oldest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). Of who is neither SUPPORT nor ADMIN none. */
  messages: Array<Message>;
  /** What customs still ask for, of all goods that are to cross a border: at most 500. Empty: nothing. */
  missingCustomsFields: Array<MissingCustomsField>;
  /** What the customer has to do before the payment is decided: to confirm it with their bank. The customer, or the guest who placed it, alone is told; null to all others, to who was sent a link, and when nothing is to be done. */
  nextAction?: Maybe<OrderNextAction>;
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
  /** What the caller may give back by hand now: of `refundable`, as much as their roles may. Nothing (0.00) to who gives no money back. */
  refundLimit: Money;
  /** What can still be given back: captured, and neither given back nor asked to be. How much of it a role may give back by hand is limited. */
  refundable: Money;
  /** Money given back after it was captured, one entry each time, the oldest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  refunds: Array<Refund>;
  /** Where the goods go. */
  shippingAddress: Address;
  /** The same of shipping alone, which is charged with the first parcel; when nothing is sent it is cancelled. */
  shippingAmounts: Amounts;
  /** The category of the tax on shipping; null when it was placed before that was kept. */
  shippingTaxCategory?: Maybe<TaxCategory>;
  /** Charged for shipping, tax included, and what is collected for customs (DDP): `importCost.collected`. */
  shippingTotal: Money;
  /** Where the order is, commercially. */
  status: OrderStatus;
  /** Sum of the lines before discounts, tax included. */
  subtotal: Money;
  /** By which rules it is taxed; null when it was placed before that was kept. */
  taxScheme?: Maybe<TaxScheme>;
  /** The tax contained in the total. */
  taxTotal: Money;
  /** Who did what, when and why, the oldest first by `at`: what is heard of late stands where it happened. */
  timeline: OrderEventConnection;
  /** What was asked when it was placed; a cancellation does not change it. */
  total: Money;
  /** The page that follows this order, to send to anybody: who has the link may look, and change nothing. It lives until 30 days after the end of the order. */
  trackingLink: Scalars['String']['output'];
  /** The buyer's VAT id, with its country's letters and without spaces; null: a consumer. */
  vatId?: Maybe<Scalars['String']['output']>;
  /** Raised by one with each entry of the timeline. */
  version: Scalars['Int']['output'];
};


/** An order, on three axes: commercial (status), goods (fulfillmentStatus), money (paymentStatus). */
export type OrderHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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

/** A change of an order that takes more units than it has: all of it is done, or nothing. */
export type OrderAmendment = {
  __typename?: 'OrderAmendment';
  /** Identifies the change: opaque, and for ever the same. The entries of the timeline name it. */
  id: Scalars['ID']['output'];
  /** Why it was asked for. */
  reason: Scalars['String']['output'];
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** `customer`, or who asked for it. */
  requestedBy: Scalars['String']['output'];
  /** What is waited for. */
  state: OrderAmendmentState;
};

/** What a change of an order waits for. */
export type OrderAmendmentState =
  /** The payment provider is to authorize the difference. */
  | 'AWAITING_PAYMENT'
  /** Inventory is to reserve the added units. */
  | 'AWAITING_STOCK';

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
  /** With their goods in any of these states, one entry for each. An empty list finds no order; without a list, in every state. */
  fulfillmentStatus?: InputMaybe<Array<OrderFulfillmentStatus>>;
  /** With, or without, an active hold. */
  hasHold?: InputMaybe<Scalars['Boolean']['input']>;
  /** With their money in any of these states, one entry for each. An empty list finds no order; without a list, in every state. */
  paymentStatus?: InputMaybe<Array<PaymentStatus>>;
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

/** A page of the history of an order. */
export type OrderHistoryConnection = {
  __typename?: 'OrderHistoryConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<OrderHistoryEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many entries there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type OrderHistoryEdge = {
  __typename?: 'OrderHistoryEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: HistoryEntry;
};

/** A reason why the order waits. */
export type OrderHold = {
  __typename?: 'OrderHold';
  /** What would mend the order; null where that is not known, and for whoever may not apply it. */
  correction?: Maybe<Correction>;
  /** Identifies the hold: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Of a hold CUSTOMS_DATA_MISSING that is active: what customs still ask for, at most 500. It ends by itself when the last of them is there. */
  missing: Array<MissingCustomsField>;
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
  /** What is taken off all units by discounts. */
  discountTotal: Money;
  /** What the customer said of its product; null while nothing was, and to who may not read what was written about the order. */
  feedback?: Maybe<Feedback>;
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
  /** The rate of the tax in basis points: 2000 is 20 %. Null when it was ordered before that was kept. */
  taxBps?: Maybe<Scalars['Int']['output']>;
  /** The category of the tax by EN 16931; null when it was ordered before that was kept. */
  taxCategory?: Maybe<TaxCategory>;
  /** The tax contained in the total; null when it was ordered before its rate was kept. */
  taxTotal?: Maybe<Money>;
  /** As it was called when it was ordered. */
  title: Scalars['String']['output'];
  /** Of all units, tax included, discounts taken off. */
  total: Money;
  /** Of one unit, tax included and before discounts, when it was ordered. Where tax was added to a price without it, rounded. */
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

/** Where the customer confirms the payment with their bank. The order is held until then (PAYMENT_REVIEW). */
export type OrderNextAction = {
  __typename?: 'OrderNextAction';
  /** What is not confirmed by then is declined: a new order is rejected, an amendment refused. */
  expiresAt: Scalars['DateTime']['output'];
  /** The bank's page, to be opened by the customer. */
  url: Scalars['String']['output'];
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

/** What comes first in a list of orders. Of orders that are alike in it, the one with the greater id comes first, and the other way round in the two that begin with the least. */
export type OrderSort =
  /** The one that was placed last. */
  | 'NEWEST'
  /** The one that was placed first. */
  | 'OLDEST'
  /** The one of the least total. Amounts are compared as they stand, without regard to their currency. */
  | 'TOTAL_ASC'
  /** The one of the greatest total. Amounts are compared as they stand, without regard to their currency. */
  | 'TOTAL_DESC';

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
  /** The provider's token for the means of payment. Test provider: tok_success, tok_declined, tok_review, tok_timeout. Of store-credit it is of no matter: that is the account's. */
  token: Scalars['String']['input'];
  /** What pays before it: it is asked for the rest alone. Not with the provider channel. */
  voucher?: InputMaybe<VoucherInput>;
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
  attribution?: InputMaybe<AttributionInput>;
  /** Where the invoice goes; the shipping address unless given. */
  billingAddress?: InputMaybe<AddressInput>;
  /** What brought the customer here. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** Code of the channel. */
  channel: Scalars['String']['input'];
  /** The order's number in its channel, of which there is one order: the same input under another key answers it again, another input is refused. Channel integrations alone. */
  channelOrderId?: InputMaybe<Scalars['String']['input']>;
  /** On which terms it crosses a border, if it does. */
  consignment?: InputMaybe<ConsignmentInput>;
  /** Whom it is placed for: SUPPORT and ADMIN name any customer, CHANNEL one who has ordered in that channel. A signed-in customer owns what it places, named or not. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The day until which it must be there. */
  deliverBy?: InputMaybe<Scalars['Date']['input']>;
  /** Discount codes, each once, at most 10; capital and small letters are one. */
  discountCodes?: InputMaybe<Array<Scalars['String']['input']>>;
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
  /** What the channel charged for shipping, tax included. Channel integrations alone. */
  shippingTotal?: InputMaybe<MoneyInput>;
  /** The buyer's VAT id, for a business that buys without tax in another member state, or owes it itself. */
  vatId?: InputMaybe<Scalars['String']['input']>;
};

/** Units of one variant that are ordered. */
export type PlaceOrderLineInput = {
  /** What the channel took off all units, spread over its lines by itself; with unitPrice. Channel integrations alone. */
  discountTotal?: InputMaybe<MoneyInput>;
  /** 1 to 1,000,000 units. */
  quantity: Scalars['Int']['input'];
  /** Of a variant for sale. */
  sku: Scalars['String']['input'];
  /** The rate of the tax that the channel has reckoned in, in basis points. Channel integrations alone. */
  taxBps?: InputMaybe<Scalars['Int']['input']>;
  /** The price at which the channel sold it. Channel integrations alone. */
  unitPrice?: InputMaybe<MoneyInput>;
};

/** A basket whose price is asked for. */
export type PreviewPriceInput = {
  /** Code of the channel. */
  channel: Scalars['String']['input'];
  /** As placeOrder takes it: on which terms the goods cross a border, if they do. */
  consignment?: InputMaybe<ConsignmentInput>;
  /** Where the goods go: ISO 3166-1 alpha-2. */
  countryCode: Scalars['String']['input'];
  /** As placeOrder takes them: at most 10. */
  discountCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 2,000 lines. */
  lines: Array<PreviewPriceLineInput>;
  /** Where the goods go; some places are outside of their country's tax. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** As placeOrder takes it. */
  vatId?: InputMaybe<Scalars['String']['input']>;
};

/** Units of one variant in a basket. */
export type PreviewPriceLineInput = {
  /** 1 to 1,000,000 units. */
  quantity: Scalars['Int']['input'];
  /** Of a variant for sale. */
  sku: Scalars['String']['input'];
};

/** What a channel asks for its goods in a time. Of several lists that have a SKU, the one that began last is meant; where none has it, the catalogue. */
export type PriceList = {
  __typename?: 'PriceList';
  /** Code of the channel. */
  channel: Scalars['String']['output'];
  /** Names it. */
  code: Scalars['String']['output'];
  /** ISO 4217: the channel's when it is used. */
  currencyCode: Scalars['String']['output'];
  /** Else tax is added to its prices. */
  includesTax: Scalars['Boolean']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Its prices by SKU: `first` of at most 100, those after the SKU in `after`. */
  prices: Array<ListPrice>;
  /** The first moment of it. */
  validFrom: Scalars['DateTime']['output'];
  /** The first moment at which it is over; null: it stays. */
  validTo?: Maybe<Scalars['DateTime']['output']>;
};


/** What a channel asks for its goods in a time. Of several lists that have a SKU, the one that began last is meant; where none has it, the catalogue. */
export type PriceListPricesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A price list after it was set. */
export type PriceListPayload = {
  __typename?: 'PriceListPayload';
  /** Null when there are user errors. */
  priceList?: Maybe<PriceList>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a basket costs, as an order of it would say. */
export type PricePreview = {
  __typename?: 'PricePreview';
  /** What is taken off the lines. */
  discountTotal: Money;
  /** The discounts that are taken, one for each code and campaign, in the order in which they are. */
  discounts: Array<AppliedDiscount>;
  /** What importing it costs beside that, or within it under DDP. Null: it crosses no border, or nobody knows from where it is sent. */
  importCost?: Maybe<ImportCost>;
  /** One for each line of the basket, in its order. */
  lines: Array<PricePreviewLine>;
  /** For shipping, tax included, and what is collected for customs (DDP): `importCost.collected`. */
  shippingTotal: Money;
  /** Sum of the lines before discounts, tax included. */
  subtotal: Money;
  /** By which rules it is taxed. */
  taxScheme: TaxScheme;
  /** The tax contained in the total. */
  taxTotal: Money;
  /** What is to be paid. */
  total: Money;
};

/** What the units of one line cost. */
export type PricePreviewLine = {
  __typename?: 'PricePreviewLine';
  /** What is taken off all units by discounts. */
  discountTotal: Money;
  /** Units of it. */
  quantity: Scalars['Int']['output'];
  /** What is asked for. */
  sku: Scalars['String']['output'];
  /** The rate of the tax in basis points: 2000 is 20 %. */
  taxBps: Scalars['Int']['output'];
  /** The category of the tax by EN 16931. */
  taxCategory: TaxCategory;
  /** The tax contained in the total. */
  taxTotal: Money;
  /** Of all units, tax included, discounts taken off. */
  total: Money;
  /** Of one unit, tax included and before discounts. */
  unitPrice: Money;
};

/** What a basket costs. */
export type PricePreviewPayload = {
  __typename?: 'PricePreviewPayload';
  /** Null when there are user errors. */
  price?: Maybe<PricePreview>;
  /** What the caller can mend, one entry for each fault, as they were found. Empty when there is a price. */
  userErrors: Array<UserError>;
};

/** What is sold; inventory knows more. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** Stock keeping unit: what it is ordered, stored and sent by. At most 100 characters. */
  sku: Scalars['String']['output'];
};

/** What brings messages to browsers and phones here. */
export type PushOptions = {
  __typename?: 'PushOptions';
  /** The platforms that are connected: at most 3. */
  platforms: Array<PushPlatform>;
  /** The key that a browser subscribes with (applicationServerKey), base64url. Null where browsers are not told. */
  webKey?: Maybe<Scalars['String']['output']>;
};

/** What became of a subscription. */
export type PushPayload = {
  __typename?: 'PushPayload';
  /** Whether it is told of the order from now on. Null when there are user errors. */
  isSubscribed?: Maybe<Scalars['Boolean']['output']>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Who brings a message. */
export type PushPlatform =
  /** Apple's push service. */
  | 'APNS'
  /** Firebase Cloud Messaging, of Google. */
  | 'FCM'
  /** Browsers, by web push. */
  | 'WEB';

export type Query = {
  __typename?: 'Query';
  /** For the gateway, which lets a guest's token live until thirty days after the end of its order (null: no such order for this viewer). */
  _guestOrder?: Maybe<_GuestOrder>;
  /** For the gateway's `orderUpdates`: what a subscriber missed, and whether it may look at all (null: no such order for this viewer). */
  _orderUpdates?: Maybe<_OrderUpdates>;
  /** What `amendOrder` would do now, without doing it. */
  amendmentPreview: AmendmentPreviewPayload;
  /** Cases that the caller may see, the newest first: staff all of them, a customer and a guest their own. GUEST, CUSTOMER, SUPPORT, ADMIN. */
  cases: SupportCaseConnection;
  /** Webhooks that shop platforms sent to `POST /webhooks/channels/<channel>/orders`, the newest first. SUPPORT, ADMIN. */
  channelDeliveries: ChannelDeliveryConnection;
  /** One of them. SUPPORT, ADMIN. */
  channelDelivery?: Maybe<ChannelDelivery>;
  /** Where orders come from, by code. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  channels: Array<Channel>;
  /** A customer by its id. SUPPORT, ADMIN. */
  customer?: Maybe<Customer>;
  /** Everything that is known of a customer here, as one JSON document. CUSTOMER for itself; SUPPORT, ADMIN. */
  customerExport: CustomerExportPayload;
  /** All discounts, by key; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). SUPPORT, ADMIN. */
  discounts: Array<Discount>;
  /** Requests to erase a customer, the newest first. SUPPORT, ADMIN. */
  erasures: ErasureConnection;
  /** Who sells, by code. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). SUPPORT, ADMIN. */
  legalEntities: Array<LegalEntity>;
  /** The signed-in customer, as its token's claim `customerId` names it. Null for whoever is none, and before its first order or `saveProfile`. */
  me?: Maybe<Customer>;
  /**
   * One order by its id or its number. Another's order, and one that is not there, are NOT_FOUND alike. `asOf`: as it was at that moment, which must lie between
   * its placing and now (BAD_USER_INPUT); nothing may be done to it then. Its customer, and what other services tell of it, are of now.
   */
  order?: Maybe<Order>;
  /** Orders that the caller may see, the newest first unless `sort` says otherwise. A cursor goes on in the sort that it came from. */
  orders: OrderConnection;
  /** What a basket costs now, without placing anything; what cannot be ordered is told as placeOrder would. */
  previewPrice: PricePreviewPayload;
  /** What channels ask for their goods, by code; of one channel when it is named. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). SUPPORT, PLANNER, ADMIN. */
  priceLists: Array<PriceList>;
  /** By what who follows an order can be told when their app is closed. Everybody. */
  pushOptions: PushOptions;
  /** Orders by anything a caller may say: number, e-mail address, name, telephone, postal code, SKU, tracking number, the channel's own number. One mistake is looked through. The likeliest first, the newest of what is alike; at most 200. 2 to 200 characters. SUPPORT, ADMIN. */
  searchOrders: OrderConnection;
  /** Store credit of the signed-in customer, or of the account of this id: one entry for each currency, at most 180. Another customer's is NOT_FOUND. CUSTOMER, SUPPORT, ADMIN. */
  storeCredit: Array<StoreCredit>;
  /** The rates by which orders are taxed, by country, class and day; of one country when it is named. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). SUPPORT, ADMIN. */
  taxRates: Array<TaxRate>;
  /** What a shop was told, the oldest first; of one state alone where it is given. ADMIN; CHANNEL of its channel. */
  webhookDeliveries: WebhookDeliveryConnection;
  /** Where shops are told of their orders, by channel and address. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). ADMIN; CHANNEL those of its channel. */
  webhooks: Array<Webhook>;
  /** One work item, open or over. NOT_FOUND where there is none. SUPPORT, ADMIN. */
  workItem?: Maybe<WorkItem>;
  /** What could not go on by itself, the longest waiting first: what is open, unless the filter asks for what is over. SUPPORT, ADMIN. */
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


export type QueryAmendmentPreviewArgs = {
  input: AmendOrderInput;
};


export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  assignee?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<CaseStatus>;
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


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerExportArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryErasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ErasureState>;
};


export type QueryOrderArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<OrderSort>;
};


export type QueryPreviewPriceArgs = {
  input: PreviewPriceInput;
};


export type QueryPriceListsArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySearchOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};


export type QueryStoreCreditArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryTaxRatesArgs = {
  countryCode?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<WebhookDeliveryState>;
  webhookId: Scalars['ID']['input'];
};


export type QueryWorkItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a customer says about a purpose. */
export type RecordConsentInput = {
  /** Whose; for staff. The signed-in customer unless given. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it agrees; false withdraws. */
  given: Scalars['Boolean']['input'];
  /** What its data may be used for. */
  purpose: ConsentPurpose;
  /** Where it says so, such as checkout: 1 to 100 characters. */
  source: Scalars['String']['input'];
};

/** Money given back, or to be. */
export type Refund = {
  __typename?: 'Refund';
  /** The amount that was given back. */
  amount: Money;
  /** The moment at which it was written down here. */
  createdAt: Scalars['DateTime']['output'];
  /** Where it goes. */
  destination: RefundDestination;
  /** Identifies the refund: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Why it was given back, in words for a person. */
  reason: Scalars['String']['output'];
  /** Ours, at the provider. */
  reference: Scalars['String']['output'];
  /** How far it is. */
  status: RefundStatus;
};

/** Where money goes that is given back. */
export type RefundDestination =
  /** To what it was taken of: the means of payment first, then gift card and store credit. */
  | 'ORIGINAL'
  /** To the customer's store credit. The order has to be an account's. */
  | 'STORE_CREDIT';

/** Money to be given back. */
export type RefundOrderInput = {
  /** More than nothing, in the order's currency. */
  amount: MoneyInput;
  /** Where the money goes. */
  destination?: InputMaybe<RefundDestination>;
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

/** A phone that an app runs on. */
export type RegisterDeviceInput = {
  /** The order that it is told of. */
  orderId: Scalars['ID']['input'];
  /** By whom it is told. */
  platform: DevicePlatform;
  /** The device token that the platform gave the app. */
  token: Scalars['String']['input'];
};

/** Which hold is to end. */
export type ReleaseHoldInput = {
  /** The hold, as `Order.holds` names it. */
  holdId: Scalars['ID']['input'];
  /** In words for a person, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  orderId: Scalars['ID']['input'];
};

/** An address that goes. */
export type RemoveAddressInput = {
  /** Which one; one that is gone already is gone. */
  addressId: Scalars['ID']['input'];
  /** Whose; for staff. The signed-in customer unless given. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Names one delivery. */
export type ReplayChannelDeliveryInput = {
  /** Id of the delivery that is read again. */
  deliveryId: Scalars['ID']['input'];
};

/** Names the deliveries that are sent again. */
export type ReplayWebhookDeliveriesInput = {
  /** Chosen by the caller, 1 to 200 characters: the same again does it no second time. Each keeper (a channel, a member of staff) has its own. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Those that were written down from then on; all of them unless given. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those in this state. */
  state?: InputMaybe<WebhookDeliveryState>;
  /** Id of the webhook. */
  webhookId: Scalars['ID']['input'];
};

/** What was made due again. */
export type ReplayWebhookDeliveriesPayload = {
  __typename?: 'ReplayWebhookDeliveriesPayload';
  /** How many deliveries are sent again: at most 1,000; the same when asked again under its key. Null when there are user errors. */
  count?: Maybe<Scalars['Int']['output']>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Names the delivery that is sent again. */
export type ReplayWebhookDeliveryInput = {
  /** Id of the delivery. */
  deliveryId: Scalars['ID']['input'];
  /** Chosen by the caller, 1 to 200 characters: the same again does it no second time, and answers the same. Each keeper (a channel, a member of staff) has its own. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A message to a case. */
export type ReplyToCaseInput = {
  /** 1 to 5,000 characters. */
  body: Scalars['String']['input'];
  /** Id of the case. */
  caseId: Scalars['ID']['input'];
  /** Chosen by the caller, 1 to 200 characters: the same again adds no second message. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Ends a case. */
export type ResolveCaseInput = {
  /** A last message: 1 to 5,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Id of the case. */
  caseId: Scalars['ID']['input'];
};

/** Why a work item is over. */
export type ResolveWorkItemInput = {
  /** How it was seen to: 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Id of the item. */
  workItemId: Scalars['ID']['input'];
};

/** Names one work item. */
export type RetryWorkItemInput = {
  /** Id of the item whose step is tried again. */
  workItemId: Scalars['ID']['input'];
};

/** A return; this service knows what is given back for it. */
export type Return = {
  __typename?: 'Return';
  /** Orders that were placed for goods of it that came back, or in advance: one for each time that units of it counted, the oldest first, at most 250. Empty for who may not see the order. */
  exchangeOrders: Array<Order>;
  /** Identifies the return: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What the customer is owed for it so far, fees taken off: the share of its units in what goods and shipping cost. Null while nothing is. */
  owed?: Maybe<Money>;
  /** The last money that was given back for it, or is to be; null while none is. SUPPORT, ADMIN, and whoever may see the order. */
  refund?: Maybe<Refund>;
  /** All of it, the oldest first: at most one for each receipt. Empty while none is given back. */
  refunds: Array<Refund>;
};

/** Names the webhook that gets a new secret. */
export type RotateWebhookSecretInput = {
  /** Chosen by the caller, 1 to 200 characters: the same again does it no second time, and answers the same. Each keeper (a channel, a member of staff) has its own. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the webhook. */
  webhookId: Scalars['ID']['input'];
};

/** An address that is to be kept. */
export type SaveAddressInput = {
  /** The whole address, as it is from now on. */
  address: AddressInput;
  /** Which one is changed; a new one unless given. */
  addressId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose; for staff. The signed-in customer unless given. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** True makes it the default, and another no longer. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the customer calls it, up to 100 characters. */
  label?: InputMaybe<Scalars['String']['input']>;
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

/** Who an account is. */
export type SaveProfileInput = {
  /** Whose; for staff. The signed-in customer unless given. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** An e-mail address. Nothing is proved by it: orders of guests are joined to an account by `claimOrder` alone. */
  email: Scalars['String']['input'];
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Telephone number; none unless given. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Where a shop shall be told of what. */
export type SaveWebhookInput = {
  /** Code of the channel. */
  channel: Scalars['String']['input'];
  /** Chosen by the caller, 1 to 200 characters: the same again does it no second time, and answers the same. Each keeper (a channel, a member of staff) has its own. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** False: it is told of nothing from now on. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is told of: 1 to 32 kinds. */
  kinds: Array<MessageKind>;
  /** An https address of the open internet; the webhook of this address is changed, if the channel has it. */
  url: Scalars['String']['input'];
};

/** How long orders of a channel may stay unpaid. */
export type SetChannelExpiryInput = {
  /** Code of the channel. */
  channel: Scalars['String']['input'];
  /** 1 to 86,400 (sixty days); as long as it takes unless given. */
  unpaidMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** How a channel shall be taxed. */
export type SetChannelTaxInput = {
  /** Code of the channel. */
  channel: Scalars['String']['input'];
  /** Where it sells from: ISO 3166-1 alpha-2. Null: at its own rate, wherever orders go. */
  establishment?: InputMaybe<Scalars['String']['input']>;
  /** What 150 euro are in the channel's currency, if it is registered for imports (IOSS); null: it is not. */
  iossLimit?: InputMaybe<MoneyInput>;
  /** Whether it declares sales to consumers in other member states by the one-stop shop. */
  usesOss?: InputMaybe<Scalars['Boolean']['input']>;
};

/** New terms of an order's consignment. */
export type SetConsignmentInput = {
  /** What is to change; what is left out stays. */
  consignment: ConsignmentInput;
  /** The version that the change is meant for; another one is refused as VERSION_CONFLICT. Null: any. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The order. */
  orderId: Scalars['ID']['input'];
};

/** What orders of a customer count to. */
export type SetCustomerGroupInput = {
  /** Whose: an account, or whom a channel knows by an e-mail address. Unknown: NOT_FOUND. */
  customerId: Scalars['ID']['input'];
  /** 1 to 40 characters, such as WHOLESALE: of a group, and nothing about a person. Null or left out: none. */
  groupCode?: InputMaybe<Scalars['String']['input']>;
};

/** A discount as it shall be. */
export type SetDiscountInput = {
  /** Whether it is given. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of AMOUNT. */
  amount?: InputMaybe<MoneyInput>;
  /** Of BUY_X_GET_Y: 1 to 1,000. */
  buyUnits?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 characters. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** Code of the channel; null: in all channels of the currency of its money. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 50 characters; capital and small letters are one. Null: every order that meets it has it. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Of BUY_X_GET_Y: 1 to 1,000. */
  getUnits?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 characters: names it. */
  key: Scalars['String']['input'];
  /** How it is reckoned. */
  kind: DiscountKind;
  /** What those goods cost at least, before any discount. */
  minimumTotal?: InputMaybe<MoneyInput>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Of PERCENTAGE: 1 to 10,000 basis points. */
  percentBps?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 1,000 SKUs; null: all goods. */
  skus?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 1,000,000,000 orders; null: any number. */
  usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** The first moment of it. */
  validFrom: Scalars['DateTime']['input'];
  /** The first moment at which it is over; null: it stays. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A price list as it shall be. */
export type SetPriceListInput = {
  /** Code of the channel; that of a list that is there stays. */
  channel: Scalars['String']['input'];
  /** 1 to 100 characters: names it. */
  code: Scalars['String']['input'];
  /** ISO 4217; that of a list that is there stays. */
  currencyCode: Scalars['String']['input'];
  /** Else tax is added to its prices. */
  includesTax?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** At most 5,000, each SKU once. A price of null takes the SKU from the list. */
  prices?: InputMaybe<Array<ListPriceInput>>;
  /** The first moment of it. */
  validFrom: Scalars['DateTime']['input'];
  /** The first moment at which it is over; null: it stays. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How countries shall tax goods. */
export type SetTaxRatesInput = {
  /** 1 to 500 rates, each country, class and day once. */
  rates: Array<TaxRateInput>;
};

/** A parcel; shipping knows more. */
export type Shipment = {
  __typename?: 'Shipment';
  /** Identifies the shipment: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
};

/** What an account has with us in one currency. It pays orders as `payment: { provider: "store-credit" }` or as their voucher. */
export type StoreCredit = {
  __typename?: 'StoreCredit';
  /** What can be spent: what is set aside for orders is taken off already. Never below zero. */
  balance: Money;
  /** How it came and went, the newest first: `first` is 1 to 100. */
  entries: Array<StoreCreditEntry>;
};


/** What an account has with us in one currency. It pays orders as `payment: { provider: "store-credit" }` or as their voucher. */
export type StoreCreditEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One movement of store credit. It stays as it was written. */
export type StoreCreditEntry = {
  __typename?: 'StoreCreditEntry';
  /** How much, without a sign: the kind says whether it came or went. */
  amount: Money;
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** What could be spent after it. */
  balanceAfter: Money;
  /** Identifies the entry: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What it was. */
  kind: StoreCreditKind;
  /** The order that it was for. Null of what staff granted. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** Why, as staff said it. Null of what an order did. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** What moves store credit. */
export type StoreCreditKind =
  /** Set aside for an order: less. */
  | 'AUTHORIZE'
  /** Taken of what was set aside, as goods left: as before. */
  | 'CAPTURE'
  /** Given back of an order that was paid otherwise: more. */
  | 'CREDIT'
  /** Granted by staff: more. */
  | 'GRANT'
  /** Given back of an order that it had paid: more. */
  | 'REFUND'
  /** Not needed by its order: more. */
  | 'VOID';

/** Store credit after a mutation. */
export type StoreCreditPayload = {
  __typename?: 'StoreCreditPayload';
  /** As it is now, in the currency that was given. Null when there are user errors. */
  storeCredit?: Maybe<StoreCredit>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** What is said of which order. */
export type SubmitFeedbackInput = {
  /** Up to 2,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Id of the order. */
  orderId: Scalars['ID']['input'];
  /** 1 (bad) to 5 (good). */
  rating: Scalars['Int']['input'];
  /** One of its products; the order as a whole unless given. */
  sku?: InputMaybe<Scalars['String']['input']>;
};

/** A browser's subscription, as PushManager gives it. */
export type SubscribeToPushInput = {
  /** The browser's secret, base64url. */
  auth: Scalars['String']['input'];
  /** Its address at the browser's push service: https, of the open internet. */
  endpoint: Scalars['String']['input'];
  /** The order that it is told of. */
  orderId: Scalars['ID']['input'];
  /** The browser's public key, base64url. */
  p256dh: Scalars['String']['input'];
};

/** What somebody asked or complained of, until it is resolved. */
export type SupportCase = {
  __typename?: 'SupportCase';
  /** Subject of the member of staff that has it; null while nobody has. */
  assignee?: Maybe<Scalars['String']['output']>;
  /** Whose case it is. */
  customer: Customer;
  /** By when staff is to answer, by the office's hours: nights and free days do not count. Null while nobody waits for staff. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the case: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What kind of trouble it is. */
  kind: CaseKind;
  /** What was written, the oldest first. All of it; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  messages: Array<CaseMessage>;
  /** For people, such as C-1000419. */
  number: Scalars['String']['output'];
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** What it is about; null where it is about no order. */
  order?: Maybe<Order>;
  /** When it was resolved; null while it is not. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whose turn it is. */
  status: CaseStatus;
  /** In a few words. */
  subject: Scalars['String']['output'];
};

/** A page of cases. */
export type SupportCaseConnection = {
  __typename?: 'SupportCaseConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<SupportCaseEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many cases there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type SupportCaseEdge = {
  __typename?: 'SupportCaseEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: SupportCase;
};

/** A line that is taken off, and what comes instead. */
export type SwapLineInput = {
  /** Id of the line that is taken off. */
  orderLineId: Scalars['ID']['input'];
  /** 1 to 1,000,000 units; as many as the line has unless given. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /** Of a variant for sale, which comes at the price of today. */
  sku: Scalars['String']['input'];
};

/** Categories of tax by EN 16931 (UNCL 5305). */
export type TaxCategory =
  /** Reverse charge: the buyer owes the tax. */
  | 'AE'
  /** Exempt. */
  | 'E'
  /** Export: free of tax. */
  | 'G'
  /** Supply to a business in another member state. */
  | 'K'
  /** Outside of the tax's scope. */
  | 'O'
  /** Taxed at a rate. */
  | 'S'
  /** Taxed at a rate of zero. */
  | 'Z';

/** STANDARD at the rate of the channel, or ZERO. */
export type TaxClass =
  /** The usual rate. */
  | 'STANDARD'
  /** No tax. */
  | 'ZERO';

/** How a country taxes goods of a class from a day on. */
export type TaxRate = {
  __typename?: 'TaxRate';
  /** Basis points: 2000 is 20 %. */
  bps: Scalars['Int']['output'];
  /** S, Z, E or O as it is; AE: a business of the country owes the tax itself, and everybody else pays it at the rate. */
  category: TaxCategory;
  /** ISO 3166-1 alpha-2. */
  countryCode: Scalars['String']['output'];
  /** Of these goods. */
  taxClass: TaxClass;
  /** The first day; until the next one of this country and class. */
  validFrom: Scalars['Date']['output'];
};

/** How a country shall tax goods of a class from a day on. */
export type TaxRateInput = {
  /** 0 to 10,000 basis points; 0 unless the category is S or AE, and not 0 if it is. */
  bps: Scalars['Int']['input'];
  /** S, Z, E, AE or O: K and G follow from where the goods go. */
  category?: InputMaybe<TaxCategory>;
  /** ISO 3166-1 alpha-2. */
  countryCode: Scalars['String']['input'];
  /** Of these goods. */
  taxClass?: InputMaybe<TaxClass>;
  /** The first day. */
  validFrom: Scalars['Date']['input'];
};

/** Rates after they were set. */
export type TaxRatesPayload = {
  __typename?: 'TaxRatesPayload';
  /** One for each that was named. Null when nothing was changed. */
  taxRates?: Maybe<Array<TaxRate>>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** By which rules an order is taxed. */
export type TaxScheme =
  /** At the channel's own rate, wherever the goods go. */
  | 'CHANNEL'
  /** Sold within a country. */
  | 'DOMESTIC'
  /** Exported: without tax. */
  | 'EXPORT'
  /** To a business in another member state: without tax. */
  | 'INTRA_COMMUNITY'
  /** Imported to a consumer in the EU, for no more than 150 euro, declared by the import one-stop shop. */
  | 'IOSS'
  /** To a consumer in another member state, below the threshold: at the seller's rate. */
  | 'ORIGIN'
  /** To a consumer in another member state, declared by the one-stop shop: at the rate of the country of arrival. */
  | 'OSS'
  /** The buyer owes the tax on some of the goods, or all. */
  | 'REVERSE_CHARGE';

/** Names the webhook whose address is tried, and with what. */
export type TestWebhookInput = {
  /** Of what kind a sample is sent; it need not be one that the webhook is told of. */
  kind: MessageKind;
  /** Id of the webhook. */
  webhookId: Scalars['ID']['input'];
};

/** What came of a dry run. */
export type TestWebhookPayload = {
  __typename?: 'TestWebhookPayload';
  /** Null when there are user errors. */
  result?: Maybe<WebhookTest>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was sent then. Empty when it was tried. */
  userErrors: Array<UserError>;
};

/** Whom to tell no more. */
export type UnsubscribeFromPushInput = {
  /** The endpoint of a browser, or the token of a phone. */
  address: Scalars['String']['input'];
  /** The order. */
  orderId: Scalars['ID']['input'];
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
  amount?: InputMaybe<MoneyInput>;
  /** gift-card, or store-credit: that of the account that the order is placed for, or is of. */
  provider: Scalars['String']['input'];
  /** Code of the gift card. Of store-credit it is left out. */
  token?: InputMaybe<Scalars['String']['input']>;
};

/** Where a shop is told of its orders, signed as standardwebhooks.com has it. */
export type Webhook = {
  __typename?: 'Webhook';
  /** Code of the channel whose orders it is about. */
  channel: Scalars['String']['output'];
  /** Identifies the webhook: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Whether it is told of what happens from now on. */
  isActive: Scalars['Boolean']['output'];
  /** What it is told of, one entry for each kind that was named: at most 32. */
  kinds: Array<MessageKind>;
  /** The address that is asked: https. */
  url: Scalars['String']['output'];
};

/** One thing that a shop is told. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** The HTTP status that the shop answered the last try with. Null when it was not reached, or before the first. */
  answerStatus?: Maybe<Scalars['Int']['output']>;
  /** How long that answer took, in milliseconds. */
  answeredInMs?: Maybe<Scalars['Int']['output']>;
  /** Tries so far. */
  attempts: Scalars['Int']['output'];
  /** When the shop took it. Null while it has not. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last try was not taken. Null when it was, or before the first. */
  error?: Maybe<Scalars['String']['output']>;
  /** Identifies the delivery: it is the webhook-id, at every try the same. */
  id: Scalars['ID']['output'];
  /** What it tells of. */
  kind: MessageKind;
  /** When it was written down. */
  madeAt: Scalars['DateTime']['output'];
  /** When it is tried next. Null once it was taken, or given up. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** The order that it is about. Empty of what is about no order: stock and variants. */
  orderId: Scalars['ID']['output'];
  /** Whether the shop has taken it. */
  state: WebhookDeliveryState;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<WebhookDeliveryEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many deliveries there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: WebhookDelivery;
};

/** A delivery after a mutation. */
export type WebhookDeliveryPayload = {
  __typename?: 'WebhookDeliveryPayload';
  /** As it is now; null when there are user errors. */
  delivery?: Maybe<WebhookDelivery>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Whether a shop has taken a delivery. */
export type WebhookDeliveryState =
  /** The shop answered 2xx. */
  | 'DELIVERED'
  /** It waits for its first try, or for another. */
  | 'DUE'
  /** Given up after twelve tries, and a work item of the kind WEBHOOK: replay it. */
  | 'FAILED';

/** A webhook after a mutation. */
export type WebhookPayload = {
  __typename?: 'WebhookPayload';
  /** A new secret (whsec_...), told this once, and to a repeat under its key while it is one of the two. Null when there is no new one. */
  secret?: Maybe<Scalars['String']['output']>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
  /** As it is now; null when there are user errors. */
  webhook?: Maybe<Webhook>;
};

/** A sample that was sent, and its answer. */
export type WebhookTest = {
  __typename?: 'WebhookTest';
  /** Why it would not count as taken. Null when it would. */
  error?: Maybe<Scalars['String']['output']>;
  /** How long the answer took, in milliseconds. Null when there was none. */
  ms?: Maybe<Scalars['Int']['output']>;
  /** The body that was sent, as it was signed. */
  sent: Scalars['String']['output'];
  /** The HTTP status that was answered. Null when the address was not reached. */
  status?: Maybe<Scalars['Int']['output']>;
  /** The first 500 bytes of the answer. Null when there was none. */
  text?: Maybe<Scalars['String']['output']>;
  /** The webhook-id that it had; it begins with test_. */
  webhookId: Scalars['String']['output'];
};

/** A saga step or message that could not go on by itself: visible, owned, and retried by hand. It closes by itself when its cause is gone. */
export type WorkItem = {
  __typename?: 'WorkItem';
  /** What can be done to it now, each action once; empty when it is over. */
  allowedActions: Array<WorkItemAction>;
  /** Subject of the member of staff that has it; null while nobody has. */
  assignee?: Maybe<Scalars['String']['output']>;
  /** Tries so far. */
  attempts: Scalars['Int']['output'];
  /** Why it could not go on. */
  error: Scalars['String']['output'];
  /** Identifies the work item: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /**
   * PAYMENT, PAYMENT_HOLD (money that is set aside for a short time only), PAYMENT_MISMATCH (our books and the provider's differ), CHARGEBACK,
   * STOCK_RESERVATION, STOCK_RELEASE, DELIVERY (a parcel that does not reach the customer), SOURCING (units that no location could keep), SHIP_BY (goods that should have left a location by now), RETURN (a return that is to be exchanged, or whose money cannot be given back), CHANNEL_ORDER (an
   * order that is not as its shop says, or a delivery of it that cannot be read), CHANNEL_MESSAGE (a shop platform that cannot be told of a parcel or of
   * stock), MESSAGE (an e-mail that was not sent, or may not have been), WEBHOOK (a shop that has not taken a webhook), CASE (an answer to a customer that is
   * late) or DEAD_LETTER.
   */
  kind: Scalars['String']['output'];
  /** The order, where it is about one. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** What it is about in detail, as a flat object whose fields follow the kind; nothing of it says who the customer is. Null of items of before it was kept. */
  payload?: Maybe<Scalars['JSON']['output']>;
  /** What the person wrote who resolved it; null where it was tried again or ended by itself, and while it is open. */
  resolution?: Maybe<Scalars['String']['output']>;
  /** When it ended; null while it is open. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who ended it: the subject of a member of staff, or `system` where its cause was gone. Null while it is open. */
  resolvedBy?: Maybe<Scalars['String']['output']>;
  /** Since when it waits. */
  since: Scalars['DateTime']['output'];
  /** Whether it waits for a person. */
  status: WorkItemStatus;
  /** Which step could not go on, in a sentence: the same for all of a kind. */
  step: Scalars['String']['output'];
  /** What it is about. */
  subject: Scalars['String']['output'];
};

/** What can be done to a work item. */
export type WorkItemAction =
  /** `assignWorkItem` gives it to somebody. */
  | 'ASSIGN'
  /** `resolveWorkItem` closes it. */
  | 'RESOLVE'
  /** `retryWorkItem` has its step tried again. */
  | 'RETRY';

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

/** Which work items are listed: those that meet all that is given. */
export type WorkItemFilter = {
  /** That this member of staff has, by its subject. */
  assignee?: InputMaybe<Scalars['String']['input']>;
  /** Of these kinds, at most one entry for each; of all unless given. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** That have waited since before this moment. */
  openedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** About this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that are open, unless given. */
  status?: InputMaybe<WorkItemStatus>;
  /** True: that nobody has. */
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A work item after a mutation. */
export type WorkItemPayload = {
  __typename?: 'WorkItemPayload';
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
  /** The item, as it is now; null when there are user errors. */
  workItem?: Maybe<WorkItem>;
};

/** Whether a work item waits for a person. */
export type WorkItemStatus =
  /** It does. */
  | 'OPEN'
  /** It is over: tried again, resolved, or its cause is gone. */
  | 'RESOLVED';

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
  AddedUnits: AddedUnits;
  Customer: Customer;
  Order: Order;
  OrderLine: OrderLine;
  Return: Return;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AddedUnits:
    ( { __typename: 'AddedUnits' }
    & GraphQLRecursivePick<FederationTypes['AddedUnits'], {"sku":true,"quantity":true,"channel":true,"countryCode":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
  Return:
    ( { __typename: 'Return' }
    & GraphQLRecursivePick<FederationTypes['Return'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddedUnits: ResolverTypeWrapper<AddedUnits>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Address: ResolverTypeWrapper<Address>;
  AddressInput: AddressInput;
  AmendOrderInput: AmendOrderInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AmendmentPreview: ResolverTypeWrapper<Omit<AmendmentPreview, 'importCost'> & { importCost?: Maybe<ResolversTypes['ImportCost']> }>;
  AmendmentPreviewLine: ResolverTypeWrapper<AmendmentPreviewLine>;
  AmendmentPreviewPayload: ResolverTypeWrapper<Omit<AmendmentPreviewPayload, 'preview'> & { preview?: Maybe<ResolversTypes['AmendmentPreview']> }>;
  Amounts: ResolverTypeWrapper<AmountsIn>;
  AppliedDiscount: ResolverTypeWrapper<AppliedDiscountIn>;
  ApplyCorrectionInput: ApplyCorrectionInput;
  AssignCaseInput: AssignCaseInput;
  AssignWorkItemInput: AssignWorkItemInput;
  Attribution: ResolverTypeWrapper<Attribution>;
  AttributionInput: AttributionInput;
  CancelOrderInput: CancelOrderInput;
  CaseKind: CaseKind;
  CaseMessage: ResolverTypeWrapper<CaseMessageRow>;
  CasePayload: ResolverTypeWrapper<Omit<CasePayload, 'case'> & { case?: Maybe<ResolversTypes['SupportCase']> }>;
  CaseStatus: CaseStatus;
  Channel: ResolverTypeWrapper<ChannelRow>;
  ChannelDelivery: ResolverTypeWrapper<DeliveryRow>;
  ChannelDeliveryConnection: ResolverTypeWrapper<DeliveryPage>;
  ChannelDeliveryEdge: ResolverTypeWrapper<DeliveryPageEdge>;
  ChannelDeliveryFilter: ChannelDeliveryFilter;
  ChannelDeliveryHeader: ResolverTypeWrapper<ChannelDeliveryHeader>;
  ChannelDeliveryPayload: ResolverTypeWrapper<Omit<ChannelDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['ChannelDelivery']> }>;
  ChannelDeliveryState: ChannelDeliveryState;
  ChannelExpiryPayload: ResolverTypeWrapper<Omit<ChannelExpiryPayload, 'channel'> & { channel?: Maybe<ResolversTypes['Channel']> }>;
  ChannelKind: ChannelKind;
  ChannelPlatform: ChannelPlatform;
  ChannelTaxPayload: ResolverTypeWrapper<Omit<ChannelTaxPayload, 'channel'> & { channel?: Maybe<ResolversTypes['Channel']> }>;
  ClaimOrderInput: ClaimOrderInput;
  CommerceType: CommerceType;
  Consent: ResolverTypeWrapper<ConsentRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ConsentPurpose: ConsentPurpose;
  Consignment: ResolverTypeWrapper<Consignment>;
  ConsignmentInput: ConsignmentInput;
  ContentsType: ContentsType;
  Correction: ResolverTypeWrapper<Correction>;
  CreditGrant: ResolverTypeWrapper<CreditGrant>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  CustomerAddress: ResolverTypeWrapper<CustomerAddress>;
  CustomerExportPayload: ResolverTypeWrapper<CustomerExportPayload>;
  CustomerPayload: ResolverTypeWrapper<Omit<CustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  CustomsDocumentKind: CustomsDocumentKind;
  CustomsFault: CustomsFault;
  CustomsField: CustomsField;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DevicePlatform: DevicePlatform;
  Discount: ResolverTypeWrapper<DiscountOffer>;
  DiscountKind: DiscountKind;
  DiscountPayload: ResolverTypeWrapper<Omit<DiscountPayload, 'discount'> & { discount?: Maybe<ResolversTypes['Discount']> }>;
  DutyKind: DutyKind;
  EraseCustomerInput: EraseCustomerInput;
  Erasure: ResolverTypeWrapper<ErasureRow>;
  ErasureConnection: ResolverTypeWrapper<ErasurePage>;
  ErasureEdge: ResolverTypeWrapper<ErasurePageEdge>;
  ErasurePayload: ResolverTypeWrapper<Omit<ErasurePayload, 'erasure'> & { erasure?: Maybe<ResolversTypes['Erasure']> }>;
  ErasureState: ErasureState;
  Feedback: ResolverTypeWrapper<FeedbackRow>;
  GiftCardPayload: ResolverTypeWrapper<GiftCardPayload>;
  GrantStoreCreditInput: GrantStoreCreditInput;
  GuestAccessInput: GuestAccessInput;
  GuestAccessPayload: ResolverTypeWrapper<Omit<GuestAccessPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  HistoryEntry: ResolverTypeWrapper<ToldEntry>;
  HistoryService: HistoryService;
  HoldOrderInput: HoldOrderInput;
  HoldReason: HoldReason;
  ImportCost: ResolverTypeWrapper<ImportCostIn>;
  ImportCostKind: ImportCostKind;
  ImportCostLine: ResolverTypeWrapper<ImportCostLineIn>;
  ImportTaxKind: ImportTaxKind;
  Incoterm: Incoterm;
  Invoice: ResolverTypeWrapper<InvoiceParent>;
  InvoiceLine: ResolverTypeWrapper<InvoiceLineParent>;
  InvoiceType: InvoiceType;
  IssueGiftCardInput: IssueGiftCardInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LegalEntity: ResolverTypeWrapper<LegalEntityRow>;
  LegalEntityPayload: ResolverTypeWrapper<Omit<LegalEntityPayload, 'legalEntity'> & { legalEntity?: Maybe<ResolversTypes['LegalEntity']> }>;
  LineQuantityInput: LineQuantityInput;
  ListPrice: ResolverTypeWrapper<ListPriceParent>;
  ListPriceInput: ListPriceInput;
  Message: ResolverTypeWrapper<MessageRow>;
  MessageKind: MessageKind;
  MessageState: MessageState;
  MissingCustomsField: ResolverTypeWrapper<Missing>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenCaseInput: OpenCaseInput;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderAction: OrderAction;
  OrderAmendment: ResolverTypeWrapper<OrderAmendment>;
  OrderAmendmentState: OrderAmendmentState;
  OrderCancellation: ResolverTypeWrapper<CancellationIn>;
  OrderConnection: ResolverTypeWrapper<OrderPage>;
  OrderEdge: ResolverTypeWrapper<OrderPageEdge>;
  OrderEvent: ResolverTypeWrapper<EventRow>;
  OrderEventConnection: ResolverTypeWrapper<TimelinePage>;
  OrderEventEdge: ResolverTypeWrapper<Omit<OrderEventEdge, 'node'> & { node: ResolversTypes['OrderEvent'] }>;
  OrderFilter: OrderFilter;
  OrderFulfillmentStatus: OrderFulfillmentStatus;
  OrderHistoryConnection: ResolverTypeWrapper<HistoryPage>;
  OrderHistoryEdge: ResolverTypeWrapper<HistoryPageEdge>;
  OrderHold: ResolverTypeWrapper<HoldRow>;
  OrderLine: ResolverTypeWrapper<LineParent>;
  OrderLineQuantities: ResolverTypeWrapper<OrderLineQuantities>;
  OrderNextAction: ResolverTypeWrapper<OrderNextAction>;
  OrderPayload: ResolverTypeWrapper<Omit<OrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  OrderSort: OrderSort;
  OrderStatus: OrderStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Parameter: ResolverTypeWrapper<Parameter>;
  Payment: ResolverTypeWrapper<ShownPayment>;
  PaymentInput: PaymentInput;
  PaymentStatus: PaymentStatus;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderLineInput: PlaceOrderLineInput;
  PreviewPriceInput: PreviewPriceInput;
  PreviewPriceLineInput: PreviewPriceLineInput;
  PriceList: ResolverTypeWrapper<PriceListRow>;
  PriceListPayload: ResolverTypeWrapper<Omit<PriceListPayload, 'priceList'> & { priceList?: Maybe<ResolversTypes['PriceList']> }>;
  PricePreview: ResolverTypeWrapper<PriceIn>;
  PricePreviewLine: ResolverTypeWrapper<PriceLineIn>;
  PricePreviewPayload: ResolverTypeWrapper<Omit<PricePreviewPayload, 'price'> & { price?: Maybe<ResolversTypes['PricePreview']> }>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  PushOptions: ResolverTypeWrapper<PushOptions>;
  PushPayload: ResolverTypeWrapper<PushPayload>;
  PushPlatform: PushPlatform;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordConsentInput: RecordConsentInput;
  Refund: ResolverTypeWrapper<ShownRefundIn>;
  RefundDestination: RefundDestination;
  RefundOrderInput: RefundOrderInput;
  RefundStatus: RefundStatus;
  RegisterDeviceInput: RegisterDeviceInput;
  ReleaseHoldInput: ReleaseHoldInput;
  RemoveAddressInput: RemoveAddressInput;
  ReplayChannelDeliveryInput: ReplayChannelDeliveryInput;
  ReplayWebhookDeliveriesInput: ReplayWebhookDeliveriesInput;
  ReplayWebhookDeliveriesPayload: ResolverTypeWrapper<ReplayWebhookDeliveriesPayload>;
  ReplayWebhookDeliveryInput: ReplayWebhookDeliveryInput;
  ReplyToCaseInput: ReplyToCaseInput;
  ResolveCaseInput: ResolveCaseInput;
  ResolveWorkItemInput: ResolveWorkItemInput;
  RetryWorkItemInput: RetryWorkItemInput;
  Return: ResolverTypeWrapper<ReturnParent>;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  SaveAddressInput: SaveAddressInput;
  SaveLegalEntityInput: SaveLegalEntityInput;
  SaveProfileInput: SaveProfileInput;
  SaveWebhookInput: SaveWebhookInput;
  SetChannelExpiryInput: SetChannelExpiryInput;
  SetChannelTaxInput: SetChannelTaxInput;
  SetConsignmentInput: SetConsignmentInput;
  SetCustomerGroupInput: SetCustomerGroupInput;
  SetDiscountInput: SetDiscountInput;
  SetPriceListInput: SetPriceListInput;
  SetTaxRatesInput: SetTaxRatesInput;
  Shipment: ResolverTypeWrapper<Shipment>;
  StoreCredit: ResolverTypeWrapper<StoreCreditRow>;
  StoreCreditEntry: ResolverTypeWrapper<ShownCreditEntry>;
  StoreCreditKind: StoreCreditKind;
  StoreCreditPayload: ResolverTypeWrapper<Omit<StoreCreditPayload, 'storeCredit'> & { storeCredit?: Maybe<ResolversTypes['StoreCredit']> }>;
  SubmitFeedbackInput: SubmitFeedbackInput;
  SubscribeToPushInput: SubscribeToPushInput;
  SupportCase: ResolverTypeWrapper<CaseRow>;
  SupportCaseConnection: ResolverTypeWrapper<CasePage>;
  SupportCaseEdge: ResolverTypeWrapper<CasePageEdge>;
  SwapLineInput: SwapLineInput;
  TaxCategory: TaxCategory;
  TaxClass: TaxClass;
  TaxRate: ResolverTypeWrapper<DatedRate>;
  TaxRateInput: TaxRateInput;
  TaxRatesPayload: ResolverTypeWrapper<Omit<TaxRatesPayload, 'taxRates'> & { taxRates?: Maybe<Array<ResolversTypes['TaxRate']>> }>;
  TaxScheme: TaxScheme;
  TestWebhookInput: TestWebhookInput;
  TestWebhookPayload: ResolverTypeWrapper<TestWebhookPayload>;
  UnsubscribeFromPushInput: UnsubscribeFromPushInput;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  VoucherInput: VoucherInput;
  Webhook: ResolverTypeWrapper<ShownWebhook>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryRow>;
  WebhookDeliveryConnection: ResolverTypeWrapper<WebhookDeliveryPage>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryPayload: ResolverTypeWrapper<Omit<WebhookDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['WebhookDelivery']> }>;
  WebhookDeliveryState: WebhookDeliveryState;
  WebhookPayload: ResolverTypeWrapper<Omit<WebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>;
  WebhookTest: ResolverTypeWrapper<WebhookTest>;
  WorkItem: ResolverTypeWrapper<WorkItemRow>;
  WorkItemAction: WorkItemAction;
  WorkItemConnection: ResolverTypeWrapper<WorkItemPage>;
  WorkItemEdge: ResolverTypeWrapper<Omit<WorkItemEdge, 'node'> & { node: ResolversTypes['WorkItem'] }>;
  WorkItemFilter: WorkItemFilter;
  WorkItemPayload: ResolverTypeWrapper<Omit<WorkItemPayload, 'workItem'> & { workItem?: Maybe<ResolversTypes['WorkItem']> }>;
  WorkItemStatus: WorkItemStatus;
  _GuestOrder: ResolverTypeWrapper<_GuestOrder>;
  _OrderUpdate: ResolverTypeWrapper<Omit<_OrderUpdate, 'event'> & { event: ResolversTypes['OrderEvent'] }>;
  _OrderUpdates: ResolverTypeWrapper<Omit<_OrderUpdates, 'after' | 'latest'> & { after: Array<ResolversTypes['_OrderUpdate']>, latest: ResolversTypes['_OrderUpdate'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddedUnits: AddedUnits | FederationReferenceTypes['AddedUnits'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Address: Address;
  AddressInput: AddressInput;
  AmendOrderInput: AmendOrderInput;
  ID: Scalars['ID']['output'];
  AmendmentPreview: Omit<AmendmentPreview, 'importCost'> & { importCost?: Maybe<ResolversParentTypes['ImportCost']> };
  AmendmentPreviewLine: AmendmentPreviewLine;
  AmendmentPreviewPayload: Omit<AmendmentPreviewPayload, 'preview'> & { preview?: Maybe<ResolversParentTypes['AmendmentPreview']> };
  Amounts: AmountsIn;
  AppliedDiscount: AppliedDiscountIn;
  ApplyCorrectionInput: ApplyCorrectionInput;
  AssignCaseInput: AssignCaseInput;
  AssignWorkItemInput: AssignWorkItemInput;
  Attribution: Attribution;
  AttributionInput: AttributionInput;
  CancelOrderInput: CancelOrderInput;
  CaseMessage: CaseMessageRow;
  CasePayload: Omit<CasePayload, 'case'> & { case?: Maybe<ResolversParentTypes['SupportCase']> };
  Channel: ChannelRow;
  ChannelDelivery: DeliveryRow;
  ChannelDeliveryConnection: DeliveryPage;
  ChannelDeliveryEdge: DeliveryPageEdge;
  ChannelDeliveryFilter: ChannelDeliveryFilter;
  ChannelDeliveryHeader: ChannelDeliveryHeader;
  ChannelDeliveryPayload: Omit<ChannelDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['ChannelDelivery']> };
  ChannelExpiryPayload: Omit<ChannelExpiryPayload, 'channel'> & { channel?: Maybe<ResolversParentTypes['Channel']> };
  ChannelTaxPayload: Omit<ChannelTaxPayload, 'channel'> & { channel?: Maybe<ResolversParentTypes['Channel']> };
  ClaimOrderInput: ClaimOrderInput;
  Consent: ConsentRow;
  Boolean: Scalars['Boolean']['output'];
  Consignment: Consignment;
  ConsignmentInput: ConsignmentInput;
  Correction: Correction;
  CreditGrant: CreditGrant;
  Customer: CustomerParent;
  CustomerAddress: CustomerAddress;
  CustomerExportPayload: CustomerExportPayload;
  CustomerPayload: Omit<CustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Discount: DiscountOffer;
  DiscountPayload: Omit<DiscountPayload, 'discount'> & { discount?: Maybe<ResolversParentTypes['Discount']> };
  EraseCustomerInput: EraseCustomerInput;
  Erasure: ErasureRow;
  ErasureConnection: ErasurePage;
  ErasureEdge: ErasurePageEdge;
  ErasurePayload: Omit<ErasurePayload, 'erasure'> & { erasure?: Maybe<ResolversParentTypes['Erasure']> };
  Feedback: FeedbackRow;
  GiftCardPayload: GiftCardPayload;
  GrantStoreCreditInput: GrantStoreCreditInput;
  GuestAccessInput: GuestAccessInput;
  GuestAccessPayload: Omit<GuestAccessPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  HistoryEntry: ToldEntry;
  HoldOrderInput: HoldOrderInput;
  ImportCost: ImportCostIn;
  ImportCostLine: ImportCostLineIn;
  Invoice: InvoiceParent;
  InvoiceLine: InvoiceLineParent;
  IssueGiftCardInput: IssueGiftCardInput;
  JSON: Scalars['JSON']['output'];
  LegalEntity: LegalEntityRow;
  LegalEntityPayload: Omit<LegalEntityPayload, 'legalEntity'> & { legalEntity?: Maybe<ResolversParentTypes['LegalEntity']> };
  LineQuantityInput: LineQuantityInput;
  ListPrice: ListPriceParent;
  ListPriceInput: ListPriceInput;
  Message: MessageRow;
  MissingCustomsField: Missing;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  OpenCaseInput: OpenCaseInput;
  Order: OrderRow;
  OrderAmendment: OrderAmendment;
  OrderCancellation: CancellationIn;
  OrderConnection: OrderPage;
  OrderEdge: OrderPageEdge;
  OrderEvent: EventRow;
  OrderEventConnection: TimelinePage;
  OrderEventEdge: Omit<OrderEventEdge, 'node'> & { node: ResolversParentTypes['OrderEvent'] };
  OrderFilter: OrderFilter;
  OrderHistoryConnection: HistoryPage;
  OrderHistoryEdge: HistoryPageEdge;
  OrderHold: HoldRow;
  OrderLine: LineParent;
  OrderLineQuantities: OrderLineQuantities;
  OrderNextAction: OrderNextAction;
  OrderPayload: Omit<OrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  PageInfo: PageInfo;
  Parameter: Parameter;
  Payment: ShownPayment;
  PaymentInput: PaymentInput;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderLineInput: PlaceOrderLineInput;
  PreviewPriceInput: PreviewPriceInput;
  PreviewPriceLineInput: PreviewPriceLineInput;
  PriceList: PriceListRow;
  PriceListPayload: Omit<PriceListPayload, 'priceList'> & { priceList?: Maybe<ResolversParentTypes['PriceList']> };
  PricePreview: PriceIn;
  PricePreviewLine: PriceLineIn;
  PricePreviewPayload: Omit<PricePreviewPayload, 'price'> & { price?: Maybe<ResolversParentTypes['PricePreview']> };
  ProductVariant: ProductVariant;
  PushOptions: PushOptions;
  PushPayload: PushPayload;
  Query: Record<PropertyKey, never>;
  RecordConsentInput: RecordConsentInput;
  Refund: ShownRefundIn;
  RefundOrderInput: RefundOrderInput;
  RegisterDeviceInput: RegisterDeviceInput;
  ReleaseHoldInput: ReleaseHoldInput;
  RemoveAddressInput: RemoveAddressInput;
  ReplayChannelDeliveryInput: ReplayChannelDeliveryInput;
  ReplayWebhookDeliveriesInput: ReplayWebhookDeliveriesInput;
  ReplayWebhookDeliveriesPayload: ReplayWebhookDeliveriesPayload;
  ReplayWebhookDeliveryInput: ReplayWebhookDeliveryInput;
  ReplyToCaseInput: ReplyToCaseInput;
  ResolveCaseInput: ResolveCaseInput;
  ResolveWorkItemInput: ResolveWorkItemInput;
  RetryWorkItemInput: RetryWorkItemInput;
  Return: ReturnParent;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  SaveAddressInput: SaveAddressInput;
  SaveLegalEntityInput: SaveLegalEntityInput;
  SaveProfileInput: SaveProfileInput;
  SaveWebhookInput: SaveWebhookInput;
  SetChannelExpiryInput: SetChannelExpiryInput;
  SetChannelTaxInput: SetChannelTaxInput;
  SetConsignmentInput: SetConsignmentInput;
  SetCustomerGroupInput: SetCustomerGroupInput;
  SetDiscountInput: SetDiscountInput;
  SetPriceListInput: SetPriceListInput;
  SetTaxRatesInput: SetTaxRatesInput;
  Shipment: Shipment;
  StoreCredit: StoreCreditRow;
  StoreCreditEntry: ShownCreditEntry;
  StoreCreditPayload: Omit<StoreCreditPayload, 'storeCredit'> & { storeCredit?: Maybe<ResolversParentTypes['StoreCredit']> };
  SubmitFeedbackInput: SubmitFeedbackInput;
  SubscribeToPushInput: SubscribeToPushInput;
  SupportCase: CaseRow;
  SupportCaseConnection: CasePage;
  SupportCaseEdge: CasePageEdge;
  SwapLineInput: SwapLineInput;
  TaxRate: DatedRate;
  TaxRateInput: TaxRateInput;
  TaxRatesPayload: Omit<TaxRatesPayload, 'taxRates'> & { taxRates?: Maybe<Array<ResolversParentTypes['TaxRate']>> };
  TestWebhookInput: TestWebhookInput;
  TestWebhookPayload: TestWebhookPayload;
  UnsubscribeFromPushInput: UnsubscribeFromPushInput;
  UserError: UserError;
  VoucherInput: VoucherInput;
  Webhook: ShownWebhook;
  WebhookDelivery: WebhookDeliveryRow;
  WebhookDeliveryConnection: WebhookDeliveryPage;
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookDeliveryPayload: Omit<WebhookDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['WebhookDelivery']> };
  WebhookPayload: Omit<WebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> };
  WebhookTest: WebhookTest;
  WorkItem: WorkItemRow;
  WorkItemConnection: WorkItemPage;
  WorkItemEdge: Omit<WorkItemEdge, 'node'> & { node: ResolversParentTypes['WorkItem'] };
  WorkItemFilter: WorkItemFilter;
  WorkItemPayload: Omit<WorkItemPayload, 'workItem'> & { workItem?: Maybe<ResolversParentTypes['WorkItem']> };
  _GuestOrder: _GuestOrder;
  _OrderUpdate: Omit<_OrderUpdate, 'event'> & { event: ResolversParentTypes['OrderEvent'] };
  _OrderUpdates: Omit<_OrderUpdates, 'after' | 'latest'> & { after: Array<ResolversParentTypes['_OrderUpdate']>, latest: ResolversParentTypes['_OrderUpdate'] };
};

export type AddedUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddedUnits'] = ResolversParentTypes['AddedUnits'], FederationReferenceType extends FederationReferenceTypes['AddedUnits'] = FederationReferenceTypes['AddedUnits']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AddedUnits']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type AmendmentPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AmendmentPreview'] = ResolversParentTypes['AmendmentPreview']> = {
  added?: Resolver<Array<ResolversTypes['AddedUnits']>, ParentType, ContextType>;
  importCost?: Resolver<Maybe<ResolversTypes['ImportCost']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['AmendmentPreviewLine']>, ParentType, ContextType>;
  toAuthorize?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toGiveBack?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalAfter?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalBefore?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AmendmentPreviewLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AmendmentPreviewLine'] = ResolversParentTypes['AmendmentPreviewLine']> = {
  orderLineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantityAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantityBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AmendmentPreviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AmendmentPreviewPayload'] = ResolversParentTypes['AmendmentPreviewPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['AmendmentPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AmountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Amounts'] = ResolversParentTypes['Amounts']> = {
  cancelled?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AppliedDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppliedDiscount'] = ResolversParentTypes['AppliedDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscountKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attribution'] = ResolversParentTypes['Attribution']> = {
  clickId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  landingPage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referrer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  term?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseMessage'] = ResolversParentTypes['CaseMessage']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasePayload'] = ResolversParentTypes['CasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  establishment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unpaidMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type ChannelExpiryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelExpiryPayload'] = ResolversParentTypes['ChannelExpiryPayload']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChannelTaxPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelTaxPayload'] = ResolversParentTypes['ChannelTaxPayload']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  given?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consignment'] = ResolversParentTypes['Consignment']> = {
  commerceType?: Resolver<ResolversTypes['CommerceType'], ParentType, ContextType>;
  contentsType?: Resolver<ResolversTypes['ContentsType'], ParentType, ContextType>;
  eori?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incoterm?: Resolver<ResolversTypes['Incoterm'], ParentType, ContextType>;
  ioss?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreditGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditGrant'] = ResolversParentTypes['CreditGrant']> = {
  most?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  cases?: Resolver<Array<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  consents?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  creditGrant?: Resolver<Maybe<ResolversTypes['CreditGrant']>, ParentType, ContextType, RequireFields<CustomerCreditGrantArgs, 'currencyCode'>>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType>;
  groupCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<CustomerOrdersArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeCredit?: Resolver<Array<ResolversTypes['StoreCredit']>, ParentType, ContextType>;
};

export type CustomerAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerAddress'] = ResolversParentTypes['CustomerAddress']> = {
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerExportPayload'] = ResolversParentTypes['CustomerExportPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type DiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Discount'] = ResolversParentTypes['Discount']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  buyUnits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  getUnits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscountKind'], ParentType, ContextType>;
  minimumTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percentBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  skus?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DiscountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscountPayload'] = ResolversParentTypes['DiscountPayload']> = {
  discount?: Resolver<Maybe<ResolversTypes['Discount']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErasureState'], ParentType, ContextType>;
};

export type ErasureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureConnection'] = ResolversParentTypes['ErasureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ErasureEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErasureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureEdge'] = ResolversParentTypes['ErasureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Erasure'], ParentType, ContextType>;
};

export type ErasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasurePayload'] = ResolversParentTypes['ErasurePayload']> = {
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FeedbackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Feedback'] = ResolversParentTypes['Feedback']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GiftCardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCardPayload'] = ResolversParentTypes['GiftCardPayload']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GuestAccessPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuestAccessPayload'] = ResolversParentTypes['GuestAccessPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HistoryEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HistoryEntry'] = ResolversParentTypes['HistoryEntry']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['HistoryService'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCost'] = ResolversParentTypes['ImportCost']> = {
  collected?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['CustomsDocumentKind']>, ParentType, ContextType>;
  duty?: Resolver<ResolversTypes['DutyKind'], ParentType, ContextType>;
  incoterm?: Resolver<ResolversTypes['Incoterm'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ImportCostLine']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['MissingCustomsField']>, ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['ImportTaxKind'], ParentType, ContextType>;
  taxBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ImportCostLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCostLine'] = ResolversParentTypes['ImportCostLine']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  hsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ImportCostKind'], ParentType, ContextType>;
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

export type ListPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListPrice'] = ResolversParentTypes['ListPrice']> = {
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MessageState'], ParentType, ContextType>;
};

export type MissingCustomsFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingCustomsField'] = ResolversParentTypes['MissingCustomsField']> = {
  fault?: Resolver<ResolversTypes['CustomsFault'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['CustomsField'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  amendOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationAmendOrderArgs, 'input'>>;
  applyCorrection: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationApplyCorrectionArgs, 'input'>>;
  assignCase: Resolver<ResolversTypes['CasePayload'], ParentType, ContextType, RequireFields<MutationAssignCaseArgs, 'input'>>;
  assignWorkItem: Resolver<ResolversTypes['WorkItemPayload'], ParentType, ContextType, RequireFields<MutationAssignWorkItemArgs, 'input'>>;
  cancelOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  claimOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationClaimOrderArgs, 'input'>>;
  eraseCustomer: Resolver<ResolversTypes['ErasurePayload'], ParentType, ContextType, Partial<MutationEraseCustomerArgs>>;
  grantStoreCredit: Resolver<ResolversTypes['StoreCreditPayload'], ParentType, ContextType, RequireFields<MutationGrantStoreCreditArgs, 'input'>>;
  guestAccess: Resolver<ResolversTypes['GuestAccessPayload'], ParentType, ContextType, RequireFields<MutationGuestAccessArgs, 'input'>>;
  holdOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationHoldOrderArgs, 'input'>>;
  issueGiftCard: Resolver<ResolversTypes['GiftCardPayload'], ParentType, ContextType, RequireFields<MutationIssueGiftCardArgs, 'input'>>;
  openCase: Resolver<ResolversTypes['CasePayload'], ParentType, ContextType, RequireFields<MutationOpenCaseArgs, 'input'>>;
  placeOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  recordConsent: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  refundOrder: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationRefundOrderArgs, 'input'>>;
  registerDevice: Resolver<ResolversTypes['PushPayload'], ParentType, ContextType, RequireFields<MutationRegisterDeviceArgs, 'input'>>;
  releaseHold: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationReleaseHoldArgs, 'input'>>;
  removeAddress: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationRemoveAddressArgs, 'input'>>;
  replayChannelDelivery: Resolver<ResolversTypes['ChannelDeliveryPayload'], ParentType, ContextType, RequireFields<MutationReplayChannelDeliveryArgs, 'input'>>;
  replayWebhookDeliveries: Resolver<ResolversTypes['ReplayWebhookDeliveriesPayload'], ParentType, ContextType, RequireFields<MutationReplayWebhookDeliveriesArgs, 'input'>>;
  replayWebhookDelivery: Resolver<ResolversTypes['WebhookDeliveryPayload'], ParentType, ContextType, RequireFields<MutationReplayWebhookDeliveryArgs, 'input'>>;
  replyToCase: Resolver<ResolversTypes['CasePayload'], ParentType, ContextType, RequireFields<MutationReplyToCaseArgs, 'input'>>;
  resolveCase: Resolver<ResolversTypes['CasePayload'], ParentType, ContextType, RequireFields<MutationResolveCaseArgs, 'input'>>;
  resolveWorkItem: Resolver<ResolversTypes['WorkItemPayload'], ParentType, ContextType, RequireFields<MutationResolveWorkItemArgs, 'input'>>;
  retryWorkItem: Resolver<ResolversTypes['WorkItemPayload'], ParentType, ContextType, RequireFields<MutationRetryWorkItemArgs, 'input'>>;
  rotateWebhookSecret: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  saveAddress: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationSaveAddressArgs, 'input'>>;
  saveLegalEntity: Resolver<ResolversTypes['LegalEntityPayload'], ParentType, ContextType, RequireFields<MutationSaveLegalEntityArgs, 'input'>>;
  saveProfile: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationSaveProfileArgs, 'input'>>;
  saveWebhook: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationSaveWebhookArgs, 'input'>>;
  setChannelExpiry: Resolver<ResolversTypes['ChannelExpiryPayload'], ParentType, ContextType, RequireFields<MutationSetChannelExpiryArgs, 'input'>>;
  setChannelTax: Resolver<ResolversTypes['ChannelTaxPayload'], ParentType, ContextType, RequireFields<MutationSetChannelTaxArgs, 'input'>>;
  setConsignment: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationSetConsignmentArgs, 'input'>>;
  setCustomerGroup: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationSetCustomerGroupArgs, 'input'>>;
  setDiscount: Resolver<ResolversTypes['DiscountPayload'], ParentType, ContextType, RequireFields<MutationSetDiscountArgs, 'input'>>;
  setPriceList: Resolver<ResolversTypes['PriceListPayload'], ParentType, ContextType, RequireFields<MutationSetPriceListArgs, 'input'>>;
  setTaxRates: Resolver<ResolversTypes['TaxRatesPayload'], ParentType, ContextType, RequireFields<MutationSetTaxRatesArgs, 'input'>>;
  submitFeedback: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationSubmitFeedbackArgs, 'input'>>;
  subscribeToPush: Resolver<ResolversTypes['PushPayload'], ParentType, ContextType, RequireFields<MutationSubscribeToPushArgs, 'input'>>;
  testWebhook: Resolver<ResolversTypes['TestWebhookPayload'], ParentType, ContextType, RequireFields<MutationTestWebhookArgs, 'input'>>;
  unsubscribeFromPush: Resolver<ResolversTypes['PushPayload'], ParentType, ContextType, RequireFields<MutationUnsubscribeFromPushArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['OrderAction']>, ParentType, ContextType>;
  amendment?: Resolver<Maybe<ResolversTypes['OrderAmendment']>, ParentType, ContextType>;
  amounts?: Resolver<ResolversTypes['Amounts'], ParentType, ContextType>;
  attribution?: Resolver<Maybe<ResolversTypes['Attribution']>, ParentType, ContextType>;
  billingAddress?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellation?: Resolver<Maybe<ResolversTypes['OrderCancellation']>, ParentType, ContextType>;
  cases?: Resolver<Array<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  channelOrderId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consignment?: Resolver<ResolversTypes['Consignment'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['AppliedDiscount']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exchangeOf?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['Feedback']>, ParentType, ContextType>;
  fulfillmentStatus?: Resolver<ResolversTypes['OrderFulfillmentStatus'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['OrderHistoryConnection'], ParentType, ContextType, Partial<OrderHistoryArgs>>;
  holds?: Resolver<Array<ResolversTypes['OrderHold']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importCost?: Resolver<Maybe<ResolversTypes['ImportCost']>, ParentType, ContextType>;
  invoices?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType, Partial<OrderLinesArgs>>;
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  missingCustomsFields?: Resolver<Array<ResolversTypes['MissingCustomsField']>, ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['OrderNextAction']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  promisedDeliveryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  refundLimit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refundable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['Refund']>, ParentType, ContextType>;
  shippingAddress?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  shippingAmounts?: Resolver<ResolversTypes['Amounts'], ParentType, ContextType>;
  shippingTaxCategory?: Resolver<Maybe<ResolversTypes['TaxCategory']>, ParentType, ContextType>;
  shippingTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxScheme?: Resolver<Maybe<ResolversTypes['TaxScheme']>, ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['OrderEventConnection'], ParentType, ContextType, Partial<OrderTimelineArgs>>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  trackingLink?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vatId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderAmendmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderAmendment'] = ResolversParentTypes['OrderAmendment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OrderAmendmentState'], ParentType, ContextType>;
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

export type OrderHistoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHistoryConnection'] = ResolversParentTypes['OrderHistoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderHistoryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderHistoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHistoryEdge'] = ResolversParentTypes['OrderHistoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HistoryEntry'], ParentType, ContextType>;
};

export type OrderHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHold'] = ResolversParentTypes['OrderHold']> = {
  correction?: Resolver<Maybe<ResolversTypes['Correction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['MissingCustomsField']>, ParentType, ContextType>;
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
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['Feedback']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  promisedDeliveryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quantities?: Resolver<ResolversTypes['OrderLineQuantities'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taxCategory?: Resolver<Maybe<ResolversTypes['TaxCategory']>, ParentType, ContextType>;
  taxTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
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

export type OrderNextActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNextAction'] = ResolversParentTypes['OrderNextAction']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type PriceListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceList'] = ResolversParentTypes['PriceList']> = {
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  includesTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prices?: Resolver<Array<ResolversTypes['ListPrice']>, ParentType, ContextType, RequireFields<PriceListPricesArgs, 'first'>>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PriceListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListPayload'] = ResolversParentTypes['PriceListPayload']> = {
  priceList?: Resolver<Maybe<ResolversTypes['PriceList']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PricePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PricePreview'] = ResolversParentTypes['PricePreview']> = {
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['AppliedDiscount']>, ParentType, ContextType>;
  importCost?: Resolver<Maybe<ResolversTypes['ImportCost']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PricePreviewLine']>, ParentType, ContextType>;
  shippingTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxScheme?: Resolver<ResolversTypes['TaxScheme'], ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PricePreviewLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PricePreviewLine'] = ResolversParentTypes['PricePreviewLine']> = {
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxCategory?: Resolver<ResolversTypes['TaxCategory'], ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PricePreviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PricePreviewPayload'] = ResolversParentTypes['PricePreviewPayload']> = {
  price?: Resolver<Maybe<ResolversTypes['PricePreview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PushOptionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushOptions'] = ResolversParentTypes['PushOptions']> = {
  platforms?: Resolver<Array<ResolversTypes['PushPlatform']>, ParentType, ContextType>;
  webKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PushPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushPayload'] = ResolversParentTypes['PushPayload']> = {
  isSubscribed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _guestOrder: Resolver<Maybe<ResolversTypes['_GuestOrder']>, ParentType, ContextType, RequireFields<Query_GuestOrderArgs, 'orderId'>>;
  _orderUpdates: Resolver<Maybe<ResolversTypes['_OrderUpdates']>, ParentType, ContextType, RequireFields<Query_OrderUpdatesArgs, 'limit' | 'orderId'>>;
  amendmentPreview: Resolver<ResolversTypes['AmendmentPreviewPayload'], ParentType, ContextType, RequireFields<QueryAmendmentPreviewArgs, 'input'>>;
  cases: Resolver<ResolversTypes['SupportCaseConnection'], ParentType, ContextType, Partial<QueryCasesArgs>>;
  channelDeliveries: Resolver<ResolversTypes['ChannelDeliveryConnection'], ParentType, ContextType, Partial<QueryChannelDeliveriesArgs>>;
  channelDelivery: Resolver<Maybe<ResolversTypes['ChannelDelivery']>, ParentType, ContextType, RequireFields<QueryChannelDeliveryArgs, 'id'>>;
  channels: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  customer: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customerExport: Resolver<ResolversTypes['CustomerExportPayload'], ParentType, ContextType, Partial<QueryCustomerExportArgs>>;
  discounts: Resolver<Array<ResolversTypes['Discount']>, ParentType, ContextType>;
  erasures: Resolver<ResolversTypes['ErasureConnection'], ParentType, ContextType, Partial<QueryErasuresArgs>>;
  legalEntities: Resolver<Array<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  me: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  order: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  orders: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'sort'>>;
  previewPrice: Resolver<ResolversTypes['PricePreviewPayload'], ParentType, ContextType, RequireFields<QueryPreviewPriceArgs, 'input'>>;
  priceLists: Resolver<Array<ResolversTypes['PriceList']>, ParentType, ContextType, Partial<QueryPriceListsArgs>>;
  pushOptions: Resolver<ResolversTypes['PushOptions'], ParentType, ContextType>;
  searchOrders: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QuerySearchOrdersArgs, 'query'>>;
  storeCredit: Resolver<Array<ResolversTypes['StoreCredit']>, ParentType, ContextType, Partial<QueryStoreCreditArgs>>;
  taxRates: Resolver<Array<ResolversTypes['TaxRate']>, ParentType, ContextType, Partial<QueryTaxRatesArgs>>;
  webhookDeliveries: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, RequireFields<QueryWebhookDeliveriesArgs, 'webhookId'>>;
  webhooks: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
  workItem: Resolver<Maybe<ResolversTypes['WorkItem']>, ParentType, ContextType, RequireFields<QueryWorkItemArgs, 'id'>>;
  workItems: Resolver<ResolversTypes['WorkItemConnection'], ParentType, ContextType, Partial<QueryWorkItemsArgs>>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  destination?: Resolver<ResolversTypes['RefundDestination'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
};

export type ReplayWebhookDeliveriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayWebhookDeliveriesPayload'] = ResolversParentTypes['ReplayWebhookDeliveriesPayload']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return'], FederationReferenceType extends FederationReferenceTypes['Return'] = FederationReferenceTypes['Return']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Return']> | FederationReferenceType, FederationReferenceType, ContextType>;
  exchangeOrders?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['Refund']>, ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StoreCreditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreCredit'] = ResolversParentTypes['StoreCredit']> = {
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['StoreCreditEntry']>, ParentType, ContextType, RequireFields<StoreCreditEntriesArgs, 'first'>>;
};

export type StoreCreditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreCreditEntry'] = ResolversParentTypes['StoreCreditEntry']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balanceAfter?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StoreCreditKind'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StoreCreditPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreCreditPayload'] = ResolversParentTypes['StoreCreditPayload']> = {
  storeCredit?: Resolver<Maybe<ResolversTypes['StoreCredit']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SupportCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportCase'] = ResolversParentTypes['SupportCase']> = {
  assignee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  messages?: Resolver<Array<ResolversTypes['CaseMessage']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupportCaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportCaseConnection'] = ResolversParentTypes['SupportCaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SupportCaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupportCaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportCaseEdge'] = ResolversParentTypes['SupportCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportCase'], ParentType, ContextType>;
};

export type TaxRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRate'] = ResolversParentTypes['TaxRate']> = {
  bps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['TaxCategory'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['TaxClass'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type TaxRatesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRatesPayload'] = ResolversParentTypes['TaxRatesPayload']> = {
  taxRates?: Resolver<Maybe<Array<ResolversTypes['TaxRate']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TestWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestWebhookPayload'] = ResolversParentTypes['TestWebhookPayload']> = {
  result?: Resolver<Maybe<ResolversTypes['WebhookTest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['Parameter']>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['MessageKind']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  answerStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  answeredInMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryPayload'] = ResolversParentTypes['WebhookDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookPayload'] = ResolversParentTypes['WebhookPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookTestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookTest'] = ResolversParentTypes['WebhookTest']> = {
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhookId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  allowedActions?: Resolver<Array<ResolversTypes['WorkItemAction']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkItemStatus'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  AddedUnits?: AddedUnitsResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  AmendmentPreview?: AmendmentPreviewResolvers<ContextType>;
  AmendmentPreviewLine?: AmendmentPreviewLineResolvers<ContextType>;
  AmendmentPreviewPayload?: AmendmentPreviewPayloadResolvers<ContextType>;
  Amounts?: AmountsResolvers<ContextType>;
  AppliedDiscount?: AppliedDiscountResolvers<ContextType>;
  Attribution?: AttributionResolvers<ContextType>;
  CaseMessage?: CaseMessageResolvers<ContextType>;
  CasePayload?: CasePayloadResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ChannelDelivery?: ChannelDeliveryResolvers<ContextType>;
  ChannelDeliveryConnection?: ChannelDeliveryConnectionResolvers<ContextType>;
  ChannelDeliveryEdge?: ChannelDeliveryEdgeResolvers<ContextType>;
  ChannelDeliveryHeader?: ChannelDeliveryHeaderResolvers<ContextType>;
  ChannelDeliveryPayload?: ChannelDeliveryPayloadResolvers<ContextType>;
  ChannelExpiryPayload?: ChannelExpiryPayloadResolvers<ContextType>;
  ChannelTaxPayload?: ChannelTaxPayloadResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Consignment?: ConsignmentResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  CreditGrant?: CreditGrantResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerAddress?: CustomerAddressResolvers<ContextType>;
  CustomerExportPayload?: CustomerExportPayloadResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Discount?: DiscountResolvers<ContextType>;
  DiscountPayload?: DiscountPayloadResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  ErasureConnection?: ErasureConnectionResolvers<ContextType>;
  ErasureEdge?: ErasureEdgeResolvers<ContextType>;
  ErasurePayload?: ErasurePayloadResolvers<ContextType>;
  Feedback?: FeedbackResolvers<ContextType>;
  GiftCardPayload?: GiftCardPayloadResolvers<ContextType>;
  GuestAccessPayload?: GuestAccessPayloadResolvers<ContextType>;
  HistoryEntry?: HistoryEntryResolvers<ContextType>;
  ImportCost?: ImportCostResolvers<ContextType>;
  ImportCostLine?: ImportCostLineResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LegalEntity?: LegalEntityResolvers<ContextType>;
  LegalEntityPayload?: LegalEntityPayloadResolvers<ContextType>;
  ListPrice?: ListPriceResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MissingCustomsField?: MissingCustomsFieldResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderAmendment?: OrderAmendmentResolvers<ContextType>;
  OrderCancellation?: OrderCancellationResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  OrderEventConnection?: OrderEventConnectionResolvers<ContextType>;
  OrderEventEdge?: OrderEventEdgeResolvers<ContextType>;
  OrderHistoryConnection?: OrderHistoryConnectionResolvers<ContextType>;
  OrderHistoryEdge?: OrderHistoryEdgeResolvers<ContextType>;
  OrderHold?: OrderHoldResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderLineQuantities?: OrderLineQuantitiesResolvers<ContextType>;
  OrderNextAction?: OrderNextActionResolvers<ContextType>;
  OrderPayload?: OrderPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parameter?: ParameterResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PriceList?: PriceListResolvers<ContextType>;
  PriceListPayload?: PriceListPayloadResolvers<ContextType>;
  PricePreview?: PricePreviewResolvers<ContextType>;
  PricePreviewLine?: PricePreviewLineResolvers<ContextType>;
  PricePreviewPayload?: PricePreviewPayloadResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  PushOptions?: PushOptionsResolvers<ContextType>;
  PushPayload?: PushPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  ReplayWebhookDeliveriesPayload?: ReplayWebhookDeliveriesPayloadResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  StoreCredit?: StoreCreditResolvers<ContextType>;
  StoreCreditEntry?: StoreCreditEntryResolvers<ContextType>;
  StoreCreditPayload?: StoreCreditPayloadResolvers<ContextType>;
  SupportCase?: SupportCaseResolvers<ContextType>;
  SupportCaseConnection?: SupportCaseConnectionResolvers<ContextType>;
  SupportCaseEdge?: SupportCaseEdgeResolvers<ContextType>;
  TaxRate?: TaxRateResolvers<ContextType>;
  TaxRatesPayload?: TaxRatesPayloadResolvers<ContextType>;
  TestWebhookPayload?: TestWebhookPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookDeliveryPayload?: WebhookDeliveryPayloadResolvers<ContextType>;
  WebhookPayload?: WebhookPayloadResolvers<ContextType>;
  WebhookTest?: WebhookTestResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
  WorkItemConnection?: WorkItemConnectionResolvers<ContextType>;
  WorkItemEdge?: WorkItemEdgeResolvers<ContextType>;
  WorkItemPayload?: WorkItemPayloadResolvers<ContextType>;
  _GuestOrder?: _GuestOrderResolvers<ContextType>;
  _OrderUpdate?: _OrderUpdateResolvers<ContextType>;
  _OrderUpdates?: _OrderUpdatesResolvers<ContextType>;
};

