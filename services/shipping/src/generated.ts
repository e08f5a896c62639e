/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderParent } from './reference/reference.table.js';
import type { FulfillmentOrderRow, FulfillmentLineRow, PackageRow } from './fulfillment-order/fulfillment-order.table.js';
import type { Stop } from './wave/pick-stops.js';
import type { WaveRow } from './wave/wave.table.js';
import type { Batch } from './wave/wave.js';
import type { WavePage, WavePageEdge } from './wave/wave.reads.js';
import type { PackedBox, Block } from '@kade/packing';
import type { ShipmentRow, TrackingEventRow, ScanRow } from './shipment/shipment.table.js';
import type { ReturnRow, ReturnLineRow } from './return/return.table.js';
import type { ReturnUnit } from './return/return-decision.js';
import type { Policy } from './return/policy.js';
import type { ManifestRow } from './manifest/manifest.table.js';
import type { ManifestPage, ManifestPageEdge } from './manifest/manifest.reads.js';
import type { ReturnPage, ReturnPageEdge } from './return/return.reads.js';
import type { ResolutionRow } from './solve/resolution.table.js';
import type { DeliveryRow } from './carrier-news/delivery.table.js';
import type { DeliveryPage, DeliveryPageEdge } from './carrier-news/delivery.reads.js';
import type { StrayPage, StrayPageEdge } from './carrier-news/stray.reads.js';
import type { FulfillmentOrderPage, FulfillmentOrderPageEdge } from './fulfillment-order/fulfillment-order.reads.js';
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

/** A fulfillment order that is given up. */
export type CancelFulfillmentOrderInput = {
  /** Id of the fulfillment order; it is not packed. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** For a person: 1 to 200 characters. */
  reason: Scalars['String']['input'];
};

/** A webhook of a carrier, kept as it came. */
export type CarrierDelivery = {
  __typename?: 'CarrierDelivery';
  /** The body, as it came. */
  body: Scalars['String']['output'];
  /** When its state was decided last; null while it is not. */
  handledAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the sender said beside the body, one for each header, without the signature. */
  headers: Array<CarrierDeliveryHeader>;
  /** Identifies the delivery: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Who sent it, such as easypost. */
  peer: Scalars['String']['output'];
  /** Why it was left alone or cannot be read; null otherwise. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it came. */
  receivedAt: Scalars['DateTime']['output'];
  /** How often a person had it read again. */
  replays: Scalars['Int']['output'];
  /** How far it got. */
  state: CarrierDeliveryState;
  /** What the sender calls this kind of news, such as tracker.updated; empty before the body is read. */
  topic: Scalars['String']['output'];
  /** The number that it tells of; null before the body is read, and where it names none. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
};

/** A page of deliveries. */
export type CarrierDeliveryConnection = {
  __typename?: 'CarrierDeliveryConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<CarrierDeliveryEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many deliveries there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type CarrierDeliveryEdge = {
  __typename?: 'CarrierDeliveryEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: CarrierDelivery;
};

/** Which deliveries are listed; all of them unless it says otherwise. */
export type CarrierDeliveryFilter = {
  /** In one of these states, each state once. */
  states?: InputMaybe<Array<CarrierDeliveryState>>;
  /** About this number. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** A header of a delivery. */
export type CarrierDeliveryHeader = {
  __typename?: 'CarrierDeliveryHeader';
  /** In small letters. */
  name: Scalars['String']['output'];
  /** As it came, up to 500 characters. */
  value: Scalars['String']['output'];
};

/** A delivery after a mutation. */
export type CarrierDeliveryPayload = {
  __typename?: 'CarrierDeliveryPayload';
  /** The delivery, waiting to be read. */
  delivery?: Maybe<CarrierDelivery>;
  /** Why it could not be read again, one entry for each fault, as they were found. Empty when it was. */
  userErrors: Array<UserError>;
};

/** How far a delivery got. */
export type CarrierDeliveryState =
  /** Its scans are in the tracking of the parcel. */
  | 'APPLIED'
  /** It could not be read: there is a work item. */
  | 'FAILED'
  /** It is about nothing that we follow. */
  | 'IGNORED'
  /** Kept, and not read yet. */
  | 'RECEIVED'
  /** Nobody knows the number yet: its scans are kept until the parcel appears. */
  | 'UNKNOWN';

/** What one carrier did on one lane from one location. */
export type CarrierPerformance = {
  __typename?: 'CarrierPerformance';
  /** The carrier's name. */
  carrier: Scalars['String']['output'];
  /** Shipments whose quote was kept when their label was chosen: of these, what was quoted and what was paid. */
  compared: Scalars['Int']['output'];
  /** Of these, those that were delivered. */
  delivered: Scalars['Int']['output'];
  /** Where it left: ISO 3166-1 alpha-2. */
  fromCountry: Scalars['String']['output'];
  /** Of these, those that can be judged: they were promised for a day, and were delivered, or that day is over. */
  judged: Scalars['Int']['output'];
  /** The location that it left. */
  location: Location;
  /** Of those that can be judged, those that were delivered by the promised day. */
  onTime: Scalars['Int']['output'];
  /** `onTime` of `judged`, 0 to 1; null while none can be judged. */
  onTimeShare?: Maybe<Scalars['Float']['output']>;
  /** What was paid for them. */
  paid: Money;
  /** What was quoted for them. */
  quoted: Money;
  /** Shipments that left. */
  shipments: Scalars['Int']['output'];
  /** Where it goes: ISO 3166-1 alpha-2; null where that is not known. */
  toCountry?: Maybe<Scalars['String']['output']>;
};

/** A scan in the words of its carrier. */
export type CarrierScan = {
  __typename?: 'CarrierScan';
  /** The carrier's own code; null where it has none, and of what was reported by hand. */
  code?: Maybe<Scalars['String']['output']>;
  /** What it means in the vocabulary for all carriers. */
  event: TrackingEvent;
  /** Identifies the scan: that of its event. */
  id: Scalars['ID']['output'];
  /** False when that time had no offset and the place no zone of its own: `at` is a guess then. */
  isTimeCertain: Scalars['Boolean']['output'];
  /** The time as the carrier wrote it; null of what was reported by hand. */
  localTime?: Maybe<Scalars['String']['output']>;
  /** When it came. */
  receivedAt: Scalars['DateTime']['output'];
  /** By whom it came. */
  source: ScanSource;
  /** The step of docs/guides/tracking.md that it was read as, such as ARRIVED; null of what was reported by its status alone. */
  step?: Maybe<Scalars['String']['output']>;
};

/** Whose driver is at the door. */
export type CloseManifestInput = {
  /** Code or name of the carrier. */
  carrier: Scalars['String']['input'];
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the location. */
  locationId: Scalars['ID']['input'];
};

/** Who buys. */
export type CommerceType =
  /** A business. */
  | 'B2B'
  /** A consumer. */
  | 'B2C';

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

/** A document for customs. */
export type CustomsDocument = {
  __typename?: 'CustomsDocument';
  /** Which of them. */
  kind: CustomsDocumentKind;
  /** A PDF: a signed link that lives for an hour. */
  url: Scalars['String']['output'];
};

/** A document that goes with goods across a border. */
export type CustomsDocumentKind =
  /** The postal declaration for what is light and worth little: up to two kilograms and 300 special drawing rights. */
  | 'CN22'
  /** The postal declaration for all else. */
  | 'CN23'
  /** The seller's invoice, as customs want it. */
  | 'COMMERCIAL_INVOICE';

/** Why a parcel comes later, and what happens next. */
export type Delay = {
  __typename?: 'Delay';
  /** Which kind of delay: a page words it in its reader's language. */
  code: DelayCode;
  /** Not after, as the carrier expects it; null when it does not say. */
  expectedBy?: Maybe<Scalars['DateTime']['output']>;
  /** What happens next, in English, for the customer. */
  nextStep: Scalars['String']['output'];
  /** The day that was promised, in UTC; null when none was. */
  promisedDate?: Maybe<Scalars['Date']['output']>;
  /** In English, for the customer. */
  reason: Scalars['String']['output'];
  /** When that was first known. */
  since: Scalars['DateTime']['output'];
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

/** Something that was done about a delay. */
export type DelayResolution = {
  __typename?: 'DelayResolution';
  /** Who did it. */
  actor: Scalars['String']['output'];
  /** The corrected address; null where none was given, and once the customer is erased. */
  address?: Maybe<Address>;
  /** When it was done. */
  at: Scalars['DateTime']['output'];
  /** Which delay it was about. */
  code: DelayCode;
  /** Names or references of the papers that were given, at most 20. */
  documents: Array<Scalars['String']['output']>;
  /** Identifies it: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What was done. */
  kind: DelayResolutionKind;
  /** What else was said; null where nothing was. */
  note?: Maybe<Scalars['String']['output']>;
};

/** What can be done about a delay. */
export type DelayResolutionKind =
  /** The carrier was given a corrected address: `address`. */
  | 'NEW_ADDRESS'
  /** Papers were given to the carrier or to customs: name them in `documents`. */
  | 'NEW_DOCUMENTS'
  /** The same is sent once more, once for each parcel: an order of it is placed at no charge, paid by what the parcel's goods cost. It goes where the first one went, unless `amendOrder` gives it another address before it is picked. See `Order.returns` and `Return.exchangeOrders`. ILLEGAL_TRANSITION where all of it is in a return. */
  | 'RESHIP';

/** Outer size in millimetres. */
export type Dimensions = {
  __typename?: 'Dimensions';
  /** The third side, in millimetres. */
  height: Scalars['Int']['output'];
  /** The longest side, in millimetres. */
  length: Scalars['Int']['output'];
  /** The second side, in millimetres. */
  width: Scalars['Int']['output'];
};

/** What becomes of a unit that came back. */
export type Disposition =
  /** It waits to be made good: on quality hold. */
  | 'REFURBISH'
  /** It is sold again. */
  | 'RESTOCK'
  /** It is not sold again: set apart as damaged. */
  | 'SCRAP';

/** A window of time. */
export type EstimatedDelivery = {
  __typename?: 'EstimatedDelivery';
  /** Not before. */
  from: Scalars['DateTime']['output'];
  /** Not after. */
  to: Scalars['DateTime']['output'];
};

/** Units of one SKU to be picked. */
export type FulfillmentLine = {
  __typename?: 'FulfillmentLine';
  /** The first bin on the picker's way that holds some; null when they lie outside of bins, or that is not known. */
  bin?: Maybe<Scalars['String']['output']>;
  /** One entry for each bin that holds some of them, along the way, as it was when they were allocated: what is in none lies outside of bins. Empty when that is not known. */
  bins: Array<PickBin>;
  /** Identifies the line of a fulfillment order: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Units picked so far. */
  picked: Scalars['Int']['output'];
  /** Units to be sent. */
  quantity: Scalars['Int']['output'];
  /** Stock keeping unit of the variant to be picked. */
  sku: Scalars['String']['output'];
  /** The variant to be picked; null while inventory does not answer. */
  variant?: Maybe<ProductVariant>;
};

/** What a location has to send on one day. */
export type FulfillmentLoad = {
  __typename?: 'FulfillmentLoad';
  /** How many the location sends a day; null: as many as come. */
  capacity?: Maybe<Scalars['Int']['output']>;
  /** The day, by the clocks of the location. */
  day: Scalars['Date']['output'];
  /** Of these, those that have not left yet. */
  open: Scalars['Int']['output'];
  /** Fulfillment orders that are to leave on it, with those that have left. */
  planned: Scalars['Int']['output'];
};

/** What one location has to send of one order. */
export type FulfillmentOrder = {
  __typename?: 'FulfillmentOrder';
  /** What this caller can do to it now: what brings it further first (START_PICKING, RECORD_PICK, PACK, SHIP, HAND_OVER), then VOID_LABEL, START_PACKING, SCHEDULE, HOLD or RELEASE_HOLD, SPLIT, MOVE, MERGE, CANCEL. At most 7; empty while its order is held, when nothing more can be done, and for SUPPORT, who looks at it alone. */
  allowedActions: Array<Scalars['String']['output']>;
  /** On which terms its goods cross a border, if they do; null of orders of before that was told. */
  consignment?: Maybe<Consignment>;
  /** When the carrier's driver took it; null before, and where nobody said so. */
  handedOverAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why nothing is done to it, for a person; null while it goes on. A hold of the whole order is not told here. */
  holdReason?: Maybe<Scalars['String']['output']>;
  /** Identifies the fulfillment order: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** It should have left by now (`shipBy`), and has not. */
  isOverdue: Scalars['Boolean']['output'];
  /** The labels that were asked for, the newest first: at most 20. One that is BUYING is asked for again by itself. */
  labels: Array<ShipmentLabel>;
  /** What to pick, in the order in which a picker comes by, of one bin by SKU: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several are asked for, the first 250 of each. */
  lines: Array<FulfillmentLine>;
  /** Where it is picked. */
  location?: Maybe<Location>;
  /** The order whose units are picked; null while orders does not answer. */
  order?: Maybe<Order>;
  /** What was packed, by SSCC: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several are asked for, the first 250 of each. */
  packages: Array<Package>;
  /** The packing slip as PDF: what is in each package, and each step of packing it drawn. A signed link that lives for an hour; nothing is there before it is packed (404). */
  packingSlipUrl: Scalars['String']['output'];
  /** When somebody began to pack it; null before, and where nobody said so. */
  packingStartedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What a picker takes from which bin, on the shortest round over its bins: at most one for each SKU in each bin. */
  pickStops: Array<PickStop>;
  /** What every carrier asks for it now, as it is packed, the cheapest first: at most 100. Null unless it is PACKED, and while its address is not known. Empty where no carrier takes it. */
  rates?: Maybe<Array<RateQuote>>;
  /** Nobody begins to pick it before; null: as soon as somebody can. */
  scheduledFor?: Maybe<Scalars['DateTime']['output']>;
  /** When it must leave to keep the promise; null without one. */
  shipBy?: Maybe<Scalars['DateTime']['output']>;
  /** Why this location, for a person. */
  sourcing: Scalars['String']['output'];
  /** How far it is. */
  status: FulfillmentStatus;
};


/** What one location has to send of one order. */
export type FulfillmentOrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What one location has to send of one order. */
export type FulfillmentOrderPackagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of fulfillment orders. */
export type FulfillmentOrderConnection = {
  __typename?: 'FulfillmentOrderConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<FulfillmentOrderEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many fulfillment orders there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type FulfillmentOrderEdge = {
  __typename?: 'FulfillmentOrderEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The fulfillment order. */
  node: FulfillmentOrder;
};

/** Names one fulfillment order. */
export type FulfillmentOrderInput = {
  /** Id of the fulfillment order. */
  fulfillmentOrderId: Scalars['ID']['input'];
};

/** A fulfillment order after a mutation. */
export type FulfillmentOrderPayload = {
  __typename?: 'FulfillmentOrderPayload';
  /** Null when there are user errors. */
  fulfillmentOrder?: Maybe<FulfillmentOrder>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
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

/** Why a fulfillment order waits. */
export type HoldFulfillmentOrderInput = {
  /** Id of the fulfillment order; it has not shipped. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** For a person: 1 to 200 characters. */
  reason: Scalars['String']['input'];
};

/** Who pays duty and tax when goods come in, by the Incoterms of 2020. */
export type Incoterm =
  /** The recipient: delivered at place. */
  | 'DAP'
  /** The seller, who collects them with the price: delivered duty paid. */
  | 'DDP';

/** What a label printer takes. */
export type LabelFormat =
  /** For any printer. */
  | 'PDF'
  /** For thermal printers. */
  | 'ZPL';

/** Who pays the label of a return. */
export type LabelPayer =
  /** The customer: it is kept of the refund. */
  | 'CUSTOMER'
  /** The shop bears what it costs. */
  | 'SHOP';

/** How far a label is. */
export type LabelState =
  /** It is ours, and the parcel leaves by it. */
  | 'BOUGHT'
  /** Its carrier is asked for it; nobody knows yet whether it was sold. */
  | 'BUYING'
  /** The carrier does not sell it. */
  | 'REFUSED'
  /** The carrier took it back. */
  | 'VOIDED'
  /** It is given up; the carrier is asked to take it back. */
  | 'VOIDING';

/** Where stock lies. */
export type Location = {
  __typename?: 'Location';
  /** Identifies the location: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
};

/** What one carrier took from one location with one driver; it changes no more. */
export type Manifest = {
  __typename?: 'Manifest';
  /** Name of the carrier. */
  carrier: Scalars['String']['output'];
  /** When it was closed. */
  closedAt: Scalars['DateTime']['output'];
  /** Who closed it. */
  closedBy: Scalars['String']['output'];
  /** A PDF of its parcels, to be signed by the driver: a signed link that lives for an hour. */
  documentUrl: Scalars['String']['output'];
  /** Identifies the manifest: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Where it was taken from. */
  location?: Maybe<Location>;
  /** For people, such as M-1000001. */
  number: Scalars['String']['output'];
  /** How many packages they have together. */
  packageCount: Scalars['Int']['output'];
  /** How many shipments are on it: 1 to 2,000. */
  shipmentCount: Scalars['Int']['output'];
  /** What these weigh together, in grams. */
  weightGrams: Scalars['Int']['output'];
};

/** A page of manifests. */
export type ManifestConnection = {
  __typename?: 'ManifestConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<ManifestEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many manifests there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type ManifestEdge = {
  __typename?: 'ManifestEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The manifest. */
  node: Manifest;
};

/** A manifest after a mutation. */
export type ManifestPayload = {
  __typename?: 'ManifestPayload';
  /** Null when there are user errors. */
  manifest?: Maybe<Manifest>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Fulfillment orders that become one. */
export type MergeFulfillmentOrdersInput = {
  /** Ids of 2 to 20 fulfillment orders of one order at one location; all are OPEN. */
  fulfillmentOrderIds: Array<Scalars['ID']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
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

/** Where units are to come from instead. */
export type MoveFulfillmentOrderInput = {
  /** Id of the fulfillment order; it is OPEN. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** For a person: 1 to 200 characters. */
  reason: Scalars['String']['input'];
  /** Id of the location that they are to come from; inventory chooses one unless given. */
  toLocationId?: InputMaybe<Scalars['ID']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** It may come: its label can be printed. A claim, or goods that came unasked, are settled from here on. SUPPORT, ADMIN. */
  approveReturn: ReturnPayload;
  /** Given up until it is packed: what was picked is put back, and inventory sources the units anew where it can. The order keeps them: to cancel what a customer bought, `cancelOrder`. WAREHOUSE, ADMIN. */
  cancelFulfillmentOrder: FulfillmentOrderPayload;
  /** Takes a return back while nothing of it is on its way and no money is due. GUEST, CUSTOMER, SUPPORT, ADMIN. */
  cancelReturn: ReturnPayload;
  /** At the end of the day: all that a carrier has to take from a location and that is on no manifest yet, the 2,000 oldest shipments, is on one, and handed over. None of its labels is void after that. ILLEGAL_TRANSITION with `fault` NOTHING_TO_CLOSE when nothing waits. WAREHOUSE, ADMIN. */
  closeManifest: ManifestPayload;
  /** Nothing more of it comes: what did not may be returned anew. SUPPORT, WAREHOUSE, ADMIN. */
  closeReturn: ReturnPayload;
  /** The carrier's driver has it. WAREHOUSE, ADMIN. */
  handOver: FulfillmentOrderPayload;
  /** Nothing is done to it until it is released; its ship-by clock runs on. WAREHOUSE, ADMIN. */
  holdFulfillmentOrder: FulfillmentOrderPayload;
  /** Several of one order at one location become one, which has the earliest promise of them. WAREHOUSE, ADMIN. */
  mergeFulfillmentOrders: FulfillmentOrderPayload;
  /** Its units are to come from elsewhere: inventory sources them anew, keeps their promise, and opens fulfillment orders there; what nobody else has stays. WAREHOUSE, ADMIN. */
  moveFulfillmentOrder: FulfillmentOrderPayload;
  /** Claims units that are missing, wrong or damaged, without sending anything back: a person decides on it. GUEST, CUSTOMER, SUPPORT, ADMIN. */
  openClaim: ReturnPayload;
  /** Packs what was picked; without packages, the cheapest boxes in which every unit has its place are chosen: by what the cheapest service asks for each. Packages that are given must hold what was picked, and can be: INVALID with `fault` DOES_NOT_FIT, HAZARDOUS_APART or PLAN tells what cannot. WAREHOUSE, ADMIN. */
  packFulfillmentOrder: FulfillmentOrderPayload;
  /** Goods are back and looked at: a disposition for each unit. They come into stock where they are. WAREHOUSE, ADMIN. */
  receiveReturn: ReturnPayload;
  /** Goods came back that nobody announced: they come into stock, and a person decides by approving the return whether they count. WAREHOUSE, ADMIN. */
  receiveUnexpectedReturn: ReturnPayload;
  /** What was found on the shelves. Less than was asked for is a short pick: inventory sources the rest anew. WAREHOUSE, ADMIN. */
  recordPick: FulfillmentOrderPayload;
  /** What a carrier reports of a parcel. May come twice, and out of order. WAREHOUSE, ADMIN. */
  recordTrackingEvent: ShipmentPayload;
  /** It may not come. SUPPORT, ADMIN. */
  rejectReturn: ReturnPayload;
  /** It goes on. A hold of its order is another one: `releaseHold`. WAREHOUSE, ADMIN. */
  releaseFulfillmentHold: FulfillmentOrderPayload;
  /** What `planWave` answers becomes a wave that pickers walk; no order of it is in another. One that cannot make its cut-off is refused with OUT_OF_RANGE at `cutOff` and when it would be picked (`least`), unless `evenIfLate`; NOT_FOUND there tells that nothing is to be picked by then, and at `carrier` or `zone` that there is none. WAREHOUSE, ADMIN. */
  releaseWave: WavePayload;
  /** Has a delivery read once more, from its body as it came; its work item is closed when that succeeds. What was applied before is not applied twice. SUPPORT, WAREHOUSE, ADMIN. */
  replayCarrierDelivery: CarrierDeliveryPayload;
  /** Asks for goods to come back: never more of a line than was delivered and is in no return. What keeps to the shop's rules is approved at once where the shop lets it be. The same key with the same input does nothing more. GUEST, CUSTOMER, SUPPORT, ADMIN. */
  requestReturn: ReturnPayload;
  /** Does something about a delay: papers for customs, a corrected address, or the same once more. The order's history hears of it, and its case stays open until a person closes it. ILLEGAL_TRANSITION where there is no delay. SUPPORT, WAREHOUSE, ADMIN. */
  resolveDelay: ShipmentPayload;
  /** A picker took a unit and scanned it. The first scan begins the picking, the one with which all is picked closes it; what cannot be found is told by `recordPick`. What is not to be picked is refused: INVALID with `fault` WRONG_ITEM, or NOT_FOUND where nobody knows it. WAREHOUSE, ADMIN. */
  scanPick: FulfillmentOrderPayload;
  /** Nobody begins to pick it before that moment. It must still leave in time, and on a day on which its location can send one more (OUT_OF_RANGE). WAREHOUSE, ADMIN. */
  scheduleFulfillmentOrder: FulfillmentOrderPayload;
  /** Sets the rules of a channel. Returns that have begun keep theirs. ADMIN. */
  setReturnPolicy: ReturnPolicyPayload;
  /** Buys the label and hands the goods to the carrier: stock leaves, money is captured. CARRIER_UNAVAILABLE: the carrier does not answer; a label that was asked for is asked for again by itself, and no other is bought. WAREHOUSE, ADMIN. */
  shipFulfillmentOrder: ShipmentPayload;
  /** Some of its units become a fulfillment order of their own at the same location. WAREHOUSE, ADMIN. */
  splitFulfillmentOrder: SplitPayload;
  /** Somebody begins to pack what was picked; who packs without saying so is not refused. WAREHOUSE, ADMIN. */
  startPacking: FulfillmentOrderPayload;
  /** Somebody begins to pick. WAREHOUSE, ADMIN. */
  startPicking: FulfillmentOrderPayload;
  /** Gives the label up before its parcel leaves, and has its price refunded: the fulfillment order is shipped once more, by another label. ILLEGAL_TRANSITION with `fault` ALREADY_VOID, MANIFEST_CLOSED, HANDED_OVER, ON_ITS_WAY, NO_LABEL or REFUSED (the carrier says no); CARRIER_UNAVAILABLE: it is given up here, and the carrier is asked again by itself. WAREHOUSE, ADMIN. */
  voidLabel: ShipmentPayload;
};


export type MutationApproveReturnArgs = {
  input: ReturnInput;
};


export type MutationCancelFulfillmentOrderArgs = {
  input: CancelFulfillmentOrderInput;
};


export type MutationCancelReturnArgs = {
  input: ReturnInput;
};


export type MutationCloseManifestArgs = {
  input: CloseManifestInput;
};


export type MutationCloseReturnArgs = {
  input: ReturnInput;
};


export type MutationHandOverArgs = {
  input: FulfillmentOrderInput;
};


export type MutationHoldFulfillmentOrderArgs = {
  input: HoldFulfillmentOrderInput;
};


export type MutationMergeFulfillmentOrdersArgs = {
  input: MergeFulfillmentOrdersInput;
};


export type MutationMoveFulfillmentOrderArgs = {
  input: MoveFulfillmentOrderInput;
};


export type MutationOpenClaimArgs = {
  input: RequestReturnInput;
};


export type MutationPackFulfillmentOrderArgs = {
  input: PackInput;
};


export type MutationReceiveReturnArgs = {
  input: ReceiveReturnInput;
};


export type MutationReceiveUnexpectedReturnArgs = {
  input: ReceiveUnexpectedReturnInput;
};


export type MutationRecordPickArgs = {
  input: RecordPickInput;
};


export type MutationRecordTrackingEventArgs = {
  input: TrackingEventInput;
};


export type MutationRejectReturnArgs = {
  input: RejectReturnInput;
};


export type MutationReleaseFulfillmentHoldArgs = {
  input: FulfillmentOrderInput;
};


export type MutationReleaseWaveArgs = {
  input: ReleaseWaveInput;
};


export type MutationReplayCarrierDeliveryArgs = {
  input: ReplayCarrierDeliveryInput;
};


export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


export type MutationResolveDelayArgs = {
  input: ResolveDelayInput;
};


export type MutationScanPickArgs = {
  input: ScanPickInput;
};


export type MutationScheduleFulfillmentOrderArgs = {
  input: ScheduleFulfillmentOrderInput;
};


export type MutationSetReturnPolicyArgs = {
  input: ReturnPolicyInput;
};


export type MutationShipFulfillmentOrderArgs = {
  input: ShipInput;
};


export type MutationSplitFulfillmentOrderArgs = {
  input: SplitFulfillmentOrderInput;
};


export type MutationStartPackingArgs = {
  input: FulfillmentOrderInput;
};


export type MutationStartPickingArgs = {
  input: FulfillmentOrderInput;
};


export type MutationVoidLabelArgs = {
  input: VoidLabelInput;
};

/** An order; this service knows its parcels. */
export type Order = {
  __typename?: 'Order';
  /** Where what happened to its parcels is read as an EPCIS 2.0 document in JSON-LD, for an hour; null for all but SUPPORT, WAREHOUSE and ADMIN. */
  epcisUrl?: Maybe<Scalars['String']['output']>;
  /** What warehouses have to do for it, the oldest first: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several are asked for, the first 250 of each. SUPPORT, WAREHOUSE, ADMIN. */
  fulfillmentOrders?: Maybe<Array<FulfillmentOrder>>;
  /** Identifies the order: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What of it may come back, one entry for each line of the order. Empty for who may not return it, and for orders of before returns were kept. */
  returnOptions?: Maybe<Array<ReturnOption>>;
  /** Its returns, the oldest first: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several are asked for, the first 250 of each. */
  returns?: Maybe<Array<Return>>;
  /** Its parcels, the oldest first: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several are asked for, the first 250 of each. */
  shipments?: Maybe<Array<Shipment>>;
};


/** An order; this service knows its parcels. */
export type OrderFulfillmentOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An order; this service knows its parcels. */
export type OrderReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An order; this service knows its parcels. */
export type OrderShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A line of an order, which another service knows; this one knows its returns. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** Identifies the line: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
};

/** How the units of a fulfillment order are packed. */
export type PackInput = {
  /** Id of the fulfillment order that is packed. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** What is in which box: 1 to 2,000 packages with all picked units, each once. The boxes are chosen for you unless given. */
  packages?: InputMaybe<Array<PackageInput>>;
};

/** A box and what is in it. */
export type Package = {
  __typename?: 'Package';
  /** How the units lie, in the order in which they are put in: blocks of like units. At most one for each unit in it. Empty where the packer named the box and no way was found to put them in. */
  blocks: Array<PackedBlock>;
  /** Name of the box. */
  box: Scalars['String']['output'];
  /** Outer size. */
  dimensionsMm: Dimensions;
  /** Identifies the package: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What is in it: one entry for each SKU, or as the packer listed it. The nodes of an answer count them; more than 20,000 are refused (QUERY_TOO_COMPLEX). */
  lines: Array<PackageLine>;
  /** GS1 serial shipping container code: 18 digits, the last a check digit. */
  sscc: Scalars['String']['output'];
  /** The part of the box that goods do not fill: 0 to 1. Null where `blocks` is empty. */
  voidShare?: Maybe<Scalars['Float']['output']>;
  /** Grams, box included. */
  weightGrams: Scalars['Int']['output'];
};

/** A box and what goes into it. */
export type PackageInput = {
  /** How the units lie, in the order in which they are put in: at most one block for each unit, of 2,000 units at most. It is proven first: INVALID tells what is wrong with it. A way is looked for unless given. */
  blocks?: InputMaybe<Array<PackedBlockInput>>;
  /** Name of the box. */
  box: Scalars['String']['input'];
  /** What goes into it: 1 or more lines, at most one for each unit that was picked. */
  lines: Array<SkuQuantityInput>;
  /** The SSCC of a label that it bears already: 18 digits of another company's prefix, given to no other package. INVALID tells what is wrong with it (`fault` FORMAT, CHECK_DIGIT, OURS or TWICE), DUPLICATE that another package has it. Drawn unless given. */
  sscc?: InputMaybe<Scalars['String']['input']>;
  /** As weighed, in grams; reckoned from the variants unless given. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** Units of one SKU in a package. */
export type PackageLine = {
  __typename?: 'PackageLine';
  /** How many units of the SKU are in the package. */
  quantity: Scalars['Int']['output'];
  /** Stock keeping unit of the variant that is packed. */
  sku: Scalars['String']['output'];
};

/** Units of one SKU side by side, behind and upon each other, turned alike: `along` × `across` × `up` of them. Each lies on the floor, or on others with at least 75 % of its base. */
export type PackedBlock = {
  __typename?: 'PackedBlock';
  /** Units across its width. */
  across: Scalars['Int']['output'];
  /** Units along the length of the box. */
  along: Scalars['Int']['output'];
  /** Stock keeping unit of the units. */
  sku: Scalars['String']['output'];
  /** One unit as it is turned: its length lies along the box, its width across, and its height stands. */
  unit: Dimensions;
  /** Units upon each other. */
  up: Scalars['Int']['output'];
  /** Millimetres from the left wall of the box to the block. */
  x: Scalars['Int']['output'];
  /** Millimetres from the front wall of the box to the block. */
  y: Scalars['Int']['output'];
  /** Millimetres from the floor of the box to the block. */
  z: Scalars['Int']['output'];
};

/** Units of one SKU side by side, behind and upon each other, turned alike: `along` × `across` × `up` of them. */
export type PackedBlockInput = {
  /** Units across its width, 1 or more. */
  across: Scalars['Int']['input'];
  /** Units along the length of the box, 1 or more. */
  along: Scalars['Int']['input'];
  /** Stock keeping unit of the units. */
  sku: Scalars['String']['input'];
  /** One unit as it is turned: its length lies along the box, its width across, and its height stands. */
  unit: TurnedUnitInput;
  /** Units upon each other, 1 or more. */
  up: Scalars['Int']['input'];
  /** Millimetres from the left wall of the box to the block. */
  x: Scalars['Int']['input'];
  /** Millimetres from the front wall of the box to the block. */
  y: Scalars['Int']['input'];
  /** Millimetres from the floor of the box to the block. */
  z: Scalars['Int']['input'];
};

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

/** Units to be picked that lie in one bin. */
export type PickBin = {
  __typename?: 'PickBin';
  /** Code of the bin. */
  bin: Scalars['String']['output'];
  /** Units to be taken from it. */
  quantity: Scalars['Int']['output'];
};

/** Units of one SKU that a picker takes from one bin. */
export type PickStop = {
  __typename?: 'PickStop';
  /** Code of the bin; null when they lie outside of bins, or that is not known: such come last. */
  bin?: Maybe<Scalars['String']['output']>;
  /** The fulfillment order that they are for. */
  fulfillmentOrder: FulfillmentOrder;
  /** Of these, those that are picked: what a picker scans counts for the bin that comes first. */
  picked: Scalars['Int']['output'];
  /** Units to be taken from it. */
  quantity: Scalars['Int']['output'];
  /** Stock keeping unit of the variant to be picked. */
  sku: Scalars['String']['output'];
  /** The variant to be picked; null while inventory does not answer. */
  variant?: Maybe<ProductVariant>;
};

/** A box, and what would be put into it. */
export type PlannedPackage = {
  __typename?: 'PlannedPackage';
  /** How the units lie, in the order in which they are put in: at most one block for each unit. Empty where they go in their own packaging. */
  blocks: Array<PackedBlock>;
  /** Name of the box. */
  box: Scalars['String']['output'];
  /** Outer size. */
  dimensionsMm: Dimensions;
  /** What is in it: one entry for each SKU. */
  lines: Array<PackageLine>;
  /** The part of the box that goods do not fill: 0 to 1. Null where `blocks` is empty. */
  voidShare?: Maybe<Scalars['Float']['output']>;
  /** Grams, box included. */
  weightGrams: Scalars['Int']['output'];
};

/** What is sold; its facts are inventory's. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** Stock keeping unit. */
  sku: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** For the gateway's `trackingUpdates`: what a subscriber missed (null: shipping knows no such order for this viewer). */
  _trackingUpdates?: Maybe<_TrackingUpdates>;
  /** Webhooks that carriers sent to `POST /webhooks/carriers/<peer>`, the newest first. SUPPORT, WAREHOUSE, ADMIN. */
  carrierDeliveries: CarrierDeliveryConnection;
  /** One of them. SUPPORT, WAREHOUSE, ADMIN. */
  carrierDelivery?: Maybe<CarrierDelivery>;
  /** How carriers did with what left in a period, by carrier, lane, location and currency: what most went by comes first, at most 200 entries. A period of 1 to 366 days. SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  carrierPerformance: Array<CarrierPerformance>;
  /** How much a location has to send on each day, from today on by its own clocks: `days` of 1 to 31, 14 unless given. SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  fulfillmentLoad: Array<FulfillmentLoad>;
  /** One fulfillment order; null when there is none. SUPPORT, WAREHOUSE, ADMIN. */
  fulfillmentOrder?: Maybe<FulfillmentOrder>;
  /** What warehouses have to do: what must leave first (`shipBy`) comes first, of equal ones the oldest. SUPPORT, WAREHOUSE, ADMIN. */
  fulfillmentOrders: FulfillmentOrderConnection;
  /** One of them; NOT_FOUND when there is none. WAREHOUSE, SUPPORT, ADMIN. */
  manifest: Manifest;
  /** What carriers took from locations, the newest first. WAREHOUSE, SUPPORT, ADMIN. */
  manifests: ManifestConnection;
  /** How a picked fulfillment order would be packed without `packages`: the cheapest boxes in which every unit has its place, at most 2,000. Nothing is changed. Null when it is not there, or not PICKED. WAREHOUSE, ADMIN. */
  packingPlan?: Maybe<Array<PlannedPackage>>;
  /**
   * What would be picked together if a wave began now: the same orders give the same wave, and nothing is changed. Open fulfillment orders of a location that
   * must leave by the cut-off, at most 200, those that must leave first; held ones, such as are scheduled for later, and such as a wave was released with are left out. SUPPORT, WAREHOUSE, ADMIN.
   */
  planWave: WavePlan;
  /** One return by its id, its number or the tracking number of its label. Another's, and one that is not there, are NOT_FOUND alike. */
  return?: Maybe<Return>;
  /** By which rules goods of a channel come back. For everybody. */
  returnPolicy: ReturnPolicy;
  /** Returns, the newest first. SUPPORT, WAREHOUSE, ADMIN. */
  returns: ReturnConnection;
  /** One shipment by its id or its tracking number. Another's, and one that is not there, are NOT_FOUND alike. */
  shipment?: Maybe<Shipment>;
  /** Tracking numbers that carriers tell of and no parcel of ours has, the one first that was heard of last. Their scans are applied when the parcel appears. SUPPORT, WAREHOUSE, ADMIN. */
  unknownTrackings: UnknownTrackingConnection;
  /** One wave; null when there is none. SUPPORT, WAREHOUSE, ADMIN. */
  wave?: Maybe<Wave>;
  /** By what a wave of a location can be made. SUPPORT, WAREHOUSE, ADMIN. */
  waveFilters: WaveFilters;
  /** Waves of a location that were released, the newest first. SUPPORT, WAREHOUSE, ADMIN. */
  waves: WaveConnection;
};


export type Query_TrackingUpdatesArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  limit?: Scalars['Int']['input'];
  orderId: Scalars['ID']['input'];
};


export type QueryCarrierDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CarrierDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCarrierDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCarrierPerformanceArgs = {
  from: Scalars['DateTime']['input'];
  locationId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['DateTime']['input'];
};


export type QueryFulfillmentLoadArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  locationId: Scalars['ID']['input'];
};


export type QueryFulfillmentOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFulfillmentOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  status?: InputMaybe<FulfillmentStatus>;
};


export type QueryManifestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryManifestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPackingPlanArgs = {
  fulfillmentOrderId: Scalars['ID']['input'];
};


export type QueryPlanWaveArgs = {
  carrier?: InputMaybe<Scalars['String']['input']>;
  cartKilograms?: InputMaybe<Scalars['Int']['input']>;
  cartLitres?: InputMaybe<Scalars['Int']['input']>;
  countryCode?: InputMaybe<Scalars['String']['input']>;
  cutOff: Scalars['DateTime']['input'];
  locationId: Scalars['ID']['input'];
  pickers?: InputMaybe<Scalars['Int']['input']>;
  zone?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReturnArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReturnPolicyArgs = {
  channel: Scalars['String']['input'];
};


export type QueryReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReturnStatus>;
};


export type QueryShipmentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnknownTrackingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWaveArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWaveFiltersArgs = {
  locationId: Scalars['ID']['input'];
};


export type QueryWavesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  locationId: Scalars['ID']['input'];
};

/** What a carrier asks for all packages of a fulfillment order, by one of its services. */
export type RateQuote = {
  __typename?: 'RateQuote';
  /** Name of the carrier. */
  carrier: Scalars['String']['output'];
  /** What it charges us for all packages together. */
  cost: Money;
  /** When it would come. */
  estimatedDelivery: EstimatedDelivery;
  /** The one that was taken, or is when nobody names another. */
  isChosen: Scalars['Boolean']['output'];
  /** Whether it comes by the promised day at the latest; null where nothing was promised. */
  keepsPromise?: Maybe<Scalars['Boolean']['output']>;
  /** Name of its service. */
  service: Scalars['String']['output'];
};

/** Why a service was taken. */
export type RateReason =
  /** The cheapest: nothing was promised. */
  | 'CHEAPEST'
  /** The cheapest of those that keep the promise. */
  | 'CHEAPEST_IN_TIME'
  /** The fastest, since none keeps the promise. */
  | 'FASTEST_SINCE_ALL_ARE_LATE'
  /** Somebody named it. */
  | 'GIVEN';

/** What came of a return. */
export type ReceiveReturnInput = {
  /** 1 to 200 characters: repeat it when there was no answer, and the receipt counts once. Without it, each call is a receipt of its own. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Nothing more of it comes. */
  isLast?: InputMaybe<Scalars['Boolean']['input']>;
  /** What came of what was announced: an entry for units that are alike, several for a line whose units differ. At most 2,000. */
  lines: Array<ReceiveReturnLineInput>;
  /** Where the goods are; where they were sent to unless given. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the return. */
  returnId: Scalars['ID']['input'];
  /** What came besides, and was not announced: at most 2,000. It is taken into stock, and not settled. */
  wrongItems?: InputMaybe<Array<ReceivedItemInput>>;
};

/** Units of a line of a return that are alike. */
export type ReceiveReturnLineInput = {
  /** As they were found. */
  condition?: InputMaybe<ReturnCondition>;
  /** What becomes of them. */
  disposition: Disposition;
  /** These came beyond what was announced. What is too many is taken into stock, and not settled. */
  isMoreThanAnnounced?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the inspector has to say: at most 500 characters. Of a customer who is erased nothing is written any more: ILLEGAL_TRANSITION, `status` ERASED. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Units: 1 to what is still to come; to 1,000,000 with `isMoreThanAnnounced`. */
  quantity: Scalars['Int']['input'];
  /** Id of the line of the return. */
  returnLineId: Scalars['ID']['input'];
};

/** Goods that came back and were not announced. */
export type ReceiveUnexpectedReturnInput = {
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** What came: 1 to 2,000 entries, one for units that are alike. */
  lines: Array<ReceivedItemInput>;
  /** Where the goods are. */
  locationId: Scalars['ID']['input'];
  /** Of which order, as far as anybody knows. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
};

/** Goods that came and are known by their SKU alone. */
export type ReceivedItemInput = {
  /** As they were found. */
  condition?: InputMaybe<ReturnCondition>;
  /** What becomes of them. */
  disposition: Disposition;
  /** What the inspector has to say: at most 500 characters. Of a customer who is erased nothing is written any more: ILLEGAL_TRANSITION, `status` ERASED. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Units: 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** Why they came back, as far as one can see. Of a return that nobody announced. */
  reason?: InputMaybe<ReturnReason>;
  /** Stock keeping unit of the goods. */
  sku: Scalars['String']['input'];
};

/** What was found when a fulfillment order was picked. */
export type RecordPickInput = {
  /** Id of the fulfillment order that was picked. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** Units that were found, each SKU once; a SKU that is not named was not found. */
  lines: Array<SkuQuantityInput>;
};

/** A return that may not come. */
export type RejectReturnInput = {
  /** Why, in 1 to 500 characters: the customer reads it. It is not kept of a customer who is erased. */
  reason: Scalars['String']['input'];
  /** Id of the return. */
  returnId: Scalars['ID']['input'];
};

/** Which orders become a wave. */
export type ReleaseWaveInput = {
  /** Only what would go by this carrier, by its code or name: by rate card, the cheapest service that keeps the promise, for the smallest box that has room for it. The first 2,000 that must leave are looked at. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** What a cart takes, in kilograms: 1 to 2,000; 60 unless given. */
  cartKilograms?: InputMaybe<Scalars['Int']['input']>;
  /** What a cart takes, in litres: 1 to 10,000; 200 unless given. */
  cartLitres?: InputMaybe<Scalars['Int']['input']>;
  /** Only what goes to this country (ISO 3166-1 alpha-2). */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** When the carrier comes: what must leave by then. */
  cutOff: Scalars['DateTime']['input'];
  /** It is released although it cannot make its cut-off. */
  evenIfLate?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the location. */
  locationId: Scalars['ID']['input'];
  /** People who pick: 1 to 100; 1 unless given. */
  pickers?: InputMaybe<Scalars['Int']['input']>;
  /** Only what lies in this part of the building as a whole: the `zone` of its bins. */
  zone?: InputMaybe<Scalars['String']['input']>;
};

/** Names one delivery. */
export type ReplayCarrierDeliveryInput = {
  /** Id of the delivery that is read again. */
  deliveryId: Scalars['ID']['input'];
};

/** Goods of an order that are to come back, or are claimed. */
export type RequestReturnInput = {
  /** An exchange that is ordered before the goods are back. For staff. */
  goesInAdvance?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 2,000 lines; a line of the order once for each reason. */
  lines: Array<RequestReturnLineInput>;
  /** Of which order. */
  orderId: Scalars['ID']['input'];
  /** What the customer wants for it. */
  resolution: ReturnResolution;
  /** The shop's own rules (window, SKUs) are waived. For staff. */
  waivesPolicy?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Units of a line that come back for one reason. */
export type RequestReturnLineInput = {
  /** In the customer's words: at most 500 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** SKU that is wanted instead, in an exchange; the same again unless given. */
  exchangeFor?: InputMaybe<Scalars['String']['input']>;
  /** Id of the line of the order. */
  orderLineId: Scalars['ID']['input'];
  /** Units: 1 to what may still come back. */
  quantity: Scalars['Int']['input'];
  /** Why they come back: what is kept of the money, and how late they may come, depends on it. */
  reason: ReturnReason;
};

/** What is done about a delay. */
export type ResolveDelayInput = {
  /** For NEW_ADDRESS: all of the address. */
  address?: InputMaybe<AddressInput>;
  /** For NEW_DOCUMENTS: 1 to 20 names or references of papers, each of 1 to 200 characters. */
  documents?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 200 characters: the same once more changes nothing. */
  idempotencyKey: Scalars['String']['input'];
  /** What is done. */
  kind: DelayResolutionKind;
  /** For whoever reads it later: 1 to 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Id of the shipment that is late, held up or lost. */
  shipmentId: Scalars['ID']['input'];
};

/** Goods of an order that come back, on three axes: what was decided (request), where the goods are (goods), whether the money is settled (money). `status` is one word for the three. */
export type Return = {
  __typename?: 'Return';
  /** What may be done to it by this caller: at most one of APPROVE, REJECT, RECEIVE, CLOSE and CANCEL each. */
  allowedActions: Array<Scalars['String']['output']>;
  /** When it was approved or rejected; null before. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What a drop-off point scans instead of a label: the text of a QR code. Null where no label is needed, and for who was sent a link. */
  dropOffCode?: Maybe<Scalars['String']['output']>;
  /** A picture of that QR code, as SVG: a signed link that lives for an hour. Null where `dropOffCode` is. */
  dropOffCodeUrl?: Maybe<Scalars['String']['output']>;
  /** Where the goods are. */
  goods: ReturnGoodsState;
  /** Identifies the return: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** The label for the way back: a signed link that lives for an hour. Null where none is needed, for who was sent a link, and when the customer is erased. */
  labelUrl?: Maybe<Scalars['String']['output']>;
  /** What comes back, as it was asked for, and behind it what came besides: at most 2,000 and as many for each receipt. */
  lines: Array<ReturnLine>;
  /** Where it is sent to; null while that is not decided, and where no goods come. */
  location?: Maybe<Location>;
  /** Whether the money is settled. */
  money: ReturnMoneyState;
  /** For people, such as R-10000014: its last digit checks the others. */
  number: Scalars['String']['output'];
  /** Whose goods come back; null while nobody knows. */
  order?: Maybe<Order>;
  /** How it came about. */
  origin: ReturnOrigin;
  /** Why it was rejected, for the customer; null when it was not. */
  rejectedFor?: Maybe<Scalars['String']['output']>;
  /** What was decided. */
  request: ReturnRequestState;
  /** When it was asked for, or stood at the door. */
  requestedAt: Scalars['DateTime']['output'];
  /** What the customer gets for it. */
  resolution: ReturnResolution;
  /** How far it is, over all three axes. */
  status: ReturnStatus;
  /** What the carrier knows the parcel by; null where none comes. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
};


/** Goods of an order that come back, on three axes: what was decided (request), where the goods are (goods), whether the money is settled (money). `status` is one word for the three. */
export type ReturnLabelUrlArgs = {
  format?: InputMaybe<LabelFormat>;
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

/** A page of returns. */
export type ReturnConnection = {
  __typename?: 'ReturnConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<ReturnEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many returns there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type ReturnEdge = {
  __typename?: 'ReturnEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The return. */
  node: Return;
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
  returnId: Scalars['ID']['input'];
};

/** Units of one line of an order that come back for one reason. */
export type ReturnLine = {
  __typename?: 'ReturnLine';
  /** Units that are settled with the customer, or to be. */
  accepted: Scalars['Int']['output'];
  /** In the customer's words; null when nothing was said. */
  comment?: Maybe<Scalars['String']['output']>;
  /** What becomes of the units when it is the same for all that came; null before, and when they differ: see `units`. */
  disposition?: Maybe<Disposition>;
  /** SKU that is wanted instead; null: the same again, or no exchange. */
  exchangeFor?: Maybe<Scalars['String']['output']>;
  /** Identifies the line of a return: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Which line of the order; null of what is on none. */
  orderLine?: Maybe<OrderLine>;
  /** Units that were announced; 0 of what came without being announced. */
  quantity: Scalars['Int']['output'];
  /** Why, as the customer said, or whoever received it. */
  reason: ReturnReason;
  /** How what came compares with what was announced. */
  receipt: ReturnLineReceipt;
  /** Units that came so far. */
  received: Scalars['Int']['output'];
  /** Stock keeping unit of the goods. */
  sku: Scalars['String']['output'];
  /** Units that came, each with what becomes of it: one entry for those that were looked at together and are alike. At most one for each unit that came. */
  units: Array<ReturnUnits>;
};

/** How what came of a line compares with what was announced. */
export type ReturnLineReceipt =
  /** All came. */
  | 'AS_ANNOUNCED'
  /** Nothing came yet. */
  | 'AWAITED'
  /** Nothing is to come. */
  | 'NOT_EXPECTED'
  /** More came. */
  | 'OVER'
  /** Some came, more is awaited. */
  | 'PARTIAL'
  /** Less came, and no more is awaited. */
  | 'UNDER'
  /** It came without any return. */
  | 'UNEXPECTED'
  /** It was not announced, and came with what was. */
  | 'WRONG_ITEM';

/** Whether a return is settled with the customer. */
export type ReturnMoneyState =
  /** Units count that are not settled yet. */
  | 'DUE'
  /** Nothing of it counts yet. */
  | 'NOT_DUE'
  /** Every unit that counts is settled. */
  | 'SETTLED';

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

/** What of a line of an order may come back. */
export type ReturnOption = {
  __typename?: 'ReturnOption';
  /** Units that were delivered. */
  delivered: Scalars['Int']['output'];
  /** Until when a fault is answered for; null while none is delivered. */
  faultUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Why none comes back without a fault; null when some may. */
  obstacle?: Maybe<ReturnObstacle>;
  /** The line of the order. */
  orderLine: OrderLine;
  /** Units that may still come back; 0 when none. */
  returnable: Scalars['Int']['output'];
  /** Stock keeping unit of the line. */
  sku: Scalars['String']['output'];
  /** As it was called when it was ordered. */
  title: Scalars['String']['output'];
  /** Until when they come back without a reason; null while none is delivered. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** How a return came about. */
export type ReturnOrigin =
  /** Claimed, without goods. */
  | 'CLAIM'
  /** It was asked for. */
  | 'REQUESTED'
  /** The goods stood at the door. */
  | 'UNEXPECTED';

/** A return after a mutation. */
export type ReturnPayload = {
  __typename?: 'ReturnPayload';
  /** Null when there are user errors. */
  return?: Maybe<Return>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Rules for returns of one channel. */
export type ReturnPolicy = {
  __typename?: 'ReturnPolicy';
  /** Whether a request that keeps to the rules is approved without a person. */
  approvesByRule: Scalars['Boolean']['output'];
  /** Code of the channel. */
  channel: Scalars['String']['output'];
  /** Conditions in which units count; those that come back for a fault of the shop always do. At most 4. */
  conditions: Array<ReturnCondition>;
  /** Days from the delivery in which a fault is answered for. */
  faultWindowDays: Scalars['Int']['output'];
  /** Kept of what goods cost that come back for no fault of the shop, in basis points: 1000 is 10 %. */
  feeBps: Scalars['Int']['output'];
  /** Goods worth no more than this together need not be sent back; null: all are. */
  keepUpTo?: Maybe<Money>;
  /** What is kept for the label where the customer pays it; null: nothing. */
  labelFee?: Maybe<Money>;
  /** Who pays the label. */
  labelPaidBy: LabelPayer;
  /** SKUs that come back for a fault alone: at most 10,000. */
  nonReturnable: Array<Scalars['String']['output']>;
  /** Whether its share of what shipping cost is given back. */
  refundsShipping: Scalars['Boolean']['output'];
  /** When money moves. */
  settlesAt: ReturnSettlement;
  /** Days from the delivery in which goods come back without a reason. */
  windowDays: Scalars['Int']['output'];
};

/** Rules for returns of one channel, as they are from now on. */
export type ReturnPolicyInput = {
  /** Whether a request that keeps to the rules is approved without a person. */
  approvesByRule: Scalars['Boolean']['input'];
  /** Code of the channel: 1 to 50 characters. */
  channel: Scalars['String']['input'];
  /** Conditions in which units count, at most one of each; those that come back for a fault of the shop always do. */
  conditions: Array<ReturnCondition>;
  /** Days from the delivery in which a fault is answered for: 0 to 3,650. */
  faultWindowDays: Scalars['Int']['input'];
  /** Kept of what goods cost that come back for no fault of the shop: 0 to 10,000 basis points. */
  feeBps: Scalars['Int']['input'];
  /** Goods worth no more than this together need not be sent back: not below nothing, in the channel's currency. All are unless given. */
  keepUpTo?: InputMaybe<MoneyInput>;
  /** What is kept for the label where the customer pays it: not below nothing, in the channel's currency. Nothing unless given. */
  labelFee?: InputMaybe<MoneyInput>;
  /** Who pays the label. */
  labelPaidBy: LabelPayer;
  /** SKUs that come back for a fault alone: at most 10,000. */
  nonReturnable?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether its share of what shipping cost is given back. */
  refundsShipping: Scalars['Boolean']['input'];
  /** When money moves. */
  settlesAt: ReturnSettlement;
  /** Days from the delivery in which goods come back without a reason: 0 to 3,650. */
  windowDays: Scalars['Int']['input'];
};

/** Rules for returns after a mutation. */
export type ReturnPolicyPayload = {
  __typename?: 'ReturnPolicyPayload';
  /** Null when there are user errors. */
  policy?: Maybe<ReturnPolicy>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

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

/** What was decided about a return. */
export type ReturnRequestState =
  /** It may come, or is settled without goods. */
  | 'APPROVED'
  /** Whoever asked took it back. */
  | 'CANCELLED'
  /** It may not. */
  | 'REJECTED'
  /** A person decides. */
  | 'REQUESTED';

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

/** Units that came back, were looked at together and are alike. */
export type ReturnUnits = {
  __typename?: 'ReturnUnits';
  /** As they were found. */
  condition: ReturnCondition;
  /** What becomes of them. */
  disposition: Disposition;
  /** Identifies the entry: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Whether they are settled with the customer: announced, and fit by the policy. */
  isAccepted: Scalars['Boolean']['output'];
  /** Where they came in. */
  location: Location;
  /** What the inspector wrote; null when nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** How many units they are. */
  quantity: Scalars['Int']['output'];
  /** When they were looked at. */
  receivedAt: Scalars['DateTime']['output'];
  /** Who looked at them. */
  receivedBy: Scalars['String']['output'];
};

/** What a picker's scanner read. */
export type ScanPickInput = {
  /** A SKU, or the GTIN that its variant has (`standardProductId`), of 8, 12, 13 or 14 digits. */
  code: Scalars['String']['input'];
  /** Id of the fulfillment order that is picked. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** Units of it that are picked by then, all scans counted: 0 to as many as are asked for. The same again changes nothing: repeat it when there was no answer. One more than before unless given. */
  picked?: InputMaybe<Scalars['Int']['input']>;
};

/** By whom a scan came. */
export type ScanSource =
  /** By hand: `recordTrackingEvent`. */
  | 'HAND'
  /** By ourselves: the parcel left. */
  | 'OWN'
  /** By asking the carrier. */
  | 'POLL'
  /** By a webhook of the carrier. */
  | 'WEBHOOK';

/** When somebody may begin to pick a fulfillment order. */
export type ScheduleFulfillmentOrderInput = {
  /** Id of the fulfillment order; it is OPEN. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** Not before this moment, which is no later than `shipBy`; null or absent: at once. */
  notBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Who carries a packed fulfillment order, and how. */
export type ShipInput = {
  /** The cheapest that keeps the promise unless given: its code or its name. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** Id of the fulfillment order that is handed to the carrier. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** Of that carrier; chosen unless given. */
  service?: InputMaybe<Scalars['String']['input']>;
};

/** A parcel, or several under one tracking number, from one location. */
export type Shipment = {
  __typename?: 'Shipment';
  /** Who carries it. */
  carrier: Scalars['String']['output'];
  /** On which terms its goods cross a border, if they do; null of orders of before that was told. */
  consignment?: Maybe<Consignment>;
  /** What the carrier charges us: for SUPPORT, WAREHOUSE and ADMIN; to all others it is 0. */
  cost: Money;
  /** The documents that go with it across the border: at most 2. Empty: it crosses none, or nobody is told any more where it went. */
  customsDocuments: Array<CustomsDocument>;
  /** Set while it is held up, or expected after the promise. */
  delay?: Maybe<Delay>;
  /** What was done about its delays, the oldest first; at most 100. SUPPORT, WAREHOUSE, ADMIN; empty for all others. */
  delayResolutions: Array<DelayResolution>;
  /** When it reached the customer; null before, and when it comes back. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it comes; null while nobody knows. */
  estimatedDelivery?: Maybe<EstimatedDelivery>;
  /** What the carrier reported, the oldest first by `at` (what is heard of late stands where it happened): `first` of at most 100, those after the id in `after`. Without arguments all of them; when several are asked for, the first 250 of each. */
  events: Array<TrackingEvent>;
  /** Identifies the shipment: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** The label: a signed link that lives for an hour; of a carrier that draws its own, where that is, as the PDF that it sold. */
  labelUrl: Scalars['String']['output'];
  /** Its labels, the newest first: at most 20. SUPPORT, WAREHOUSE, ADMIN; empty for all others. */
  labels: Array<ShipmentLabel>;
  /** The manifest on which its carrier took it; null before it is closed. SUPPORT, WAREHOUSE, ADMIN; null for all others. */
  manifest?: Maybe<Manifest>;
  /** Whose goods it carries. */
  order?: Maybe<Order>;
  /** What was packed, by SSCC: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several are asked for, the first 250 of each. */
  packages: Array<Package>;
  /** What every carrier asked when its label was bought, the cheapest first: at most 100. SUPPORT, WAREHOUSE, ADMIN; empty for all others, and of a shipment of before that was kept. */
  quotes: Array<RateQuote>;
  /** Why its service was taken of them. SUPPORT, WAREHOUSE, ADMIN; null for all others, and of a shipment of before that was kept. */
  rateReason?: Maybe<RateReason>;
  /** When it was back at the sender; null before, and when it does not come back. */
  returnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was scanned, as its carrier said it, the oldest first by `at`: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several are asked for, the first 250 of each. SUPPORT, WAREHOUSE, ADMIN; empty for all others. */
  scans: Array<CarrierScan>;
  /** How: the name of the carrier’s service. */
  service: Scalars['String']['output'];
  /** When the carrier took it. */
  shippedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it is. */
  status: TrackingStatus;
  /** What the carrier knows it by. */
  trackingNumber: Scalars['String']['output'];
  /** The page where it is followed. */
  trackingUrl: Scalars['String']['output'];
};


/** A parcel, or several under one tracking number, from one location. */
export type ShipmentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A parcel, or several under one tracking number, from one location. */
export type ShipmentLabelUrlArgs = {
  format?: InputMaybe<LabelFormat>;
};


/** A parcel, or several under one tracking number, from one location. */
export type ShipmentPackagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A parcel, or several under one tracking number, from one location. */
export type ShipmentScansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A label, from the moment its carrier is asked for it. */
export type ShipmentLabel = {
  __typename?: 'ShipmentLabel';
  /** When it was sold; null before. */
  boughtAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the carrier. */
  carrier: Scalars['String']['output'];
  /** What the carrier said when it refused, or why it was not heard; null when all went well. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Identifies the label, and is the reference that its carrier was given: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What it was sold for; null until it is bought, and of a label of before that was kept. */
  paid?: Maybe<Money>;
  /** What the carrier asked when it was chosen. */
  quoted: Money;
  /** What came back; null unless it is void. */
  refund?: Maybe<Money>;
  /** Name of its service. */
  service: Scalars['String']['output'];
  /** How far it is. */
  state: LabelState;
  /** What the carrier knows the parcel by; null until it is bought. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** Why it was given up, in the words of who did; null unless it was. */
  voidReason?: Maybe<Scalars['String']['output']>;
  /** When the carrier took it back; null before. */
  voidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A shipment after a mutation. */
export type ShipmentPayload = {
  __typename?: 'ShipmentPayload';
  /** The return whose label was told of; null of a parcel that goes to a customer, and when there are user errors. */
  return?: Maybe<Return>;
  /** Null when there are user errors, and of a parcel that comes back to us. */
  shipment?: Maybe<Shipment>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Units of one SKU. */
export type SkuQuantityInput = {
  /** How many units of the SKU. */
  quantity: Scalars['Int']['input'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['input'];
};

/** Units that become a fulfillment order of their own. */
export type SplitFulfillmentOrderInput = {
  /** Id of the fulfillment order; it is OPEN. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** The units, each SKU once: at least one of all, and not all of them. */
  lines: Array<SkuQuantityInput>;
};

/** The two fulfillment orders that one was split into. */
export type SplitPayload = {
  __typename?: 'SplitPayload';
  /** What is left of it. Null when there are user errors. */
  fulfillmentOrder?: Maybe<FulfillmentOrder>;
  /** The new one. Null when there are user errors. */
  split?: Maybe<FulfillmentOrder>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a carrier reports of a parcel. */
export type TrackingEvent = {
  __typename?: 'TrackingEvent';
  /** When it happened there. */
  at: Scalars['DateTime']['output'];
  /** Country of the place by its ISO 3166-1 alpha-2 code; null when the carrier named none. */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** In the carrier’s words. */
  description: Scalars['String']['output'];
  /** Identifies the report: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** The place, where the carrier named one. */
  location?: Maybe<Scalars['String']['output']>;
  /** Where the parcel was. */
  status: TrackingStatus;
};

/** What a carrier reports of one parcel. */
export type TrackingEventInput = {
  /** When it happened, by the carrier’s clock; at most a day from now, and not before the parcel left: of a delivery by five minutes, of all but PRE_TRANSIT by a day. For where the parcel is, it counts no later than it was heard of. */
  at: Scalars['DateTime']['input'];
  /** Country of the place by its ISO 3166-1 alpha-2 code, such as GB. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 500 characters. */
  description: Scalars['String']['input'];
  /** When it comes, if the carrier says so. */
  estimatedDelivery?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 200 characters: the same report again changes nothing. */
  idempotencyKey: Scalars['String']['input'];
  /** The place, at most 200 characters. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** Where it was. */
  status: TrackingStatus;
  /** The carrier's number of the parcel. */
  trackingNumber: Scalars['String']['input'];
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

/** Sides of a unit in millimetres, as it is turned in its box. */
export type TurnedUnitInput = {
  /** From its floor upwards. */
  height: Scalars['Int']['input'];
  /** Along the length of the box. */
  length: Scalars['Int']['input'];
  /** Across its width. */
  width: Scalars['Int']['input'];
};

/** A number that a carrier tells of and that nobody knows. */
export type UnknownTracking = {
  __typename?: 'UnknownTracking';
  /** When its latest scan happened. */
  at: Scalars['DateTime']['output'];
  /** The carrier, as it is called there; null where it is not named. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** When it was heard of first. */
  firstReceivedAt: Scalars['DateTime']['output'];
  /** When it was heard of last. */
  lastReceivedAt: Scalars['DateTime']['output'];
  /** Who told of it, such as easypost. */
  peer: Scalars['String']['output'];
  /** How many scans are kept. */
  scanCount: Scalars['Int']['output'];
  /** Of its latest scan. */
  status: TrackingStatus;
  /** The number, in capital letters. */
  trackingNumber: Scalars['String']['output'];
};

/** A page of unknown numbers. */
export type UnknownTrackingConnection = {
  __typename?: 'UnknownTrackingConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<UnknownTrackingEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many unknown numbers there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type UnknownTrackingEdge = {
  __typename?: 'UnknownTrackingEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: UnknownTracking;
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

/** A label that is given up before its parcel leaves. */
export type VoidLabelInput = {
  /** For a person: 1 to 200 characters. */
  reason: Scalars['String']['input'];
  /** Id of the shipment. */
  shipmentId: Scalars['ID']['input'];
};

/** Orders that are picked together, as they were released. */
export type Wave = {
  __typename?: 'Wave';
  /** The rounds that pickers walk, in the order in which they begin: at most 200. */
  batches: Array<WaveBatch>;
  /** Code of the carrier by which all of it was to go; null: by any. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** Only what goes to this country; null: wherever it goes. */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** When the carrier comes. */
  cutOff: Scalars['DateTime']['output'];
  /** When the last of it was to be picked. */
  doneAt: Scalars['DateTime']['output'];
  /** Identifies the wave: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Where it is picked. */
  location: Location;
  /** Whether all of it was to be picked before the cut-off when it was released. */
  makesCutOff: Scalars['Boolean']['output'];
  /** When it was released. */
  releasedAt: Scalars['DateTime']['output'];
  /** Who released it: their subject. */
  releasedBy: Scalars['String']['output'];
  /** Part of the building that all of it lay in; null: any. */
  zone?: Maybe<Scalars['String']['output']>;
};

/** What is picked on one round. */
export type WaveBatch = {
  __typename?: 'WaveBatch';
  /** Codes of the bins in the order in which the shortest round comes by: at most one for each bin of its lines. */
  bins: Array<Scalars['String']['output']>;
  /** When it would be picked. */
  doneAt: Scalars['DateTime']['output'];
  /** The fulfillment orders: those that must leave first come first, at most 12. */
  fulfillmentOrders: Array<FulfillmentOrder>;
  /** It would be picked after the cut-off. */
  isLate: Scalars['Boolean']['output'];
  /** How it is picked. */
  kind: WaveBatchKind;
  /** Metres of the round, from the front of the first aisle and back. */
  metres: Scalars['Float']['output'];
  /** What is taken from which bin for which of its fulfillment orders, as they are now, on the shortest round: at most one for each SKU of each of them in each bin. */
  stops: Array<PickStop>;
};

/** How orders are picked together. */
export type WaveBatchKind =
  /** Orders of one line each, sorted after the round. */
  | 'BATCH'
  /** Several orders, each into a tote of its own. */
  | 'CLUSTER'
  /** One order. */
  | 'SINGLE';

/** A carrier by which a wave goes. */
export type WaveCarrier = {
  __typename?: 'WaveCarrier';
  /** Identifies it. */
  code: Scalars['String']['output'];
  /** As people call it. */
  name: Scalars['String']['output'];
};

/** A page of waves. */
export type WaveConnection = {
  __typename?: 'WaveConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<WaveEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many waves there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type WaveEdge = {
  __typename?: 'WaveEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The wave. */
  node: Wave;
};

/** By what a wave can be made. */
export type WaveFilters = {
  __typename?: 'WaveFilters';
  /** Carriers whose rate cards we have: at most 20. */
  carriers: Array<WaveCarrier>;
  /** Parts of the building, as bins have them: at most 200. */
  zones: Array<Scalars['String']['output']>;
};

/** A wave after a mutation. */
export type WavePayload = {
  __typename?: 'WavePayload';
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
  /** Null when there are user errors. */
  wave?: Maybe<Wave>;
};

/** A wave as it would be picked. */
export type WavePlan = {
  __typename?: 'WavePlan';
  /** The rounds that pickers walk, in the order in which they begin: at most 200. */
  batches: Array<WaveBatch>;
  /** When the last of it would be picked; null when there is nothing to pick. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether all of it is picked before the cut-off. */
  makesCutOff: Scalars['Boolean']['output'];
};

export type _TrackingUpdate = {
  __typename?: '_TrackingUpdate';
  event: TrackingEvent;
  sequence: Scalars['Int']['output'];
  shipmentId: Scalars['ID']['output'];
  status: TrackingStatus;
};

export type _TrackingUpdates = {
  __typename?: '_TrackingUpdates';
  after: Array<_TrackingUpdate>;
  /** The newest, or null while nothing is tracked. */
  latest?: Maybe<_TrackingUpdate>;
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
  FulfillmentOrder: FulfillmentOrder;
  Order: Order;
  Return: Return;
  Shipment: Shipment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  FulfillmentOrder:
    ( { __typename: 'FulfillmentOrder' }
    & GraphQLRecursivePick<FederationTypes['FulfillmentOrder'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Return:
    ( { __typename: 'Return' }
    & GraphQLRecursivePick<FederationTypes['Return'], {"id":true}> );
  Shipment:
    ( { __typename: 'Shipment' }
    & GraphQLRecursivePick<FederationTypes['Shipment'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Address>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddressInput: AddressInput;
  CancelFulfillmentOrderInput: CancelFulfillmentOrderInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CarrierDelivery: ResolverTypeWrapper<DeliveryRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CarrierDeliveryConnection: ResolverTypeWrapper<DeliveryPage>;
  CarrierDeliveryEdge: ResolverTypeWrapper<DeliveryPageEdge>;
  CarrierDeliveryFilter: CarrierDeliveryFilter;
  CarrierDeliveryHeader: ResolverTypeWrapper<CarrierDeliveryHeader>;
  CarrierDeliveryPayload: ResolverTypeWrapper<Omit<CarrierDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['CarrierDelivery']> }>;
  CarrierDeliveryState: CarrierDeliveryState;
  CarrierPerformance: ResolverTypeWrapper<CarrierPerformance>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CarrierScan: ResolverTypeWrapper<ScanRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CloseManifestInput: CloseManifestInput;
  CommerceType: CommerceType;
  Consignment: ResolverTypeWrapper<Consignment>;
  ContentsType: ContentsType;
  CustomsDocument: ResolverTypeWrapper<CustomsDocument>;
  CustomsDocumentKind: CustomsDocumentKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Delay: ResolverTypeWrapper<Delay>;
  DelayCode: DelayCode;
  DelayResolution: ResolverTypeWrapper<ResolutionRow>;
  DelayResolutionKind: DelayResolutionKind;
  Dimensions: ResolverTypeWrapper<Dimensions>;
  Disposition: Disposition;
  EstimatedDelivery: ResolverTypeWrapper<EstimatedDelivery>;
  FulfillmentLine: ResolverTypeWrapper<FulfillmentLineRow>;
  FulfillmentLoad: ResolverTypeWrapper<FulfillmentLoad>;
  FulfillmentOrder: ResolverTypeWrapper<FulfillmentOrderRow>;
  FulfillmentOrderConnection: ResolverTypeWrapper<FulfillmentOrderPage>;
  FulfillmentOrderEdge: ResolverTypeWrapper<FulfillmentOrderPageEdge>;
  FulfillmentOrderInput: FulfillmentOrderInput;
  FulfillmentOrderPayload: ResolverTypeWrapper<Omit<FulfillmentOrderPayload, 'fulfillmentOrder'> & { fulfillmentOrder?: Maybe<ResolversTypes['FulfillmentOrder']> }>;
  FulfillmentStatus: FulfillmentStatus;
  HoldFulfillmentOrderInput: HoldFulfillmentOrderInput;
  Incoterm: Incoterm;
  LabelFormat: LabelFormat;
  LabelPayer: LabelPayer;
  LabelState: LabelState;
  Location: ResolverTypeWrapper<Location>;
  Manifest: ResolverTypeWrapper<ManifestRow>;
  ManifestConnection: ResolverTypeWrapper<ManifestPage>;
  ManifestEdge: ResolverTypeWrapper<ManifestPageEdge>;
  ManifestPayload: ResolverTypeWrapper<Omit<ManifestPayload, 'manifest'> & { manifest?: Maybe<ResolversTypes['Manifest']> }>;
  MergeFulfillmentOrdersInput: MergeFulfillmentOrdersInput;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MoveFulfillmentOrderInput: MoveFulfillmentOrderInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderParent>;
  OrderLine: ResolverTypeWrapper<OrderLine>;
  PackInput: PackInput;
  Package: ResolverTypeWrapper<PackageRow>;
  PackageInput: PackageInput;
  PackageLine: ResolverTypeWrapper<PackageLine>;
  PackedBlock: ResolverTypeWrapper<Block>;
  PackedBlockInput: PackedBlockInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Parameter: ResolverTypeWrapper<Parameter>;
  PickBin: ResolverTypeWrapper<PickBin>;
  PickStop: ResolverTypeWrapper<Stop>;
  PlannedPackage: ResolverTypeWrapper<PackedBox>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateQuote: ResolverTypeWrapper<RateQuote>;
  RateReason: RateReason;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnLineInput: ReceiveReturnLineInput;
  ReceiveUnexpectedReturnInput: ReceiveUnexpectedReturnInput;
  ReceivedItemInput: ReceivedItemInput;
  RecordPickInput: RecordPickInput;
  RejectReturnInput: RejectReturnInput;
  ReleaseWaveInput: ReleaseWaveInput;
  ReplayCarrierDeliveryInput: ReplayCarrierDeliveryInput;
  RequestReturnInput: RequestReturnInput;
  RequestReturnLineInput: RequestReturnLineInput;
  ResolveDelayInput: ResolveDelayInput;
  Return: ResolverTypeWrapper<ReturnRow>;
  ReturnCondition: ReturnCondition;
  ReturnConnection: ResolverTypeWrapper<ReturnPage>;
  ReturnEdge: ResolverTypeWrapper<ReturnPageEdge>;
  ReturnGoodsState: ReturnGoodsState;
  ReturnInput: ReturnInput;
  ReturnLine: ResolverTypeWrapper<ReturnLineRow>;
  ReturnLineReceipt: ReturnLineReceipt;
  ReturnMoneyState: ReturnMoneyState;
  ReturnObstacle: ReturnObstacle;
  ReturnOption: ResolverTypeWrapper<ReturnOption>;
  ReturnOrigin: ReturnOrigin;
  ReturnPayload: ResolverTypeWrapper<Omit<ReturnPayload, 'return'> & { return?: Maybe<ResolversTypes['Return']> }>;
  ReturnPolicy: ResolverTypeWrapper<Policy>;
  ReturnPolicyInput: ReturnPolicyInput;
  ReturnPolicyPayload: ResolverTypeWrapper<Omit<ReturnPolicyPayload, 'policy'> & { policy?: Maybe<ResolversTypes['ReturnPolicy']> }>;
  ReturnReason: ReturnReason;
  ReturnRequestState: ReturnRequestState;
  ReturnResolution: ReturnResolution;
  ReturnSettlement: ReturnSettlement;
  ReturnStatus: ReturnStatus;
  ReturnUnits: ResolverTypeWrapper<ReturnUnit>;
  ScanPickInput: ScanPickInput;
  ScanSource: ScanSource;
  ScheduleFulfillmentOrderInput: ScheduleFulfillmentOrderInput;
  ShipInput: ShipInput;
  Shipment: ResolverTypeWrapper<ShipmentRow>;
  ShipmentLabel: ResolverTypeWrapper<ShipmentLabel>;
  ShipmentPayload: ResolverTypeWrapper<Omit<ShipmentPayload, 'return' | 'shipment'> & { return?: Maybe<ResolversTypes['Return']>, shipment?: Maybe<ResolversTypes['Shipment']> }>;
  SkuQuantityInput: SkuQuantityInput;
  SplitFulfillmentOrderInput: SplitFulfillmentOrderInput;
  SplitPayload: ResolverTypeWrapper<Omit<SplitPayload, 'fulfillmentOrder' | 'split'> & { fulfillmentOrder?: Maybe<ResolversTypes['FulfillmentOrder']>, split?: Maybe<ResolversTypes['FulfillmentOrder']> }>;
  TrackingEvent: ResolverTypeWrapper<TrackingEventRow>;
  TrackingEventInput: TrackingEventInput;
  TrackingStatus: TrackingStatus;
  TurnedUnitInput: TurnedUnitInput;
  UnknownTracking: ResolverTypeWrapper<UnknownTracking>;
  UnknownTrackingConnection: ResolverTypeWrapper<StrayPage>;
  UnknownTrackingEdge: ResolverTypeWrapper<StrayPageEdge>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  VoidLabelInput: VoidLabelInput;
  Wave: ResolverTypeWrapper<WaveRow>;
  WaveBatch: ResolverTypeWrapper<Batch>;
  WaveBatchKind: WaveBatchKind;
  WaveCarrier: ResolverTypeWrapper<WaveCarrier>;
  WaveConnection: ResolverTypeWrapper<WavePage>;
  WaveEdge: ResolverTypeWrapper<WavePageEdge>;
  WaveFilters: ResolverTypeWrapper<WaveFilters>;
  WavePayload: ResolverTypeWrapper<Omit<WavePayload, 'wave'> & { wave?: Maybe<ResolversTypes['Wave']> }>;
  WavePlan: ResolverTypeWrapper<Omit<WavePlan, 'batches'> & { batches: Array<ResolversTypes['WaveBatch']> }>;
  _TrackingUpdate: ResolverTypeWrapper<Omit<_TrackingUpdate, 'event'> & { event: ResolversTypes['TrackingEvent'] }>;
  _TrackingUpdates: ResolverTypeWrapper<Omit<_TrackingUpdates, 'after' | 'latest'> & { after: Array<ResolversTypes['_TrackingUpdate']>, latest?: Maybe<ResolversTypes['_TrackingUpdate']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  String: Scalars['String']['output'];
  AddressInput: AddressInput;
  CancelFulfillmentOrderInput: CancelFulfillmentOrderInput;
  ID: Scalars['ID']['output'];
  CarrierDelivery: DeliveryRow;
  Int: Scalars['Int']['output'];
  CarrierDeliveryConnection: DeliveryPage;
  CarrierDeliveryEdge: DeliveryPageEdge;
  CarrierDeliveryFilter: CarrierDeliveryFilter;
  CarrierDeliveryHeader: CarrierDeliveryHeader;
  CarrierDeliveryPayload: Omit<CarrierDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['CarrierDelivery']> };
  CarrierPerformance: CarrierPerformance;
  Float: Scalars['Float']['output'];
  CarrierScan: ScanRow;
  Boolean: Scalars['Boolean']['output'];
  CloseManifestInput: CloseManifestInput;
  Consignment: Consignment;
  CustomsDocument: CustomsDocument;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Delay: Delay;
  DelayResolution: ResolutionRow;
  Dimensions: Dimensions;
  EstimatedDelivery: EstimatedDelivery;
  FulfillmentLine: FulfillmentLineRow;
  FulfillmentLoad: FulfillmentLoad;
  FulfillmentOrder: FulfillmentOrderRow;
  FulfillmentOrderConnection: FulfillmentOrderPage;
  FulfillmentOrderEdge: FulfillmentOrderPageEdge;
  FulfillmentOrderInput: FulfillmentOrderInput;
  FulfillmentOrderPayload: Omit<FulfillmentOrderPayload, 'fulfillmentOrder'> & { fulfillmentOrder?: Maybe<ResolversParentTypes['FulfillmentOrder']> };
  HoldFulfillmentOrderInput: HoldFulfillmentOrderInput;
  Location: Location;
  Manifest: ManifestRow;
  ManifestConnection: ManifestPage;
  ManifestEdge: ManifestPageEdge;
  ManifestPayload: Omit<ManifestPayload, 'manifest'> & { manifest?: Maybe<ResolversParentTypes['Manifest']> };
  MergeFulfillmentOrdersInput: MergeFulfillmentOrdersInput;
  Money: Money;
  MoneyInput: MoneyInput;
  MoveFulfillmentOrderInput: MoveFulfillmentOrderInput;
  Mutation: Record<PropertyKey, never>;
  Order: OrderParent;
  OrderLine: OrderLine;
  PackInput: PackInput;
  Package: PackageRow;
  PackageInput: PackageInput;
  PackageLine: PackageLine;
  PackedBlock: Block;
  PackedBlockInput: PackedBlockInput;
  PageInfo: PageInfo;
  Parameter: Parameter;
  PickBin: PickBin;
  PickStop: Stop;
  PlannedPackage: PackedBox;
  ProductVariant: ProductVariant;
  Query: Record<PropertyKey, never>;
  RateQuote: RateQuote;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnLineInput: ReceiveReturnLineInput;
  ReceiveUnexpectedReturnInput: ReceiveUnexpectedReturnInput;
  ReceivedItemInput: ReceivedItemInput;
  RecordPickInput: RecordPickInput;
  RejectReturnInput: RejectReturnInput;
  ReleaseWaveInput: ReleaseWaveInput;
  ReplayCarrierDeliveryInput: ReplayCarrierDeliveryInput;
  RequestReturnInput: RequestReturnInput;
  RequestReturnLineInput: RequestReturnLineInput;
  ResolveDelayInput: ResolveDelayInput;
  Return: ReturnRow;
  ReturnConnection: ReturnPage;
  ReturnEdge: ReturnPageEdge;
  ReturnInput: ReturnInput;
  ReturnLine: ReturnLineRow;
  ReturnOption: ReturnOption;
  ReturnPayload: Omit<ReturnPayload, 'return'> & { return?: Maybe<ResolversParentTypes['Return']> };
  ReturnPolicy: Policy;
  ReturnPolicyInput: ReturnPolicyInput;
  ReturnPolicyPayload: Omit<ReturnPolicyPayload, 'policy'> & { policy?: Maybe<ResolversParentTypes['ReturnPolicy']> };
  ReturnUnits: ReturnUnit;
  ScanPickInput: ScanPickInput;
  ScheduleFulfillmentOrderInput: ScheduleFulfillmentOrderInput;
  ShipInput: ShipInput;
  Shipment: ShipmentRow;
  ShipmentLabel: ShipmentLabel;
  ShipmentPayload: Omit<ShipmentPayload, 'return' | 'shipment'> & { return?: Maybe<ResolversParentTypes['Return']>, shipment?: Maybe<ResolversParentTypes['Shipment']> };
  SkuQuantityInput: SkuQuantityInput;
  SplitFulfillmentOrderInput: SplitFulfillmentOrderInput;
  SplitPayload: Omit<SplitPayload, 'fulfillmentOrder' | 'split'> & { fulfillmentOrder?: Maybe<ResolversParentTypes['FulfillmentOrder']>, split?: Maybe<ResolversParentTypes['FulfillmentOrder']> };
  TrackingEvent: TrackingEventRow;
  TrackingEventInput: TrackingEventInput;
  TurnedUnitInput: TurnedUnitInput;
  UnknownTracking: UnknownTracking;
  UnknownTrackingConnection: StrayPage;
  UnknownTrackingEdge: StrayPageEdge;
  UserError: UserError;
  VoidLabelInput: VoidLabelInput;
  Wave: WaveRow;
  WaveBatch: Batch;
  WaveCarrier: WaveCarrier;
  WaveConnection: WavePage;
  WaveEdge: WavePageEdge;
  WaveFilters: WaveFilters;
  WavePayload: Omit<WavePayload, 'wave'> & { wave?: Maybe<ResolversParentTypes['Wave']> };
  WavePlan: Omit<WavePlan, 'batches'> & { batches: Array<ResolversParentTypes['WaveBatch']> };
  _TrackingUpdate: Omit<_TrackingUpdate, 'event'> & { event: ResolversParentTypes['TrackingEvent'] };
  _TrackingUpdates: Omit<_TrackingUpdates, 'after' | 'latest'> & { after: Array<ResolversParentTypes['_TrackingUpdate']>, latest?: Maybe<ResolversParentTypes['_TrackingUpdate']> };
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

export type CarrierDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierDelivery'] = ResolversParentTypes['CarrierDelivery']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['CarrierDeliveryHeader']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  peer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  replays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CarrierDeliveryState'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CarrierDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierDeliveryConnection'] = ResolversParentTypes['CarrierDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CarrierDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CarrierDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierDeliveryEdge'] = ResolversParentTypes['CarrierDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CarrierDelivery'], ParentType, ContextType>;
};

export type CarrierDeliveryHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierDeliveryHeader'] = ResolversParentTypes['CarrierDeliveryHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CarrierDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierDeliveryPayload'] = ResolversParentTypes['CarrierDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['CarrierDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CarrierPerformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierPerformance'] = ResolversParentTypes['CarrierPerformance']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  compared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromCountry?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTimeShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quoted?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CarrierScanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierScan'] = ResolversParentTypes['CarrierScan']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['TrackingEvent'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isTimeCertain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  localTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ScanSource'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consignment'] = ResolversParentTypes['Consignment']> = {
  commerceType?: Resolver<ResolversTypes['CommerceType'], ParentType, ContextType>;
  contentsType?: Resolver<ResolversTypes['ContentsType'], ParentType, ContextType>;
  eori?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incoterm?: Resolver<ResolversTypes['Incoterm'], ParentType, ContextType>;
  ioss?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomsDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomsDocument'] = ResolversParentTypes['CustomsDocument']> = {
  kind?: Resolver<ResolversTypes['CustomsDocumentKind'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type DelayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delay'] = ResolversParentTypes['Delay']> = {
  code?: Resolver<ResolversTypes['DelayCode'], ParentType, ContextType>;
  expectedBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextStep?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promisedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DelayResolutionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelayResolution'] = ResolversParentTypes['DelayResolution']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['DelayCode'], ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DelayResolutionKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DimensionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dimensions'] = ResolversParentTypes['Dimensions']> = {
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EstimatedDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EstimatedDelivery'] = ResolversParentTypes['EstimatedDelivery']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type FulfillmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentLine'] = ResolversParentTypes['FulfillmentLine']> = {
  bin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bins?: Resolver<Array<ResolversTypes['PickBin']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  picked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type FulfillmentLoadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentLoad'] = ResolversParentTypes['FulfillmentLoad']> = {
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FulfillmentOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentOrder'] = ResolversParentTypes['FulfillmentOrder'], FederationReferenceType extends FederationReferenceTypes['FulfillmentOrder'] = FederationReferenceTypes['FulfillmentOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FulfillmentOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  consignment?: Resolver<Maybe<ResolversTypes['Consignment']>, ParentType, ContextType>;
  handedOverAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  holdReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['ShipmentLabel']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['FulfillmentLine']>, ParentType, ContextType, Partial<FulfillmentOrderLinesArgs>>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  packages?: Resolver<Array<ResolversTypes['Package']>, ParentType, ContextType, Partial<FulfillmentOrderPackagesArgs>>;
  packingSlipUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  packingStartedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pickStops?: Resolver<Array<ResolversTypes['PickStop']>, ParentType, ContextType>;
  rates?: Resolver<Maybe<Array<ResolversTypes['RateQuote']>>, ParentType, ContextType>;
  scheduledFor?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shipBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourcing?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
};

export type FulfillmentOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentOrderConnection'] = ResolversParentTypes['FulfillmentOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FulfillmentOrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FulfillmentOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentOrderEdge'] = ResolversParentTypes['FulfillmentOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FulfillmentOrder'], ParentType, ContextType>;
};

export type FulfillmentOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentOrderPayload'] = ResolversParentTypes['FulfillmentOrderPayload']> = {
  fulfillmentOrder?: Resolver<Maybe<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ManifestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Manifest'] = ResolversParentTypes['Manifest']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  packageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManifestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestConnection'] = ResolversParentTypes['ManifestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ManifestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManifestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestEdge'] = ResolversParentTypes['ManifestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Manifest'], ParentType, ContextType>;
};

export type ManifestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestPayload'] = ResolversParentTypes['ManifestPayload']> = {
  manifest?: Resolver<Maybe<ResolversTypes['Manifest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveReturn: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationApproveReturnArgs, 'input'>>;
  cancelFulfillmentOrder: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelFulfillmentOrderArgs, 'input'>>;
  cancelReturn: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationCancelReturnArgs, 'input'>>;
  closeManifest: Resolver<ResolversTypes['ManifestPayload'], ParentType, ContextType, RequireFields<MutationCloseManifestArgs, 'input'>>;
  closeReturn: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationCloseReturnArgs, 'input'>>;
  handOver: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationHandOverArgs, 'input'>>;
  holdFulfillmentOrder: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationHoldFulfillmentOrderArgs, 'input'>>;
  mergeFulfillmentOrders: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationMergeFulfillmentOrdersArgs, 'input'>>;
  moveFulfillmentOrder: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationMoveFulfillmentOrderArgs, 'input'>>;
  openClaim: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationOpenClaimArgs, 'input'>>;
  packFulfillmentOrder: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationPackFulfillmentOrderArgs, 'input'>>;
  receiveReturn: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'input'>>;
  receiveUnexpectedReturn: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationReceiveUnexpectedReturnArgs, 'input'>>;
  recordPick: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationRecordPickArgs, 'input'>>;
  recordTrackingEvent: Resolver<ResolversTypes['ShipmentPayload'], ParentType, ContextType, RequireFields<MutationRecordTrackingEventArgs, 'input'>>;
  rejectReturn: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationRejectReturnArgs, 'input'>>;
  releaseFulfillmentHold: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationReleaseFulfillmentHoldArgs, 'input'>>;
  releaseWave: Resolver<ResolversTypes['WavePayload'], ParentType, ContextType, RequireFields<MutationReleaseWaveArgs, 'input'>>;
  replayCarrierDelivery: Resolver<ResolversTypes['CarrierDeliveryPayload'], ParentType, ContextType, RequireFields<MutationReplayCarrierDeliveryArgs, 'input'>>;
  requestReturn: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  resolveDelay: Resolver<ResolversTypes['ShipmentPayload'], ParentType, ContextType, RequireFields<MutationResolveDelayArgs, 'input'>>;
  scanPick: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationScanPickArgs, 'input'>>;
  scheduleFulfillmentOrder: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationScheduleFulfillmentOrderArgs, 'input'>>;
  setReturnPolicy: Resolver<ResolversTypes['ReturnPolicyPayload'], ParentType, ContextType, RequireFields<MutationSetReturnPolicyArgs, 'input'>>;
  shipFulfillmentOrder: Resolver<ResolversTypes['ShipmentPayload'], ParentType, ContextType, RequireFields<MutationShipFulfillmentOrderArgs, 'input'>>;
  splitFulfillmentOrder: Resolver<ResolversTypes['SplitPayload'], ParentType, ContextType, RequireFields<MutationSplitFulfillmentOrderArgs, 'input'>>;
  startPacking: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationStartPackingArgs, 'input'>>;
  startPicking: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationStartPickingArgs, 'input'>>;
  voidLabel: Resolver<ResolversTypes['ShipmentPayload'], ParentType, ContextType, RequireFields<MutationVoidLabelArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  epcisUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fulfillmentOrders?: Resolver<Maybe<Array<ResolversTypes['FulfillmentOrder']>>, ParentType, ContextType, Partial<OrderFulfillmentOrdersArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  returnOptions?: Resolver<Maybe<Array<ResolversTypes['ReturnOption']>>, ParentType, ContextType>;
  returns?: Resolver<Maybe<Array<ResolversTypes['Return']>>, ParentType, ContextType, Partial<OrderReturnsArgs>>;
  shipments?: Resolver<Maybe<Array<ResolversTypes['Shipment']>>, ParentType, ContextType, Partial<OrderShipmentsArgs>>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package']> = {
  blocks?: Resolver<Array<ResolversTypes['PackedBlock']>, ParentType, ContextType>;
  box?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimensionsMm?: Resolver<ResolversTypes['Dimensions'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PackageLine']>, ParentType, ContextType>;
  sscc?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voidShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PackageLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackageLine'] = ResolversParentTypes['PackageLine']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PackedBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackedBlock'] = ResolversParentTypes['PackedBlock']> = {
  across?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  along?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Dimensions'], ParentType, ContextType>;
  up?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  x?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  y?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  z?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type PickBinResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickBin'] = ResolversParentTypes['PickBin']> = {
  bin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PickStopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickStop'] = ResolversParentTypes['PickStop']> = {
  bin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fulfillmentOrder?: Resolver<ResolversTypes['FulfillmentOrder'], ParentType, ContextType>;
  picked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type PlannedPackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedPackage'] = ResolversParentTypes['PlannedPackage']> = {
  blocks?: Resolver<Array<ResolversTypes['PackedBlock']>, ParentType, ContextType>;
  box?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimensionsMm?: Resolver<ResolversTypes['Dimensions'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PackageLine']>, ParentType, ContextType>;
  voidShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _trackingUpdates: Resolver<Maybe<ResolversTypes['_TrackingUpdates']>, ParentType, ContextType, RequireFields<Query_TrackingUpdatesArgs, 'limit' | 'orderId'>>;
  carrierDeliveries: Resolver<ResolversTypes['CarrierDeliveryConnection'], ParentType, ContextType, Partial<QueryCarrierDeliveriesArgs>>;
  carrierDelivery: Resolver<Maybe<ResolversTypes['CarrierDelivery']>, ParentType, ContextType, RequireFields<QueryCarrierDeliveryArgs, 'id'>>;
  carrierPerformance: Resolver<Array<ResolversTypes['CarrierPerformance']>, ParentType, ContextType, RequireFields<QueryCarrierPerformanceArgs, 'from' | 'to'>>;
  fulfillmentLoad: Resolver<Array<ResolversTypes['FulfillmentLoad']>, ParentType, ContextType, RequireFields<QueryFulfillmentLoadArgs, 'locationId'>>;
  fulfillmentOrder: Resolver<Maybe<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType, RequireFields<QueryFulfillmentOrderArgs, 'id'>>;
  fulfillmentOrders: Resolver<ResolversTypes['FulfillmentOrderConnection'], ParentType, ContextType, Partial<QueryFulfillmentOrdersArgs>>;
  manifest: Resolver<ResolversTypes['Manifest'], ParentType, ContextType, RequireFields<QueryManifestArgs, 'id'>>;
  manifests: Resolver<ResolversTypes['ManifestConnection'], ParentType, ContextType, Partial<QueryManifestsArgs>>;
  packingPlan: Resolver<Maybe<Array<ResolversTypes['PlannedPackage']>>, ParentType, ContextType, RequireFields<QueryPackingPlanArgs, 'fulfillmentOrderId'>>;
  planWave: Resolver<ResolversTypes['WavePlan'], ParentType, ContextType, RequireFields<QueryPlanWaveArgs, 'cutOff' | 'locationId'>>;
  return: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType, Partial<QueryReturnArgs>>;
  returnPolicy: Resolver<ResolversTypes['ReturnPolicy'], ParentType, ContextType, RequireFields<QueryReturnPolicyArgs, 'channel'>>;
  returns: Resolver<ResolversTypes['ReturnConnection'], ParentType, ContextType, Partial<QueryReturnsArgs>>;
  shipment: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType, Partial<QueryShipmentArgs>>;
  unknownTrackings: Resolver<ResolversTypes['UnknownTrackingConnection'], ParentType, ContextType, Partial<QueryUnknownTrackingsArgs>>;
  wave: Resolver<Maybe<ResolversTypes['Wave']>, ParentType, ContextType, RequireFields<QueryWaveArgs, 'id'>>;
  waveFilters: Resolver<ResolversTypes['WaveFilters'], ParentType, ContextType, RequireFields<QueryWaveFiltersArgs, 'locationId'>>;
  waves: Resolver<ResolversTypes['WaveConnection'], ParentType, ContextType, RequireFields<QueryWavesArgs, 'locationId'>>;
};

export type RateQuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateQuote'] = ResolversParentTypes['RateQuote']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  estimatedDelivery?: Resolver<ResolversTypes['EstimatedDelivery'], ParentType, ContextType>;
  isChosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keepsPromise?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return'], FederationReferenceType extends FederationReferenceTypes['Return'] = FederationReferenceTypes['Return']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Return']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dropOffCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dropOffCodeUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  goods?: Resolver<ResolversTypes['ReturnGoodsState'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labelUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ReturnLabelUrlArgs, 'format'>>;
  lines?: Resolver<Array<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  money?: Resolver<ResolversTypes['ReturnMoneyState'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['ReturnOrigin'], ParentType, ContextType>;
  rejectedFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ReturnRequestState'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolution?: Resolver<ResolversTypes['ReturnResolution'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReturnConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnConnection'] = ResolversParentTypes['ReturnConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReturnEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnEdge'] = ResolversParentTypes['ReturnEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Return'], ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disposition?: Resolver<Maybe<ResolversTypes['Disposition']>, ParentType, ContextType>;
  exchangeFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderLine?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReturnReason'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['ReturnLineReceipt'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['ReturnUnits']>, ParentType, ContextType>;
};

export type ReturnOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnOption'] = ResolversParentTypes['ReturnOption']> = {
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faultUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  obstacle?: Resolver<Maybe<ResolversTypes['ReturnObstacle']>, ParentType, ContextType>;
  orderLine?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  returnable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnPayload'] = ResolversParentTypes['ReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnPolicy'] = ResolversParentTypes['ReturnPolicy']> = {
  approvesByRule?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['ReturnCondition']>, ParentType, ContextType>;
  faultWindowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  feeBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keepUpTo?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  labelFee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  labelPaidBy?: Resolver<ResolversTypes['LabelPayer'], ParentType, ContextType>;
  nonReturnable?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  refundsShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  settlesAt?: Resolver<ResolversTypes['ReturnSettlement'], ParentType, ContextType>;
  windowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnPolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnPolicyPayload'] = ResolversParentTypes['ReturnPolicyPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['ReturnPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnUnits'] = ResolversParentTypes['ReturnUnits']> = {
  condition?: Resolver<ResolversTypes['ReturnCondition'], ParentType, ContextType>;
  disposition?: Resolver<ResolversTypes['Disposition'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAccepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment'], FederationReferenceType extends FederationReferenceTypes['Shipment'] = FederationReferenceTypes['Shipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consignment?: Resolver<Maybe<ResolversTypes['Consignment']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  customsDocuments?: Resolver<Array<ResolversTypes['CustomsDocument']>, ParentType, ContextType>;
  delay?: Resolver<Maybe<ResolversTypes['Delay']>, ParentType, ContextType>;
  delayResolutions?: Resolver<Array<ResolversTypes['DelayResolution']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  estimatedDelivery?: Resolver<Maybe<ResolversTypes['EstimatedDelivery']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['TrackingEvent']>, ParentType, ContextType, Partial<ShipmentEventsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labelUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ShipmentLabelUrlArgs, 'format'>>;
  labels?: Resolver<Array<ResolversTypes['ShipmentLabel']>, ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['Manifest']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  packages?: Resolver<Array<ResolversTypes['Package']>, ParentType, ContextType, Partial<ShipmentPackagesArgs>>;
  quotes?: Resolver<Array<ResolversTypes['RateQuote']>, ParentType, ContextType>;
  rateReason?: Resolver<Maybe<ResolversTypes['RateReason']>, ParentType, ContextType>;
  returnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scans?: Resolver<Array<ResolversTypes['CarrierScan']>, ParentType, ContextType, Partial<ShipmentScansArgs>>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TrackingStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShipmentLabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLabel'] = ResolversParentTypes['ShipmentLabel']> = {
  boughtAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paid?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  quoted?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LabelState'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voidReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ShipmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentPayload'] = ResolversParentTypes['ShipmentPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SplitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SplitPayload'] = ResolversParentTypes['SplitPayload']> = {
  fulfillmentOrder?: Resolver<Maybe<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  split?: Resolver<Maybe<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TrackingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEvent'] = ResolversParentTypes['TrackingEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TrackingStatus'], ParentType, ContextType>;
};

export type UnknownTrackingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownTracking'] = ResolversParentTypes['UnknownTracking']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstReceivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastReceivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  peer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scanCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TrackingStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnknownTrackingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownTrackingConnection'] = ResolversParentTypes['UnknownTrackingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnknownTrackingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnknownTrackingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownTrackingEdge'] = ResolversParentTypes['UnknownTrackingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnknownTracking'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['Parameter']>, ParentType, ContextType>;
};

export type WaveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wave'] = ResolversParentTypes['Wave']> = {
  batches?: Resolver<Array<ResolversTypes['WaveBatch']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  doneAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  makesCutOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  releasedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  releasedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WaveBatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaveBatch'] = ResolversParentTypes['WaveBatch']> = {
  bins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  doneAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fulfillmentOrders?: Resolver<Array<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WaveBatchKind'], ParentType, ContextType>;
  metres?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stops?: Resolver<Array<ResolversTypes['PickStop']>, ParentType, ContextType>;
};

export type WaveCarrierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaveCarrier'] = ResolversParentTypes['WaveCarrier']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WaveConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaveConnection'] = ResolversParentTypes['WaveConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WaveEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WaveEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaveEdge'] = ResolversParentTypes['WaveEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Wave'], ParentType, ContextType>;
};

export type WaveFiltersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaveFilters'] = ResolversParentTypes['WaveFilters']> = {
  carriers?: Resolver<Array<ResolversTypes['WaveCarrier']>, ParentType, ContextType>;
  zones?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WavePayload'] = ResolversParentTypes['WavePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wave?: Resolver<Maybe<ResolversTypes['Wave']>, ParentType, ContextType>;
};

export type WavePlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WavePlan'] = ResolversParentTypes['WavePlan']> = {
  batches?: Resolver<Array<ResolversTypes['WaveBatch']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  makesCutOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type _TrackingUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_TrackingUpdate'] = ResolversParentTypes['_TrackingUpdate']> = {
  event?: Resolver<ResolversTypes['TrackingEvent'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TrackingStatus'], ParentType, ContextType>;
};

export type _TrackingUpdatesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_TrackingUpdates'] = ResolversParentTypes['_TrackingUpdates']> = {
  after?: Resolver<Array<ResolversTypes['_TrackingUpdate']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['_TrackingUpdate']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Address?: AddressResolvers<ContextType>;
  CarrierDelivery?: CarrierDeliveryResolvers<ContextType>;
  CarrierDeliveryConnection?: CarrierDeliveryConnectionResolvers<ContextType>;
  CarrierDeliveryEdge?: CarrierDeliveryEdgeResolvers<ContextType>;
  CarrierDeliveryHeader?: CarrierDeliveryHeaderResolvers<ContextType>;
  CarrierDeliveryPayload?: CarrierDeliveryPayloadResolvers<ContextType>;
  CarrierPerformance?: CarrierPerformanceResolvers<ContextType>;
  CarrierScan?: CarrierScanResolvers<ContextType>;
  Consignment?: ConsignmentResolvers<ContextType>;
  CustomsDocument?: CustomsDocumentResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Delay?: DelayResolvers<ContextType>;
  DelayResolution?: DelayResolutionResolvers<ContextType>;
  Dimensions?: DimensionsResolvers<ContextType>;
  EstimatedDelivery?: EstimatedDeliveryResolvers<ContextType>;
  FulfillmentLine?: FulfillmentLineResolvers<ContextType>;
  FulfillmentLoad?: FulfillmentLoadResolvers<ContextType>;
  FulfillmentOrder?: FulfillmentOrderResolvers<ContextType>;
  FulfillmentOrderConnection?: FulfillmentOrderConnectionResolvers<ContextType>;
  FulfillmentOrderEdge?: FulfillmentOrderEdgeResolvers<ContextType>;
  FulfillmentOrderPayload?: FulfillmentOrderPayloadResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Manifest?: ManifestResolvers<ContextType>;
  ManifestConnection?: ManifestConnectionResolvers<ContextType>;
  ManifestEdge?: ManifestEdgeResolvers<ContextType>;
  ManifestPayload?: ManifestPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  Package?: PackageResolvers<ContextType>;
  PackageLine?: PackageLineResolvers<ContextType>;
  PackedBlock?: PackedBlockResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parameter?: ParameterResolvers<ContextType>;
  PickBin?: PickBinResolvers<ContextType>;
  PickStop?: PickStopResolvers<ContextType>;
  PlannedPackage?: PlannedPackageResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateQuote?: RateQuoteResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnConnection?: ReturnConnectionResolvers<ContextType>;
  ReturnEdge?: ReturnEdgeResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  ReturnOption?: ReturnOptionResolvers<ContextType>;
  ReturnPayload?: ReturnPayloadResolvers<ContextType>;
  ReturnPolicy?: ReturnPolicyResolvers<ContextType>;
  ReturnPolicyPayload?: ReturnPolicyPayloadResolvers<ContextType>;
  ReturnUnits?: ReturnUnitsResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentLabel?: ShipmentLabelResolvers<ContextType>;
  ShipmentPayload?: ShipmentPayloadResolvers<ContextType>;
  SplitPayload?: SplitPayloadResolvers<ContextType>;
  TrackingEvent?: TrackingEventResolvers<ContextType>;
  UnknownTracking?: UnknownTrackingResolvers<ContextType>;
  UnknownTrackingConnection?: UnknownTrackingConnectionResolvers<ContextType>;
  UnknownTrackingEdge?: UnknownTrackingEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Wave?: WaveResolvers<ContextType>;
  WaveBatch?: WaveBatchResolvers<ContextType>;
  WaveCarrier?: WaveCarrierResolvers<ContextType>;
  WaveConnection?: WaveConnectionResolvers<ContextType>;
  WaveEdge?: WaveEdgeResolvers<ContextType>;
  WaveFilters?: WaveFiltersResolvers<ContextType>;
  WavePayload?: WavePayloadResolvers<ContextType>;
  WavePlan?: WavePlanResolvers<ContextType>;
  _TrackingUpdate?: _TrackingUpdateResolvers<ContextType>;
  _TrackingUpdates?: _TrackingUpdatesResolvers<ContextType>;
};

