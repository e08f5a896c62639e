/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VariantRow } from './catalogue/variant.table.js';
import type { Need } from './stockroom/units.js';
import type { ChannelTerms } from './stockroom/stockroom.js';
import type { WaitingRow, BackorderPage, BackorderPageEdge } from './backorder/backorder.reads.js';
import type { HoldingRow, HoldingPage, HoldingPageEdge } from './holding/holding.reads.js';
import type { VariantPage, VariantPageEdge } from './catalogue/variant.reads.js';
import type { LocationRow } from './location/location.table.js';
import type { BinRow } from './stockroom/bin.table.js';
import type { BinContentParent, BinPage, BinPageEdge } from './bin/bin.reads.js';
import type { CountSheetRow } from './count/count.table.js';
import type { CountLineParent, CountSheetPage, CountSheetPageEdge } from './count/count.reads.js';
import type { StockLevelRow, MovementRow } from './stockroom/stockroom.table.js';
import type { LevelPage, LevelPageEdge } from './stockroom/level-list.reads.js';
import type { MovementPage, MovementPageEdge } from './stockroom/stockroom.reads.js';
import type { ImportJobRow } from './files/import-job.table.js';
import type { ListedStock, ChannelStockPage, ChannelStockPageEdge } from './channel-feed/channel-feed.reads.js';
import type { ReorderPolicyRow } from './replenishment/reorder-policy.table.js';
import type { DuePolicy, ProposalPage, ProposalPageEdge } from './replenishment/reorder-policy.reads.js';
import type { TransferRow, TransferLineRow } from './transfer/transfer.table.js';
import type { TransferPage, TransferPageEdge } from './transfer/transfer.reads.js';
import type { SupplierRow } from './supplier/supplier.table.js';
import type { SupplierItemParent, SupplierPage, SupplierPageEdge } from './supplier/supplier.reads.js';
import type { PurchaseOrderRow } from './purchase/purchase.table.js';
import type { PurchaseOrderLineParent, PurchaseReceiptParent, PurchaseOrderPage, PurchaseOrderPageEdge } from './purchase/purchase.reads.js';
import type { ReceiptLine } from './purchase/purchase-order.js';
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

/** What there is of units that a change would add to an order, as reserving them alone would be answered now. */
export type AddedStock = {
  __typename?: 'AddedStock';
  /** Units that can be sold now, over all locations, through the order's channel. */
  available: Scalars['Int']['output'];
  /** Units of those asked for that would wait for stock; 0 when none would, or they would be refused. */
  backordered: Scalars['Int']['output'];
  /** Whether they would be reserved, now or for later. If not, the change as a whole would be refused (OUT_OF_STOCK). */
  isSecured: Scalars['Boolean']['output'];
  /** What happens when there is less. */
  policy: OutOfStockPolicy;
  /** The day until which the last of them would be there; null when they would be refused. */
  promisedDeliveryDate?: Maybe<Scalars['Date']['output']>;
  /** The day the last of them would leave; null when they would be refused. */
  promisedShipDate?: Maybe<Scalars['Date']['output']>;
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
  /** What inventory has of them now. Null when it knows no such SKU, or does not answer. */
  stock?: Maybe<AddedStock>;
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

/** One correction of the stock of a SKU at a location. */
export type AdjustStockInput = {
  /** Units, up or down. */
  delta: Scalars['Int']['input'];
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the location whose stock is corrected. */
  locationId: Scalars['ID']['input'];
  /** For the ledger: 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Stock keeping unit of the variant whose stock is corrected. */
  sku: Scalars['String']['input'];
};

/** What can be sold, and until when it would be there. */
export type Availability = {
  __typename?: 'Availability';
  /** Units that can be sold now, over all locations, beyond safety stock. Of a bundle: those whose parts lie at one location. */
  available: Scalars['Int']['output'];
  /** What happens when there is less. */
  policy: OutOfStockPolicy;
  /** The day until which it would be there; null without a destination, or when it cannot be sold. */
  promisedDeliveryDate?: Maybe<Scalars['Date']['output']>;
  /** The day it would leave; null when it cannot be sold. */
  promisedShipDate?: Maybe<Scalars['Date']['output']>;
};

/** Units of one variant that one order waits for. */
export type Backorder = {
  __typename?: 'Backorder';
  /** Code of the channel that the order came through; null when that was not kept. */
  channel?: Maybe<Scalars['String']['output']>;
  /** Identifies what waits: opaque, and the same as long as it waits. */
  id: Scalars['ID']['output'];
  /** Who waits. */
  order: Order;
  /** The day on which they are promised to leave; null when that was not kept, of orders from before. */
  promisedShipDate?: Maybe<Scalars['Date']['output']>;
  /** Units that wait; those of the line that were there do not. */
  quantity: Scalars['Int']['output'];
  /** The moment at which the order asked; null when that was not kept. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** CONFIRMED is served and sent at once, PENDING is served and sent when it is confirmed; EXPIRED was not confirmed in time, and is served when it is. */
  state: BackorderState;
  /** What it ordered. */
  variant: ProductVariant;
  /** One entry for each SKU that is to come before one more unit is served: itself, or the parts of the bundle that are lacking. All parts when none is: they lie apart, or are left to other channels. */
  waitsFor: Array<BackorderNeed>;
};

/** A page of what waits. */
export type BackorderConnection = {
  __typename?: 'BackorderConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<BackorderEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type BackorderEdge = {
  __typename?: 'BackorderEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: Backorder;
};

/** What units that wait are made of. */
export type BackorderNeed = {
  __typename?: 'BackorderNeed';
  /** Units of it that are free now, over all locations. */
  available: Scalars['Int']['output'];
  /** The first day on which more of it is expected, from a purchase order or a transfer; null when nothing is to come. */
  expectedOn?: Maybe<Scalars['Date']['output']>;
  /** Units of it that are needed in all. */
  quantity: Scalars['Int']['output'];
  /** Stock keeping unit of what is to come. */
  sku: Scalars['String']['output'];
};

/** Whether an order that waits is served. */
export type BackorderState =
  /** Served and sent at once. */
  | 'CONFIRMED'
  /** Not confirmed in time: served when it is. */
  | 'EXPIRED'
  /** Served, and sent when it is confirmed. */
  | 'PENDING';

/** A place at a location where units lie. */
export type Bin = {
  __typename?: 'Bin';
  /** Whether goods are put there and picked from there. */
  active: Scalars['Boolean']['output'];
  /** As it stands on its label, such as A-01-3; unique at its location. */
  code: Scalars['String']['output'];
  /** What lies in it, by SKU; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  contents: Array<BinContent>;
  /** Identifies the bin: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Where it is. */
  location: Location;
  /** Its place on the pick path: the smallest is passed first. Null where pickers do not go, such as a reserve or a quarantine. */
  sequence?: Maybe<Scalars['Int']['output']>;
  /** Part of the building that it is in; null when none was given. */
  zone?: Maybe<Scalars['String']['output']>;
};

/** A page of bins. */
export type BinConnection = {
  __typename?: 'BinConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<BinEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many bins there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** Units of one SKU in one bin. */
export type BinContent = {
  __typename?: 'BinContent';
  /** Of these, units that pickers were sent for. */
  assigned: Scalars['Int']['output'];
  /** Where they lie. */
  bin: Bin;
  /** Units: on hand, held and damaged alike. */
  quantity: Scalars['Int']['output'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['output'];
};

/** One node of a page. */
export type BinEdge = {
  __typename?: 'BinEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: Bin;
};

/** A bin as it shall be; one of the same code at the location is changed. */
export type BinInput = {
  /** Whether goods are put there and picked from there: yes unless given. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 20 capitals, digits and hyphens. */
  code: Scalars['String']['input'];
  /** 0 to 1,000,000: its place on the pick path, of equal ones by code. Pickers do not go to a bin without one. */
  sequence?: InputMaybe<Scalars['Int']['input']>;
  /** Part of the building that it is in: 1 to 50 characters. */
  zone?: InputMaybe<Scalars['String']['input']>;
};

/** Bins after a mutation. */
export type BinsPayload = {
  __typename?: 'BinsPayload';
  /** As they are now, one for each that was given, by code. Null when nothing was changed. */
  bins?: Maybe<Array<Bin>>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Units of a variant in one unit of a bundle. */
export type BundlePart = {
  __typename?: 'BundlePart';
  /** Units of it in one unit of the bundle: 1 to 1,000. */
  quantity: Scalars['Int']['output'];
  /** Stock keeping unit of the part. */
  sku: Scalars['String']['output'];
  /** The part itself. */
  variant: ProductVariant;
};

/** Units of a variant in one unit of a bundle. */
export type BundlePartInput = {
  /** Units of it in one unit of the bundle: 1 to 1,000. */
  quantity: Scalars['Int']['input'];
  /** Stock keeping unit of the part: known, or among the variants of the same mutation. */
  sku: Scalars['String']['input'];
};

/** A purchase order of which nothing more is to come. */
export type CancelPurchaseOrderInput = {
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the purchase order. */
  purchaseOrderId: Scalars['ID']['input'];
};

/** A draft that is not to be sent. */
export type CancelTransferInput = {
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the transfer. */
  transferId: Scalars['ID']['input'];
};

/** Variants after their channels were told what to do. */
export type ChannelPoliciesPayload = {
  __typename?: 'ChannelPoliciesPayload';
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
  /** One for each variant that was named, by SKU. Null when nothing was changed. */
  variants?: Maybe<Array<ProductVariant>>;
};

/** What one channel does with one variant. */
export type ChannelPolicy = {
  __typename?: 'ChannelPolicy';
  /** Units, over all locations and beyond their safety stock, that this channel leaves to the others. */
  buffer: Scalars['Int']['output'];
  /** Code of the channel. */
  channel: Scalars['String']['output'];
  /** What happens in this channel when there is less than is ordered; null: what the variant says. */
  outOfStockPolicy?: Maybe<OutOfStockPolicy>;
};

/** What one channel shall do with one variant. */
export type ChannelPolicyInput = {
  /** Units that this channel leaves to the others: 0 to 1,000,000. */
  buffer?: InputMaybe<Scalars['Int']['input']>;
  /** Code of a channel that was opened, 1 to 100 characters. */
  channel: Scalars['String']['input'];
  /** What happens in this channel when there is less than is ordered. Null or left out: what the variant says. */
  outOfStockPolicy?: InputMaybe<OutOfStockPolicy>;
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['input'];
};

/** What a channel may sell of a SKU. A lower version than one already seen, in a page or in an event stock.channel_changed, is stale. */
export type ChannelStock = {
  __typename?: 'ChannelStock';
  /** Units: what is available at all active locations, less what the channel leaves to others; never below 0. */
  available: Scalars['Int']['output'];
  /** Code of the channel. */
  channel: Scalars['String']['output'];
  /** The SKU that is sold; a bundle has its own. */
  sku: Scalars['String']['output'];
  /** When the number changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts up with each change of the number, for this SKU and channel. */
  version: Scalars['Int']['output'];
};

/** A page of a channel's stock. */
export type ChannelStockConnection = {
  __typename?: 'ChannelStockConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<ChannelStockEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many rows there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type ChannelStockEdge = {
  __typename?: 'ChannelStockEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: ChannelStock;
};

/** Units of one SKU in one bin, or outside of all bins. All that lies there is counted: what can be sold, what is held or damaged, and outside of bins also what is picked and has not left. */
export type CountLine = {
  __typename?: 'CountLine';
  /** Units that the approval added to the books, or took out of them; null before. Where fewer were taken out than the variance says, the rest is promised to orders: the pick that comes short of it writes it off. */
  applied?: Maybe<Scalars['Int']['output']>;
  /** Where it lies; null for units outside of bins. */
  bin?: Maybe<Bin>;
  /** What was counted; null before. Of an open sheet each sees what he counted himself: counting is blind. */
  counted?: Maybe<Scalars['Int']['output']>;
  /** Who counted what counts; null before. */
  countedBy?: Maybe<Scalars['String']['output']>;
  /** What the books said at the position of the count that counts, the second where there is one; null while the sheet is open. */
  expected?: Maybe<Scalars['Int']['output']>;
  /** Identifies the line of a count sheet: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** The ledger position at which it was counted; null before. */
  position?: Maybe<Scalars['ID']['output']>;
  /** Whether another person is to count it a second time: the variance is of great value. */
  secondCountDue: Scalars['Boolean']['output'];
  /** What another person counted a second time; null when nobody did. While the sheet is open each sees what he counted himself. */
  secondCounted?: Maybe<Scalars['Int']['output']>;
  /** Stock keeping unit of the variant that is counted. */
  sku: Scalars['String']['output'];
  /** Units more, or fewer, than the books said; null while the sheet is open. */
  variance?: Maybe<Scalars['Int']['output']>;
};

/** What is to be counted at a location, and what was. */
export type CountSheet = {
  __typename?: 'CountSheet';
  /** What this viewer can do next, at most one each of RECORD_COUNT, APPROVE and CANCEL. Empty once it is approved or cancelled. */
  allowedActions: Array<Scalars['String']['output']>;
  /** When it was approved or cancelled; null before. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved or cancelled it; null before. */
  closedBy?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** Identifies the count sheet: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What is counted, in the order in which a counter comes by, and then what was found besides: `first` of at most 100, those after the id in `after`. Without arguments all of them; when several sheets are asked for, the first 250 of each. */
  lines: Array<CountLine>;
  /** Where is counted. */
  location: Location;
  /** For those who count; null without one. */
  note?: Maybe<Scalars['String']['output']>;
  /** A variance of a greater value (units by list price) is counted a second time by another person: whole units of the variant's currency. */
  secondCountAbove: Scalars['Int']['output'];
  /** How far it is. */
  status: CountStatus;
};


/** What is to be counted at a location, and what was. */
export type CountSheetLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of count sheets. */
export type CountSheetConnection = {
  __typename?: 'CountSheetConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<CountSheetEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many count sheets there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type CountSheetEdge = {
  __typename?: 'CountSheetEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: CountSheet;
};

/** Names one count sheet. */
export type CountSheetInput = {
  /** Id of the count sheet. */
  countSheetId: Scalars['ID']['input'];
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
};

/** A count sheet after a mutation. */
export type CountSheetPayload = {
  __typename?: 'CountSheetPayload';
  /** As it is now. Null when nothing was changed. */
  countSheet?: Maybe<CountSheet>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
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
  bin?: InputMaybe<Scalars['String']['input']>;
  /** Position of the last movement of the SKU at the location when it was counted (`StockMovement.position`), for a scanner that tells of it later; the present one when absent. */
  position?: InputMaybe<Scalars['ID']['input']>;
  /** 0 to 1,000,000 units. */
  quantity: Scalars['Int']['input'];
  /** Stock keeping unit of the variant that was counted. */
  sku: Scalars['String']['input'];
};

/** What is to be counted. */
export type CreateCountSheetInput = {
  /** Codes of 1 to 500 bins that are counted; all of the location, and what lies outside of bins, when absent. */
  bins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the location where is counted. */
  locationId: Scalars['ID']['input'];
  /** For those who count: at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** A variance of a greater value is counted twice: 0 to 1,000,000 whole units of the variant's currency. It can be lower than the service's own, not higher; that when absent. */
  secondCountAbove?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 500 SKUs that are counted; all when absent. A sheet has at most 1,000 lines. */
  skus?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A purchase order as it shall be. */
export type CreatePurchaseOrderInput = {
  /** ISO 4217 code of the supplier's currency: absent, or the same. */
  currencyCode?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 500 lines; a SKU may stand on several, for several days. */
  lines: Array<PurchaseOrderLineInput>;
  /** Id of the location that the goods come to. */
  locationId: Scalars['ID']['input'];
  /** Per cent of what a line orders that may come besides: 0 to 100. */
  overReceiptTolerance?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the supplier. */
  supplierCode: Scalars['String']['input'];
};

/** A transfer as it shall be. */
export type CreateTransferInput = {
  /** The day on which it is expected, not in the past. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the location that the goods come from. */
  fromLocationId: Scalars['ID']['input'];
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 500 lines, each SKU once; 1 to 1,000,000 units each. */
  lines: Array<SkuQuantityInput>;
  /** Id of the location that they go to: another one, and active. */
  toLocationId: Scalars['ID']['input'];
};

/** What customs must know of a product. What is null is not known, and named as missing where a consignment needs it. */
export type CustomsData = {
  __typename?: 'CustomsData';
  /** Of one unit, without tax: what customs are told of what is given away. Null: what it is sold for. */
  customsValue?: Maybe<Money>;
  /** What it is and what it is made of, in at most 512 characters: `gift`, `parts` or `clothes` are refused. */
  description?: Maybe<Scalars['String']['output']>;
  /** Code of the Harmonized System: 6 digits, or the 8 or 10 of a tariff, without dots. */
  hsCode?: Maybe<Scalars['String']['output']>;
  /** The number that its manufacturer gave it (NS-PID), at most 70 characters. */
  manufacturerProductId?: Maybe<Scalars['String']['output']>;
  /** The merchant's own number of it (M-PID), at most 70 characters; null: its SKU is. */
  merchantProductId?: Maybe<Scalars['String']['output']>;
  /** Of one unit without its packing, in grams. */
  netWeightGrams?: Maybe<Scalars['Int']['output']>;
  /** Where it was made: ISO 3166-1 alpha-2. */
  originCountry?: Maybe<Scalars['String']['output']>;
  /** Its GTIN of 8, 12, 13 or 14 digits, where it has one (S-PID). */
  standardProductId?: Maybe<Scalars['String']['output']>;
};

/** What customs must know of a product. Answers INVALID for what they would not take, and OUT_OF_RANGE, each with its field; what is left out is not known. */
export type CustomsDataInput = {
  /** Of one unit, without tax, in the currency of its price; neither nothing nor exactly one. */
  customsValue?: InputMaybe<MoneyInput>;
  /** What it is and what it is made of, in 3 to 512 characters: `Cotton T-shirt`, not `clothes`. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Code of the Harmonized System: 6, 8 or 10 digits; dots and spaces are left out. */
  hsCode?: InputMaybe<Scalars['String']['input']>;
  /** The number that its manufacturer gave it (NS-PID), at most 70 characters. */
  manufacturerProductId?: InputMaybe<Scalars['String']['input']>;
  /** The merchant's own number of it (M-PID), at most 70 characters; its SKU unless given. */
  merchantProductId?: InputMaybe<Scalars['String']['input']>;
  /** Of one unit without its packing: 1 to 1,000,000 grams. */
  netWeightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** Where it was made: ISO 3166-1 alpha-2. */
  originCountry?: InputMaybe<Scalars['String']['input']>;
  /** Its GTIN of 8, 12, 13 or 14 digits (S-PID). */
  standardProductId?: InputMaybe<Scalars['String']['input']>;
};

/** Demand of a day, in units: a history, or else a mean with its deviation. */
export type DailyDemandInput = {
  /** Standard deviation; the root of the mean unless given. */
  deviation?: InputMaybe<Scalars['Float']['input']>;
  /** Units day by day, the oldest first, days without demand as 0; at most 1,100 days. Goes before mean and deviation. */
  history?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Mean, 0 to 100,000. */
  mean?: InputMaybe<Scalars['Float']['input']>;
};

/** A demand that may come. */
export type DemandScenarioInput = {
  /** Units, 0 to 1,000,000. */
  units: Scalars['Int']['input'];
  /** How likely it is, measured by the others; above 0. */
  weight: Scalars['Float']['input'];
};

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

/** Outer size in millimetres. */
export type DimensionsInput = {
  /** The third side, in millimetres. */
  height: Scalars['Int']['input'];
  /** The longest side, in millimetres. */
  length: Scalars['Int']['input'];
  /** The second side, in millimetres. */
  width: Scalars['Int']['input'];
};

/** Why a file is refused. */
export type FileFault = {
  __typename?: 'FileFault';
  /** What is wrong. */
  code: FileFaultCode;
  /** Line of the file, from 1; null when it is about no line. */
  line?: Maybe<Scalars['Int']['output']>;
  /** The same in words. */
  message: Scalars['String']['output'];
};

/** What is wrong with a file. */
export type FileFaultCode =
  /** Two columns have one name. */
  | 'COLUMN_TWICE'
  /** It ends in the middle of a row. */
  | 'CUT'
  /** It has no first line. */
  | 'EMPTY'
  /** A column that must be there is not. */
  | 'MISSING_COLUMN'
  /** It is in another encoding than UTF-8. */
  | 'NOT_UTF8'
  /** A quote stands where none can. */
  | 'QUOTES'
  /** It has not as many rows as were declared. */
  | 'ROW_COUNT'
  /** A row has over a million characters. */
  | 'ROW_TOO_LONG';

/** Of what a file tells. */
export type FileKind =
  /** Variants: sku, title, price, currency, taxClass, weightGrams, lengthMm, widthMm, heightMm, outOfStockPolicy, availableFrom, active, hazardous, hazardClass, fragile, thisSideUp, carriesGrams, hsCode, originCountry, customsValue, netWeightGrams, customsDescription, merchantProductId, manufacturerProductId, standardProductId, category. Known ones are changed in the columns that the file has. */
  | 'PRODUCTS'
  /** Purchase orders, as drafts, one line on a row: reference, supplier, location, sku, quantity, unitCost, currency, expectedOn. A reference is made once. */
  | 'PURCHASE_ORDERS'
  /** What lies where: sku, location (code), onHand. The books are corrected to it, down to what is free. */
  | 'STOCK'
  /** Suppliers and what they sell, one item on a row: code, name, currency, leadTimeDays, minimumOrder, workingWeekdays, closedDates, sku, unitCost, minimumQuantity, multiple. */
  | 'SUPPLIERS';

/** What the work of a location costs, besides the carrier. */
export type HandlingCost = {
  __typename?: 'HandlingCost';
  /** For each parcel that leaves. */
  perParcel: Money;
  /** For each unit in it. */
  perUnit: Money;
};

/** What the work of a location costs, besides the carrier. */
export type HandlingCostInput = {
  /** For each parcel that leaves. */
  perParcel: MoneyInput;
  /** For each unit in it, in the same currency. */
  perUnit: MoneyInput;
};

/** Units of one SKU that one order holds at one location. */
export type Holding = {
  __typename?: 'Holding';
  /** Identifies what is held: opaque, and the same as long as it is held. */
  id: Scalars['ID']['output'];
  /** The day on which it is to leave; null of what is not released yet, and of orders from before that was kept. */
  leavesOn?: Maybe<Scalars['Date']['output']>;
  /** Where it lies. */
  location: Location;
  /** Who holds it. */
  order: Order;
  /** Units of the SKU that was asked for: of a bundle, those in all of its units. */
  quantity: Scalars['Int']['output'];
  /** RESERVED is kept for the order, ALLOCATED is to be picked there. */
  state: HoldingState;
  /** What the order ordered: the SKU itself, or a bundle that it is a part of. */
  variant: ProductVariant;
};

/** A page of what is held. */
export type HoldingConnection = {
  __typename?: 'HoldingConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<HoldingEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type HoldingEdge = {
  __typename?: 'HoldingEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: Holding;
};

/** How an order holds units. */
export type HoldingState =
  /** Told to the location, to be picked and sent. */
  | 'ALLOCATED'
  /** Kept for an order: it is not confirmed yet, or not released. */
  | 'RESERVED';

/** A file that is taken in: checked as a whole first, then row by row. A process that ends goes on where it was. */
export type ImportJob = {
  __typename?: 'ImportJob';
  /** The moment at which it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the file was refused as a whole; null when it was not. */
  fault?: Maybe<FileFault>;
  /** The moment at which it was done or refused; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the job: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Of what the file tells. */
  kind: FileKind;
  /** The rows that were not taken, with line, column and reason, as CSV: a signed link of an hour. Null when all were. */
  rejectsUrl?: Maybe<Scalars['String']['output']>;
  /** Rows that were looked at so far, taken or not. */
  rowsRead: Scalars['Int']['output'];
  /** Of those, rows that were not taken. */
  rowsRejected: Scalars['Int']['output'];
  /** Where it stands. */
  state: ImportState;
  /** Rows of the file without its first line; null until it is checked. */
  totalRows?: Maybe<Scalars['Int']['output']>;
  /** Where the file is sent to by PUT, as text/csv: a signed link of an hour. Null once the file is there. */
  uploadUrl?: Maybe<Scalars['String']['output']>;
};

/** An import after a mutation. */
export type ImportJobPayload = {
  __typename?: 'ImportJobPayload';
  /** The job; null when there is none. */
  importJob?: Maybe<ImportJob>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Where an import stands. */
export type ImportState =
  /** Its file is still to come. */
  | 'AWAITING_FILE'
  /** Its file is read once, from its beginning to its end. */
  | 'CHECKING'
  /** Each row was taken or is among the rejects. */
  | 'DONE'
  /** Its rows are taken. */
  | 'IMPORTING'
  /** The file is none, or was cut: nothing of it was taken. */
  | 'REFUSED';

/** What a label is expected to cost. */
export type LabelQuote = {
  __typename?: 'LabelQuote';
  /** Code of the carrier. */
  carrier: Scalars['String']['output'];
  /** For all of them. What was paid in the end is the cost of the shipment. */
  cost: Money;
  /** How many parcels there will be. */
  parcels: Scalars['Int']['output'];
  /** Service, the cheapest that keeps the promise. */
  service: Scalars['String']['output'];
};

/** What is known of a launch: scenarios, or else a mean, with a deviation when demand is normal, without one when it is Poisson. */
export type LaunchInput = {
  /** Standard deviation of a normal demand, units. */
  deviation?: InputMaybe<Scalars['Float']['input']>;
  /** Mean demand, 0 to 1,000,000 units; not needed with scenarios. */
  mean?: InputMaybe<Scalars['Float']['input']>;
  /** What a unit too many costs, above 0, in any currency. */
  overageCost: Scalars['Float']['input'];
  /** What demand may come to, with weights that need not add up to 1; at most 1,000. */
  scenarios?: InputMaybe<Array<DemandScenarioInput>>;
  /** What a unit too few costs, above 0, in the same. */
  underageCost: Scalars['Float']['input'];
};

/** How many to buy once. */
export type LaunchQuantity = {
  __typename?: 'LaunchQuantity';
  /** underageCost / (overageCost + underageCost): the probability with which the units shall suffice. */
  criticalRatio: Scalars['Float']['output'];
  /** Expected cost of units too many and too few, in the currency of the costs. */
  expectedCost: Scalars['Float']['output'];
  /** Units, rounded to whole ones. */
  quantity: Scalars['Int']['output'];
};

/** Where stock lies. */
export type Location = {
  __typename?: 'Location';
  /** Whether orders are sent from it. The stock of one that is not active is promised to nobody. */
  active: Scalars['Boolean']['output'];
  /** Where it is. */
  address: Address;
  /** Short, such as LTN. */
  code: Scalars['String']['output'];
  /** HH:MM by its own clocks: what is ordered before leaves the same working day. */
  cutOff: Scalars['String']['output'];
  /** How many orders it sends a day at most; null: as many as come. */
  dailyCapacity?: Maybe<Scalars['Int']['output']>;
  /** What its work costs; null when nothing was set, and it counts as nothing. */
  handlingCost?: Maybe<HandlingCost>;
  /** Identifies the location: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** How goods leave it. */
  kind: LocationKind;
  /** Name of the location, for people. */
  name: Scalars['String']['output'];
  /** Countries that it may not send to, by ISO 3166-1 alpha-2 code: at most 250. */
  restrictedCountries: Array<Scalars['String']['output']>;
  /** Whether it may send hazardous goods. */
  shipsHazardous: Scalars['Boolean']['output'];
  /** IANA name of the time zone that its clocks go by, such as Europe/London. */
  timeZone: Scalars['String']['output'];
};

/** A location as it shall be; one of the same code is changed. */
export type LocationInput = {
  /** Whether orders are sent from it. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it is. */
  address: AddressInput;
  /** 1 to 20 capitals, digits and hyphens. */
  code: Scalars['String']['input'];
  /** HH:MM by its own clocks: what is ordered before leaves the same working day. */
  cutOff?: InputMaybe<Scalars['String']['input']>;
  /** How many orders it sends a day at most, 0 to 1,000,000; as many as come unless given. */
  dailyCapacity?: InputMaybe<Scalars['Int']['input']>;
  /** What its work costs, both parts in one currency; nothing unless given. */
  handlingCost?: InputMaybe<HandlingCostInput>;
  /** How goods leave it. */
  kind: LocationKind;
  /** Name of the location, for people. */
  name: Scalars['String']['input'];
  /** Countries that it may not send to, by ISO 3166-1 alpha-2 code: at most 250. */
  restrictedCountries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether it may send hazardous goods. */
  shipsHazardous?: InputMaybe<Scalars['Boolean']['input']>;
  /** IANA name, such as Europe/London; that of its country unless given. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** How goods leave a location. */
export type LocationKind =
  /** A warehouse that ships. */
  | 'FULFILLMENT_CENTER'
  /** A shop that ships too. */
  | 'STORE'
  /** A supplier that ships for us. */
  | 'SUPPLIER_DROPSHIP';

/** Locations after a mutation. */
export type LocationsPayload = {
  __typename?: 'LocationsPayload';
  /** As they are now, one for each that was given, by code. Null when nothing was changed. */
  locations?: Maybe<Array<Location>>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
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

/** One move of units of a SKU between what can be sold and what is set apart, at one location. */
export type MoveStockInput = {
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the location where the units lie. */
  locationId: Scalars['ID']['input'];
  /** From where to where. */
  move: StockMove;
  /** Units: 1 to 1,000,000, and no more than lie where they are taken from. */
  quantity: Scalars['Int']['input'];
  /** For the ledger: 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Stock keeping unit of the variant whose units are moved. */
  sku: Scalars['String']['input'];
};

/** What moves stock. */
export type MovementKind =
  /** Corrected by hand. */
  | 'ADJUSTMENT'
  /** Set aside at a location. */
  | 'ALLOCATE'
  /** Corrected by a count. */
  | 'COUNT'
  /** Found damaged, and set apart. */
  | 'DAMAGE'
  /** Free again. */
  | 'DEALLOCATE'
  /** Taken from the shelf. */
  | 'PICK'
  /** Put into a bin. */
  | 'PUT_AWAY'
  /** Put on quality hold. */
  | 'QC_HOLD'
  /** Passed the quality check, and can be sold again. */
  | 'QC_RELEASE'
  /** Goods came in. */
  | 'RECEIPT'
  /** The promise was taken back. */
  | 'RELEASE'
  /** Made good, and can be sold again. */
  | 'REPAIR'
  /** Promised to an order. */
  | 'RESERVE'
  /** Came back, and can be sold. */
  | 'RESTOCK'
  /** Left the building. */
  | 'SHIP'
  /** Came from another location. */
  | 'TRANSFER_IN'
  /** Left for another location. */
  | 'TRANSFER_OUT'
  /** Lost or broken. */
  | 'WRITE_OFF';

export type Mutation = {
  __typename?: 'Mutation';
  /** A correction by hand, with its reason in the ledger. WAREHOUSE, ADMIN. */
  adjustStock: StockPayload;
  /** Brings the variances into the books, whatever moved since they were counted. WAREHOUSE, ADMIN; of a sheet with a variance of a value that is counted twice, somebody who counted none of these lines. */
  approveCount: CountSheetPayload;
  /** Closes a sheet without any effect on stock. WAREHOUSE, ADMIN. */
  cancelCountSheet: CountSheetPayload;
  /** Nothing more comes of it: what was received stays. PLANNER, ADMIN. */
  cancelPurchaseOrder: PurchaseOrderPayload;
  /** A draft is not sent. What has left is redirected. WAREHOUSE, PLANNER, ADMIN. */
  cancelTransfer: TransferPayload;
  /** Makes a sheet with a line for whatever lies there by the books. WAREHOUSE, ADMIN. */
  createCountSheet: CountSheetPayload;
  /** Makes a purchase order, as a draft. PLANNER, ADMIN. */
  createPurchaseOrder: PurchaseOrderPayload;
  /** Makes a transfer between two locations, as a draft. WAREHOUSE, PLANNER, ADMIN. */
  createTransfer: TransferPayload;
  /** Sets free units of a SKU apart for a quality check or as damaged, makes units that were set apart sellable again, or scraps them: what becomes sellable goes to the orders that wait for it. WAREHOUSE, ADMIN. */
  moveStock: StockPayload;
  /** A suggestion becomes a purchase order, as a draft, of one line. PLANNER, ADMIN. */
  orderSuggestion: PurchaseOrderPayload;
  /** A draft is ordered of its supplier: its units are incoming from now on. PLANNER, ADMIN. */
  placePurchaseOrder: PurchaseOrderPayload;
  /** Units of a SKU that lie outside of bins, or in another bin, are put into a bin. WAREHOUSE, ADMIN. */
  putAway: StockPayload;
  /** Goods of one delivery that came for a purchase order: first to the orders that wait for them. WAREHOUSE, ADMIN. */
  receivePurchaseOrder: PurchaseOrderPayload;
  /** Goods that came in: first to the orders that wait for them. WAREHOUSE, ADMIN. */
  receiveStock: StockPayload;
  /** What of it arrived: first to the orders that wait for it. WAREHOUSE, ADMIN. */
  receiveTransfer: TransferPayload;
  /** What a person counted. Stock moves on meanwhile: each line is compared with the balance at the ledger position at which it was counted. Counting a line again replaces what was counted; where a second count is due, another person's is that. WAREHOUSE, ADMIN. */
  recordCount: CountSheetPayload;
  /** It goes to another location than it was to: such as when that one closed. WAREHOUSE, PLANNER, ADMIN. */
  redirectTransfer: TransferPayload;
  /** Says what channels do with variants; all or none, each as it shall be. Units that a channel leaves to the others no more go to its orders that wait. PLANNER, ADMIN. */
  setChannelPolicies: ChannelPoliciesPayload;
  /** Sets when and how much to buy of SKUs for locations, all of them or none; what is not given is computed from the demand. PLANNER, ADMIN. */
  setReorderPolicies: ReorderPoliciesPayload;
  /** Its units leave, as far as they are free: stock nowhere from now on, and incoming where they go to. WAREHOUSE, ADMIN. */
  shipTransfer: TransferPayload;
  /** A CSV file is to be taken in: send it by PUT to the link of the job. PRODUCTS by ADMIN, STOCK by WAREHOUSE and ADMIN, the others by PLANNER and ADMIN. */
  startImport: ImportJobPayload;
  /** Changes days and quantities of lines: a slip, more units or fewer. PLANNER, ADMIN. */
  updatePurchaseOrder: PurchaseOrderPayload;
  /** Creates bins of a location, or changes those whose code is known there. WAREHOUSE, ADMIN. */
  upsertBins: BinsPayload;
  /** Creates locations, or changes those whose code is known. ADMIN alone. */
  upsertLocations: LocationsPayload;
  /** Creates suppliers, or changes those whose code is known, with what they sell; all or none. At most 100 suppliers and 2,000 items at once. PLANNER, ADMIN. */
  upsertSuppliers: SuppliersPayload;
  /** Creates variants, or changes those whose SKU is known; all or none. At most 500 at once. ADMIN alone. */
  upsertVariants: VariantsPayload;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationApproveCountArgs = {
  input: CountSheetInput;
};


export type MutationCancelCountSheetArgs = {
  input: CountSheetInput;
};


export type MutationCancelPurchaseOrderArgs = {
  input: CancelPurchaseOrderInput;
};


export type MutationCancelTransferArgs = {
  input: CancelTransferInput;
};


export type MutationCreateCountSheetArgs = {
  input: CreateCountSheetInput;
};


export type MutationCreatePurchaseOrderArgs = {
  input: CreatePurchaseOrderInput;
};


export type MutationCreateTransferArgs = {
  input: CreateTransferInput;
};


export type MutationMoveStockArgs = {
  input: MoveStockInput;
};


export type MutationOrderSuggestionArgs = {
  input: OrderSuggestionInput;
};


export type MutationPlacePurchaseOrderArgs = {
  input: PlacePurchaseOrderInput;
};


export type MutationPutAwayArgs = {
  input: PutAwayInput;
};


export type MutationReceivePurchaseOrderArgs = {
  input: ReceivePurchaseOrderInput;
};


export type MutationReceiveStockArgs = {
  input: ReceiveStockInput;
};


export type MutationReceiveTransferArgs = {
  input: ReceiveTransferInput;
};


export type MutationRecordCountArgs = {
  input: RecordCountInput;
};


export type MutationRedirectTransferArgs = {
  input: RedirectTransferInput;
};


export type MutationSetChannelPoliciesArgs = {
  input: SetChannelPoliciesInput;
};


export type MutationSetReorderPoliciesArgs = {
  input: SetReorderPoliciesInput;
};


export type MutationShipTransferArgs = {
  input: ShipTransferInput;
};


export type MutationStartImportArgs = {
  input: StartImportInput;
};


export type MutationUpdatePurchaseOrderArgs = {
  input: UpdatePurchaseOrderInput;
};


export type MutationUpsertBinsArgs = {
  input: UpsertBinsInput;
};


export type MutationUpsertLocationsArgs = {
  input: UpsertLocationsInput;
};


export type MutationUpsertSuppliersArgs = {
  input: UpsertSuppliersInput;
};


export type MutationUpsertVariantsArgs = {
  input: UpsertVariantsInput;
};

/** An order; this service knows what it holds and waits for. */
export type Order = {
  __typename?: 'Order';
  /** Identifies the order: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
};

/** Units to buy, as a proposal or a suggestion says. */
export type OrderSuggestionInput = {
  /** The day on which they are expected; computed when it is ordered unless given. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the location that it is bought for. */
  locationId: Scalars['ID']['input'];
  /** Units: at least the minimum of the supplier, a multiple of what it sells by. */
  quantity: Scalars['Int']['input'];
  /** The SKU to buy. */
  sku: Scalars['String']['input'];
  /** Code of the supplier; that of the policy of this level unless given. */
  supplierCode?: InputMaybe<Scalars['String']['input']>;
  /** What one unit costs; what the supplier's items say unless given. */
  unitCost?: InputMaybe<MoneyInput>;
};

/** DENY sells what is there; BACKORDER and PREORDER sell more, with a later promise. */
export type OutOfStockPolicy =
  /** Sold, and sent when stock comes. */
  | 'BACKORDER'
  /** Not sold without stock. */
  | 'DENY'
  /** Sold before it is released. */
  | 'PREORDER';

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

/** A draft that is to be ordered. */
export type PlacePurchaseOrderInput = {
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the purchase order. */
  purchaseOrderId: Scalars['ID']['input'];
};

/** What is sold. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** Whether a line of it that is not all there is sent in part while the rest waits. If not, it takes nothing until all of it is there. */
  allowPartial: Scalars['Boolean']['output'];
  /** What would be promised for this quantity now, through the channel of this code where one is given: without what it leaves to the others, by its policy. */
  availability: Availability;
  /** The day from which it is delivered, when one is announced; null when none is. Under PREORDER nothing of it leaves before. */
  availableFrom?: Maybe<Scalars['Date']['output']>;
  /** Of a bundle, one entry for each SKU that a unit of it consists of: it has no stock of its own, and its parts are reserved, allocated and shipped together from one location. Null when it is none. */
  bundle?: Maybe<Array<BundlePart>>;
  /** Grams that one unit carries in a box at most, reckoned as if all above it stood on it alone; null: any weight. */
  carriesGrams?: Maybe<Scalars['Int']['output']>;
  /** What kind of product it is, such as `Kitchen > Mugs`: sales are told by it. Null when none is given. At most 100 characters. */
  category?: Maybe<Scalars['String']['output']>;
  /** One entry for each channel that does not do with it what all of them do. SUPPORT, PLANNER, ADMIN. */
  channelPolicies: Array<ChannelPolicy>;
  /** What customs must know of it when it crosses a border; null where nothing is known. */
  customs?: Maybe<CustomsData>;
  /** Of one unit, packed. */
  dimensionsMm?: Maybe<Dimensions>;
  /** Whether nothing is put on it in a box. */
  fragile: Scalars['Boolean']['output'];
  /** Class or division of hazardous goods by the UN, such as 3 or 6.1: goods of two classes never share a box. Null when it is none, or its class is not known. */
  hazardClass?: Maybe<Scalars['String']['output']>;
  /** Whether only locations that may send hazardous goods send it: true of all that have a class. In boxes it lies apart from everything else. */
  hazardous: Scalars['Boolean']['output'];
  /** Identifies the variant: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** The most units that are sold beyond what there is under PREORDER, by all channels together; null: as many as are ordered. */
  preorderCap?: Maybe<Scalars['Int']['output']>;
  /** Units of it that were sold beyond what there was under PREORDER, by all orders together and until they are given up: what the cap is held against. SUPPORT, PLANNER, ADMIN. */
  preordered: Scalars['Int']['output'];
  /** List price of one unit, tax included. */
  price: Money;
  /** Countries that it may not be sent to, by ISO 3166-1 alpha-2 code: at most 250. */
  restrictedCountries: Array<Scalars['String']['output']>;
  /** Stock keeping unit: what it is ordered, stored and sent by. At most 100 characters. */
  sku: Scalars['String']['output'];
  /** One for each location that ever had some, by the code of the location. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  stock: Array<StockLevel>;
  /** Whether it stays as it is in a box: the third of its dimensions, `height`, stands, and it is turned about at most. */
  thisSideUp: Scalars['Boolean']['output'];
  /** Name of the variant, for people. At most 300 characters. */
  title: Scalars['String']['output'];
  /** Of one unit, packed. */
  weightGrams?: Maybe<Scalars['Int']['output']>;
};


/** What is sold. */
export type ProductVariantAvailabilityArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
  destination?: InputMaybe<AddressInput>;
  quantity?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of variants. */
export type ProductVariantConnection = {
  __typename?: 'ProductVariantConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<ProductVariantEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many variants there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type ProductVariantEdge = {
  __typename?: 'ProductVariantEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: ProductVariant;
};

/** Goods that are bought of one supplier, for one location. */
export type PurchaseOrder = {
  __typename?: 'PurchaseOrder';
  /** What the viewer can do with it in its state, at most one entry for each action. */
  allowedActions: Array<PurchaseOrderAction>;
  /** The moment at which it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** ISO 4217 code of the currency of its costs: that of its supplier when it was made. */
  currencyCode: Scalars['String']['output'];
  /** The last day on which units are expected that are still to come; null when none are, or no day is known. */
  expectedOn?: Maybe<Scalars['Date']['output']>;
  /** Identifies the purchase order: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** In the order in which they were given: 1 to 500. */
  lines: Array<PurchaseOrderLine>;
  /** Where the goods come to. */
  location: Location;
  /** For people, such as PO-000042: numbered without gaps. */
  number: Scalars['String']['output'];
  /** The day on which it was ordered of its supplier; null while it is a draft. */
  orderedOn?: Maybe<Scalars['Date']['output']>;
  /** Per cent of what a line orders that may come besides: 0 to 100. */
  overReceiptTolerance: Scalars['Int']['output'];
  /** What came so far, the newest first. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  receipts: Array<PurchaseReceipt>;
  /** Where it stands. */
  status: PurchaseOrderStatus;
  /** Of whom the goods are bought. */
  supplier: Supplier;
  /** What all ordered units cost, without those that were cancelled. */
  total: Money;
  /** Counts up with each change: `expectedVersion` of the next one. */
  version: Scalars['Int']['output'];
};

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

/** A page of purchase orders. */
export type PurchaseOrderConnection = {
  __typename?: 'PurchaseOrderConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<PurchaseOrderEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many purchase orders there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type PurchaseOrderEdge = {
  __typename?: 'PurchaseOrderEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: PurchaseOrder;
};

/** Units of one SKU on a purchase order. Of those that are ordered, received and cancelled ones do not come any more. */
export type PurchaseOrderLine = {
  __typename?: 'PurchaseOrderLine';
  /** Units that will not come: cancelled, or short. */
  cancelled: Scalars['Int']['output'];
  /** Of those that came, units that were damaged. */
  damaged: Scalars['Int']['output'];
  /** The day on which they are expected; null while nobody knows. */
  expectedOn?: Maybe<Scalars['Date']['output']>;
  /** Identifies the line: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Units that were ordered. */
  ordered: Scalars['Int']['output'];
  /** Units that are still to come; 0 while it is a draft. */
  outstanding: Scalars['Int']['output'];
  /** The day on which units are reckoned with that did not come when they were expected, until somebody says when they come. Null while they may still come on their day. */
  presumedOn?: Maybe<Scalars['Date']['output']>;
  /** Units that can still be received: those that are still to come, and those of the tolerance. */
  receivable: Scalars['Int']['output'];
  /** Units that came, with those that were damaged. */
  received: Scalars['Int']['output'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['output'];
  /** What one unit costs. */
  unitCost: Money;
  /** The variant that is bought. */
  variant: ProductVariant;
};

/** Units of one SKU that are to be bought. */
export type PurchaseOrderLineInput = {
  /** The day on which they are expected, not in the past; absent: after the supplier's lead time, once it is ordered. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Units: 1 to 1,000,000, no fewer than the supplier's minimum, and a multiple of its multiple. */
  quantity: Scalars['Int']['input'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['input'];
  /** What one unit costs; absent where it is what the supplier's item says. */
  unitCost?: InputMaybe<MoneyInput>;
};

/** A purchase order after a mutation. */
export type PurchaseOrderPayload = {
  __typename?: 'PurchaseOrderPayload';
  /** As it is now. Null when nothing was changed. */
  purchaseOrder?: Maybe<PurchaseOrder>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

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

/** Goods of one delivery that came for a purchase order. */
export type PurchaseReceipt = {
  __typename?: 'PurchaseReceipt';
  /** Who received it. */
  actor: Scalars['String']['output'];
  /** Number of the delivery note. */
  deliveryReference: Scalars['String']['output'];
  /** Identifies the receipt: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** One entry for each line of which something came. */
  lines: Array<PurchaseReceiptLine>;
  /** The moment at which it was received. */
  receivedAt: Scalars['DateTime']['output'];
};

/** What came of a line in one delivery, and how it differs from what was expected. */
export type PurchaseReceiptLine = {
  __typename?: 'PurchaseReceiptLine';
  /** Of those that came, units that were damaged: they are set apart. */
  damaged: Scalars['Int']['output'];
  /** Units that were still to come before it. */
  expected: Scalars['Int']['output'];
  /** Id of the line of the purchase order. */
  lineId: Scalars['ID']['output'];
  /** Units that came and were not expected. */
  over: Scalars['Int']['output'];
  /** Units that came, with those that were damaged. */
  received: Scalars['Int']['output'];
  /** Units that were given up, since they will not come any more. */
  short: Scalars['Int']['output'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['output'];
};

/** Units of one SKU that are put into a bin. */
export type PutAwayInput = {
  /** Code of the bin that they are put into. */
  bin: Scalars['String']['input'];
  /** Code of the bin that they are taken out of; from outside of bins when absent. */
  fromBin?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the location where the units lie. */
  locationId: Scalars['ID']['input'];
  /** Units: 1 to 1,000,000, and no more than lie where they are taken from and no picker was sent for. */
  quantity: Scalars['Int']['input'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** Units that wait for stock, in the order in which they are served: who was promised earlier first, then who has waited longer. Of all SKUs, or of one. SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  backorders: BackorderConnection;
  /** Where units lie at a location, in the order in which a picker comes by; bins off the pick path come last. A location that is not known has none. SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  bins: BinConnection;
  /** What a channel may sell, in the order in which it changed; rows that changed at `updatedAfter` or later, all of them unless given. What changes while pages are read comes again at the end. CHANNEL its own, SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  channelStock: ChannelStockConnection;
  /** A count sheet; null when there is none of this id. WAREHOUSE, PLANNER, ADMIN. */
  countSheet?: Maybe<CountSheet>;
  /** Count sheets, the newest first. WAREHOUSE, PLANNER, ADMIN. */
  countSheets: CountSheetConnection;
  /** A signed link, of an hour, to all of a kind as CSV (UTF-8, a comma between cells unless another sign is given); texts that a spreadsheet would compute have an apostrophe before them. WAREHOUSE, PLANNER, ADMIN. */
  exportUrl: Scalars['String']['output'];
  /** What orders hold of a SKU, as itself or as a part of a bundle: who is to leave first stands first, what is not released yet last. SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  holdings: HoldingConnection;
  /** A file that is taken in; null when there is none of this id. WAREHOUSE, PLANNER, ADMIN. */
  importJob?: Maybe<ImportJob>;
  /** How many to buy once for a launch, before the first is sold: the fewest that suffice with the critical ratio. PLANNER, ADMIN. */
  launchQuantity: LaunchQuantity;
  /** Where stock lies, by code. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  locations: Array<Location>;
  /** One purchase order by its id or its number; null when there is none. WAREHOUSE, PLANNER, ADMIN. */
  purchaseOrder?: Maybe<PurchaseOrder>;
  /** Purchase orders, the newest first: those of these statuses, of a supplier by its code, for a location, with a SKU. WAREHOUSE, PLANNER, ADMIN. */
  purchaseOrders: PurchaseOrderConnection;
  /** What to buy now: one for each policy whose inventory position is at its reorder point or below, by SKU and the code of the location. PLANNER, ADMIN. */
  replenishmentProposals: ReplenishmentProposalConnection;
  /** Why the units of an order come from where they do, as it was when that was decided. An order of which nothing was allocated has no decisions. SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  sourcingExplanation: SourcingExplanation;
  /** Levels of all SKUs at all locations, or those of one location, of SKUs and titles with the words of `query`, or of a kind. SUPPORT, WAREHOUSE, PLANNER, ADMIN. */
  stockLevels: StockLevelConnection;
  /** One supplier by its code; null when there is none. WAREHOUSE, PLANNER, ADMIN. */
  supplier?: Maybe<Supplier>;
  /** Who goods are bought of, by code. WAREHOUSE, PLANNER, ADMIN. */
  suppliers: SupplierConnection;
  /** One transfer by its id or its number; null when there is none. WAREHOUSE, PLANNER, ADMIN. */
  transfer?: Maybe<Transfer>;
  /** Transfers, the newest first: those of these statuses, from or to a location, with a SKU, with one of these deviations (in a line of that SKU, where one is given). WAREHOUSE, PLANNER, ADMIN. */
  transfers: TransferConnection;
  /** One variant; null when there is none. */
  variant?: Maybe<ProductVariant>;
  /** Variants for sale by SKU, or those whose SKU or title has the words of `query`. */
  variants: ProductVariantConnection;
};


export type QueryBackordersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBinsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  locationId: Scalars['ID']['input'];
};


export type QueryChannelStockArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  channel: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryCountSheetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCountSheetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<CountStatus>;
};


export type QueryExportUrlArgs = {
  decimalComma?: InputMaybe<Scalars['Boolean']['input']>;
  delimiter?: InputMaybe<Scalars['String']['input']>;
  kind: FileKind;
};


export type QueryHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sku: Scalars['String']['input'];
};


export type QueryImportJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLaunchQuantityArgs = {
  input: LaunchInput;
};


export type QueryPurchaseOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPurchaseOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  statuses?: InputMaybe<Array<PurchaseOrderStatus>>;
  supplierCode?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReplenishmentProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySourcingExplanationArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryStockLevelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
  order?: InputMaybe<StockLevelOrder>;
  query?: InputMaybe<Scalars['String']['input']>;
  show?: InputMaybe<StockLevelFilter>;
};


export type QuerySupplierArgs = {
  code: Scalars['String']['input'];
};


export type QuerySuppliersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTransferArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  deviations?: InputMaybe<Array<TransferDeviation>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  fromLocationId?: InputMaybe<Scalars['ID']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  statuses?: InputMaybe<Array<TransferStatus>>;
  toLocationId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryVariantArgs = {
  sku: Scalars['String']['input'];
};


export type QueryVariantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
};

/** Goods of one delivery. */
export type ReceivePurchaseOrderInput = {
  /** Code of the bin of the location that what is not damaged is put into; absent: it lies outside of bins, to be put away. */
  bin?: InputMaybe<Scalars['String']['input']>;
  /** Number of the delivery note, 1 to 200 characters: a delivery is received once, whatever key it comes under (DUPLICATE). */
  deliveryReference: Scalars['String']['input'];
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** What came, each line once: 1 to 500. */
  lines: Array<ReceivePurchaseOrderLineInput>;
  /** Id of the purchase order. */
  purchaseOrderId: Scalars['ID']['input'];
};

/** What came of a line. */
export type ReceivePurchaseOrderLineInput = {
  /** Whether the rest of the line will not come any more: it is noted as short, and cancelled. */
  closeLine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of those, units that are damaged: they are set apart, and not sold. */
  damaged?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the line of the purchase order. */
  lineId: Scalars['ID']['input'];
  /** Units that came, with those that are damaged: at least 1, and no more than can be received. */
  quantity: Scalars['Int']['input'];
};

/** Goods of one delivery that came to a location. */
export type ReceiveStockInput = {
  /** Code of the bin at the location that all of it is put into; it lies outside of bins when absent. */
  bin?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 500 lines; the units of a SKU that is on several are added up. */
  lines: Array<SkuQuantityInput>;
  /** Id of the location that received the goods. */
  locationId: Scalars['ID']['input'];
  /** Number of the delivery, for the ledger. The same units of the same delivery are received once at a location, whatever the key: DUPLICATE. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

/** What arrived of a transfer. */
export type ReceiveTransferInput = {
  /** Code of the bin of the location that what is not damaged is put into; absent: it lies outside of bins, to be put away. */
  bin?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** What arrived, each line once: 1 to 500. */
  lines: Array<ReceiveTransferLineInput>;
  /** Id of the transfer. */
  transferId: Scalars['ID']['input'];
};

/** What arrived of a line. */
export type ReceiveTransferLineInput = {
  /** Whether the rest of the line is lost: it is written off. Left open otherwise. */
  closeLine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of those, units that are damaged: they are set apart, and not sold. */
  damaged?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the line of the transfer. */
  lineId: Scalars['ID']['input'];
  /** Units that arrived, with those that are damaged: 1 to those that are in transit; 0 too where the rest of the line is lost. */
  quantity: Scalars['Int']['input'];
};

/** What a person counted. */
export type RecordCountInput = {
  /** Id of the count sheet. */
  countSheetId: Scalars['ID']['input'];
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 500 lines, each SKU once for each bin; what was not on the sheet is added. */
  lines: Array<CountedUnitsInput>;
};

/** A transfer that is to go elsewhere. */
export type RedirectTransferInput = {
  /** The day on which it is expected there, not in the past. Absent: as it was. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Id of the location that it goes to now: an active one; of what has left, it may be the one that it came from. */
  toLocationId: Scalars['ID']['input'];
  /** Id of the transfer. */
  transferId: Scalars['ID']['input'];
};

/** Costs in one currency, major units, each above 0. */
export type ReorderCostsInput = {
  /** Of a unit that is missing for a day. */
  perMissingUnitAndDay?: InputMaybe<Scalars['Float']['input']>;
  /** Of an order, whatever its size. */
  perOrder: Scalars['Float']['input'];
  /** Of a unit kept for a day. */
  perUnitAndDay: Scalars['Float']['input'];
};

/** How a reorder point was found. */
export type ReorderPointBasis =
  /** From the sums of all windows of the history: for intermittent demand of which enough was seen. */
  | 'EMPIRICAL'
  /** A person gave it. */
  | 'GIVEN'
  /** From a negative binomial distribution of the same mean and variance. */
  | 'NEGATIVE_BINOMIAL';

/** Policies after a mutation. */
export type ReorderPoliciesPayload = {
  __typename?: 'ReorderPoliciesPayload';
  /** As they are now, at most 100, in the order in which they were given. Null when nothing was changed. */
  policies?: Maybe<Array<ReorderPolicy>>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** When to buy a SKU for a location, and how much. */
export type ReorderPolicy = {
  __typename?: 'ReorderPolicy';
  /** How the reorder point was found. */
  basis: ReorderPointBasis;
  /** Mean demand of a day, units; null when none was given. */
  dailyDemand?: Maybe<Scalars['Float']['output']>;
  /** Part of the demand to be served from stock, 0.5 to 0.9999; null when none was given. */
  fillRate?: Maybe<Scalars['Float']['output']>;
  /** Which of the two kinds it is, and so which of its levels count. */
  kind: ReorderPolicyKind;
  /** Days from an order to its goods. */
  leadTimeDays: Scalars['Float']['output'];
  /** Standard deviation of those days. */
  leadTimeDeviationDays: Scalars['Float']['output'];
  /** The location that it is bought for. */
  location: Location;
  /** Units that a purchase has at least. */
  minimumOrder: Scalars['Int']['output'];
  /** A purchase is a whole multiple of these units. */
  orderMultiple: Scalars['Int']['output'];
  /** Q, units of a batch; null of ORDER_UP_TO. */
  orderQuantity?: Maybe<Scalars['Int']['output']>;
  /** S, units; null of REORDER_QUANTITY. */
  orderUpTo?: Maybe<Scalars['Int']['output']>;
  /** Days on which orders are placed, 1 (Monday) to 7, at most 7; empty when on all. */
  orderWeekdays: Array<Scalars['Int']['output']>;
  /** R or s, units: buy when the inventory position is here or below. */
  reorderPoint: Scalars['Int']['output'];
  /** Days between two looks at the stock. */
  reviewDays: Scalars['Int']['output'];
  /** Units of the reorder point beyond the mean demand until an order of the next review arrives; null when no demand was given. */
  safetyStock?: Maybe<Scalars['Int']['output']>;
  /** The SKU to buy. */
  sku: Scalars['String']['output'];
  /** Id of the supplier to buy from; null when none is set. */
  supplierId?: Maybe<Scalars['ID']['output']>;
  /** Counts up with each change. */
  version: Scalars['Int']['output'];
};

/** A policy as it shall be; one of the same SKU and location is changed. */
export type ReorderPolicyInput = {
  /** What ordering, keeping and missing units cost; with the last, and no fill rate, the levels are the cheapest. */
  costs?: InputMaybe<ReorderCostsInput>;
  /** What is known of the demand; needed unless both levels are given. */
  demand?: InputMaybe<DailyDemandInput>;
  /** Part of the demand to be served from stock, 0.5 to 0.9999. */
  fillRate?: InputMaybe<Scalars['Float']['input']>;
  /** Which of the two kinds it is. */
  kind: ReorderPolicyKind;
  /** Days from an order to its goods, 0 to 730. */
  leadTimeDays: Scalars['Float']['input'];
  /** Standard deviation of those days, at most the lead time; 0 unless given. */
  leadTimeDeviationDays?: InputMaybe<Scalars['Float']['input']>;
  /** Id of the location that it is bought for. */
  locationId: Scalars['ID']['input'];
  /** Units that a purchase has at least; 1 unless given. */
  minimumOrder?: InputMaybe<Scalars['Int']['input']>;
  /** A purchase is a whole multiple of these units; 1 unless given. */
  orderMultiple?: InputMaybe<Scalars['Int']['input']>;
  /** Q, 1 to 1,000,000 units, of REORDER_QUANTITY; unless given the economic order quantity of the costs, without costs the demand of a review. */
  orderQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** S, above the reorder point, of ORDER_UP_TO, and only with a given reorder point; computed as a batch above the reorder point unless given. */
  orderUpTo?: InputMaybe<Scalars['Int']['input']>;
  /** Days on which orders are placed, 1 (Monday) to 7, at most 7; all unless given. */
  orderWeekdays?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** R or s, 0 to 1,000,000 units; computed from demand, by the fill rate or the costs, unless given. */
  reorderPoint?: InputMaybe<Scalars['Int']['input']>;
  /** Days between two looks at the stock, 1 to 730; 1 unless given. */
  reviewDays?: InputMaybe<Scalars['Int']['input']>;
  /** The SKU to buy. */
  sku: Scalars['String']['input'];
  /** Id of the supplier to buy from. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** Kinds of policies. */
export type ReorderPolicyKind =
  /** (s,S): as many as bring the position up to a level. */
  | 'ORDER_UP_TO'
  /** (R,Q): batches of a fixed quantity, as many as bring the position above the reorder point. */
  | 'REORDER_QUANTITY';

/** A policy that says to buy now. */
export type ReplenishmentProposal = {
  __typename?: 'ReplenishmentProposal';
  /** Units owed to orders that wait: counted once, at the first location of the SKU's policies by code. */
  backordered: Scalars['Int']['output'];
  /** The day by which the goods are there when they are ordered on that day. */
  expectedOn?: Maybe<Scalars['Date']['output']>;
  /** The first day from today (UTC) on which the supplier takes orders; null when there is none. */
  orderOn?: Maybe<Scalars['Date']['output']>;
  /** The policy that says so. */
  policy: ReorderPolicy;
  /** Inventory position, units: onHand - reserved - allocated + incoming - backordered; may be negative. */
  position: Scalars['Int']['output'];
  /** Units to buy: at least the minimum, a whole multiple. */
  quantity: Scalars['Int']['output'];
};

/** A page of proposals. */
export type ReplenishmentProposalConnection = {
  __typename?: 'ReplenishmentProposalConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<ReplenishmentProposalEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many proposals there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type ReplenishmentProposalEdge = {
  __typename?: 'ReplenishmentProposalEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: ReplenishmentProposal;
};

/** What channels shall do with variants. */
export type SetChannelPoliciesInput = {
  /** 1 to 500 policies, each variant and channel once. */
  policies: Array<ChannelPolicyInput>;
};

/** Policies that are to be set. */
export type SetReorderPoliciesInput = {
  /** 1 to 100 policies, each SKU and location once. */
  policies: Array<ReorderPolicyInput>;
};

/** A draft whose units leave. */
export type ShipTransferInput = {
  /** The day on which it is expected, not in the past. Absent: as it was. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** One entry for each line of which fewer units leave than were planned, or none. The others leave whole; what does not leave now is not sent at all. */
  lines?: InputMaybe<Array<ShipTransferLineInput>>;
  /** Id of the transfer. */
  transferId: Scalars['ID']['input'];
};

/** What leaves of a line. */
export type ShipTransferLineInput = {
  /** Id of the line of the transfer. */
  lineId: Scalars['ID']['input'];
  /** Units: 0 to those that were planned. */
  quantity: Scalars['Int']['input'];
};

/** Units of one SKU. */
export type SkuQuantityInput = {
  /** How many units of the SKU. */
  quantity: Scalars['Int']['input'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['input'];
};

/** A location as it was weighed: what it could have given, and what that would have cost. */
export type SourcingCandidate = {
  __typename?: 'SourcingCandidate';
  /** What it would have cost to send all of that from there; null where that is nothing, or while no carrier's rate card is known. */
  cost?: Maybe<SourcingCost>;
  /** Whether it was chosen. */
  isChosen: Scalars['Boolean']['output'];
  /** The day on which they would have left; null of decisions from before that was kept. */
  leavesOn?: Maybe<Scalars['Date']['output']>;
  /** One entry for each SKU: what it could have given of it. */
  lines: Array<SourcingLine>;
  /** Code of the location. */
  locationCode: Scalars['String']['output'];
  /** Id of the location. */
  locationId: Scalars['ID']['output'];
};

/** A location that sends units. */
export type SourcingChoice = {
  __typename?: 'SourcingChoice';
  /** What it was weighed by; null while no carrier's rate card is known. */
  cost?: Maybe<SourcingCost>;
  /** The day on which they were to leave, by its clocks, its cut-off and what it can send a day; null of decisions from before that was kept. */
  leavesOn?: Maybe<Scalars['Date']['output']>;
  /** One entry for each SKU of which it sends units. */
  lines: Array<SourcingLine>;
  /** Code of the location. */
  locationCode: Scalars['String']['output'];
  /** Id of the location. */
  locationId: Scalars['ID']['output'];
  /** What the label is expected to cost, in the boxes that the units go into; null while no carrier's rate card is known. */
  quote?: Maybe<LabelQuote>;
};

/** What it is reckoned to cost to send units from a location, by its parts. */
export type SourcingCost = {
  __typename?: 'SourcingCost';
  /** For units that came in lately, which nobody pays: 0.20 for each of today, falling to nothing in a hundred days. So what has lain longest is sent first where it costs about as much. */
  age: Money;
  /** By the carrier's rate card, from weight and volume. */
  carrier: Money;
  /** The work at the location. */
  handling: Money;
  /** For a parcel, which nobody pays: so an order is split only where that saves something. */
  penalty: Money;
};

/** A choice of locations, with what was weighed. */
export type SourcingDecision = {
  __typename?: 'SourcingDecision';
  /** One entry for each location as it was weighed, by code. */
  candidates: Array<SourcingCandidate>;
  /** One entry for each location that sends units. */
  chosen: Array<SourcingChoice>;
  /** Country that the units go to, by ISO 3166-1 alpha-2 code. */
  countryCode: Scalars['String']['output'];
  /** When it was decided. */
  decidedAt: Scalars['DateTime']['output'];
};

/** Why the units of an order come from where they do. */
export type SourcingExplanation = {
  __typename?: 'SourcingExplanation';
  /** One for each time that units were allocated: at first, when units came in that were waited for, and when it was decided again. The oldest first; the last 100. */
  decisions: Array<SourcingDecision>;
  /** Id of the order. */
  orderId: Scalars['ID']['output'];
};

/** Why a location gives no units of a SKU. */
export type SourcingFilter =
  /** It sends as many orders as it can that day, and others that send earlier have everything and deliver it no later. */
  | 'CAPACITY'
  /** It, or the variant, may not be sent to that country. */
  | 'COUNTRY'
  /** Its cut-off has passed by its own clocks, and others that send earlier have everything and deliver it no later. */
  | 'CUT_OFF'
  /** It was left out: the units are taken away from there. */
  | 'EXCEPTED'
  /** It may not send hazardous goods. */
  | 'HAZARDOUS'
  /** Nothing is sent from it. */
  | 'INACTIVE'
  /** No carrier goes there. */
  | 'NOT_SERVED'
  /** None is free there. */
  | 'NO_STOCK'
  /** It would be there after the day that was promised. */
  | 'PROMISE';

/** Units of a SKU. */
export type SourcingLine = {
  __typename?: 'SourcingLine';
  /** Why it gives none; null where it gives some. */
  filteredFor?: Maybe<SourcingFilter>;
  /** Units, 0 where it gives none. */
  quantity: Scalars['Int']['output'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['output'];
};

/** A file that is to be taken in. */
export type StartImportInput = {
  /** Whether a comma is the decimal sign; false unless given. */
  decimalComma?: InputMaybe<Scalars['Boolean']['input']>;
  /** The sign between cells; found in the first line unless given. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** Of what the file tells. */
  kind: FileKind;
  /** Rows of the file without its first line, 0 to 10,000,000: another number is refused as cut. */
  rows?: InputMaybe<Scalars['Int']['input']>;
  /** Bytes of the file, 1 to 1,000,000,000: another size is refused as cut. */
  sizeBytes?: InputMaybe<Scalars['Int']['input']>;
};

/** Units of a level after a movement. */
export type StockBalance = {
  __typename?: 'StockBalance';
  /** For fulfillment orders. */
  allocated: Scalars['Int']['output'];
  /** Units that are damaged. */
  damaged: Scalars['Int']['output'];
  /** Units on quality hold. */
  held: Scalars['Int']['output'];
  /** Units in the building that can be sold or are. */
  onHand: Scalars['Int']['output'];
  /** For orders that are not confirmed yet. */
  reserved: Scalars['Int']['output'];
};

/** One SKU at one location. onHand = available + reserved + allocated + safetyStock; held and damaged units lie there too, beside those on hand. */
export type StockLevel = {
  __typename?: 'StockLevel';
  /** How many days the units there have lain there on average; null where that is not known. */
  ageDays?: Maybe<Scalars['Float']['output']>;
  /** For fulfillment orders. */
  allocated: Scalars['Int']['output'];
  /** To be sold; never below 0. */
  available: Scalars['Int']['output'];
  /** One entry for each bin that these units lie in, in the order in which a picker comes by: on hand, held and damaged alike. Empty when all of them lie outside of bins. */
  bins: Array<BinContent>;
  /** Units in the building that are damaged: they are not sold. */
  damaged: Scalars['Int']['output'];
  /** Units in the building on quality hold: they are not sold until they are released. */
  held: Scalars['Int']['output'];
  /** Announced by suppliers, not received yet. */
  incoming: Scalars['Int']['output'];
  /** The location where these units lie. */
  location: Location;
  /** The ledger, the newest first. */
  movements: StockMovementConnection;
  /** Units in the building that can be sold or are. All locations together take no more than 2,147,483,647 of a SKU in. */
  onHand: Scalars['Int']['output'];
  /** Units that were picked for orders and have not left: they are in no bin, and still on hand and allocated. */
  picked: Scalars['Int']['output'];
  /** When and how much to buy for this level; null when nothing is set. */
  reorderPolicy?: Maybe<ReorderPolicy>;
  /** For orders that are not confirmed yet. */
  reserved: Scalars['Int']['output'];
  /** Kept back. */
  safetyStock: Scalars['Int']['output'];
  /** Units that lie outside of bins and were not picked: onHand + held + damaged = those in bins + picked + unbinned. */
  unbinned: Scalars['Int']['output'];
  /** What one unit cost on average, over what came with a cost: the moving average, rounded. In the currency of the last that came; null when none ever did. WAREHOUSE, PLANNER, ADMIN. */
  unitCost?: Maybe<Money>;
  /** What all units in the building cost by that average, held and damaged ones too, rounded once. Null when none ever came with a cost. WAREHOUSE, PLANNER, ADMIN. */
  value?: Maybe<Money>;
  /** What these units are. */
  variant: ProductVariant;
};


/** One SKU at one location. onHand = available + reserved + allocated + safetyStock; held and damaged units lie there too, beside those on hand. */
export type StockLevelMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of levels. */
export type StockLevelConnection = {
  __typename?: 'StockLevelConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<StockLevelEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many levels there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type StockLevelEdge = {
  __typename?: 'StockLevelEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: StockLevel;
};

/** Which levels are listed. */
export type StockLevelFilter =
  /** Every level there is. */
  | 'ALL'
  /** To which units are on their way. */
  | 'INCOMING'
  /** Of which nothing can be sold now. */
  | 'NONE_AVAILABLE'
  /** Of which units are held for a quality check, or damaged. */
  | 'NOT_SELLABLE'
  /** Of which units are for orders. */
  | 'RESERVED_OR_ALLOCATED'
  /** Of which units lie outside of bins and were not picked. */
  | 'TO_PUT_AWAY';

/** What a list of levels is sorted by; levels that are the same in it by SKU. */
export type StockLevelOrder =
  /** The fewest available units first. */
  | 'AVAILABLE'
  /** The most units in the building first. */
  | 'ON_HAND'
  /** By SKU. */
  | 'SKU';

/** From where to where units are moved that stay in the building or are scrapped. */
export type StockMove =
  /** From available to damaged. What is reserved, allocated or safety stock cannot be set apart: a pick that comes short of it does that. */
  | 'DAMAGE'
  /** From available to held: they wait for a quality check. What is reserved, allocated or safety stock cannot be held. */
  | 'QC_HOLD'
  /** From held to available: they passed the check. */
  | 'QC_RELEASE'
  /** From damaged to available: they were made good. */
  | 'REPAIR'
  /** From damaged out of the building. */
  | 'SCRAP_DAMAGED'
  /** From held out of the building: they failed the check. */
  | 'SCRAP_HELD';

/** One line of the ledger, which only grows. */
export type StockMovement = {
  __typename?: 'StockMovement';
  /** Who did it. */
  actor: Scalars['String']['output'];
  /** The moment at which it was written into the ledger. */
  at: Scalars['DateTime']['output'];
  /** The units of the level from this movement on; null for movements that were written before balances were kept. */
  balance?: Maybe<StockBalance>;
  /** Identifies the movement: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What moved the stock. */
  kind: MovementKind;
  /** Where it stands in the ledger: of one level, later movements have greater numbers. What was counted is compared with the balance at a position. */
  position: Scalars['ID']['output'];
  /** Units; an adjustment or a count may be negative. */
  quantity: Scalars['Int']['output'];
  /** The order, delivery or reason. */
  reference?: Maybe<Scalars['String']['output']>;
};

/** A page of movements. */
export type StockMovementConnection = {
  __typename?: 'StockMovementConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<StockMovementEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many movements there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type StockMovementEdge = {
  __typename?: 'StockMovementEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: StockMovement;
};

/** Stock after a mutation. */
export type StockPayload = {
  __typename?: 'StockPayload';
  /** The levels that changed as they are now, one for each SKU, in the order in which they were given. Null when nothing was changed. */
  stock?: Maybe<Array<StockLevel>>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** Who goods are bought of. */
export type Supplier = {
  __typename?: 'Supplier';
  /** Days on which it does not work besides, one entry for each that was given, the earliest first. */
  closedDates: Array<Scalars['Date']['output']>;
  /** Short, such as ACME. 1 to 40 characters. */
  code: Scalars['String']['output'];
  /** ISO 4217 code of the currency in which it is paid, such as GBP. */
  currencyCode: Scalars['String']['output'];
  /** Identifies the supplier: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** What it sells, by SKU. All of them; an answer of more than 20,000 nodes is refused (QUERY_TOO_COMPLEX). */
  items: Array<SupplierItem>;
  /** Working days of the supplier from an order to its arrival. */
  leadTimeDays: Scalars['Int']['output'];
  /** What one order comes to at least; null where any order is taken. */
  minimumOrder?: Maybe<Money>;
  /** Name of the supplier, for people. */
  name: Scalars['String']['output'];
  /** Days of the week on which it works, at most 7, Monday first. */
  workingWeekdays: Array<Weekday>;
};

/** A page of suppliers. */
export type SupplierConnection = {
  __typename?: 'SupplierConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<SupplierEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many suppliers there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** One node of a page. */
export type SupplierEdge = {
  __typename?: 'SupplierEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: Supplier;
};

/** A supplier as it shall be; one of the same code is changed. */
export type SupplierInput = {
  /** Days on which it does not work besides: at most 1,000. */
  closedDates?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** 1 to 40 characters. */
  code: Scalars['String']['input'];
  /** ISO 4217 code of the currency in which it is paid, such as GBP. */
  currencyCode: Scalars['String']['input'];
  /** What it sells, each SKU once; what is not named stays as it is. */
  items?: InputMaybe<Array<SupplierItemInput>>;
  /** Working days of the supplier from an order to its arrival: 0 to 365. */
  leadTimeDays: Scalars['Int']['input'];
  /** What one order comes to at least, in the supplier's currency; absent where any order is taken. */
  minimumOrder?: InputMaybe<MoneyInput>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** SKUs that it sells no more, each SKU once. */
  removedSkus?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Days of the week on which it works, at most 7; Monday to Friday when absent. */
  workingWeekdays?: InputMaybe<Array<Weekday>>;
};

/** What a supplier sells of a SKU, and how. */
export type SupplierItem = {
  __typename?: 'SupplierItem';
  /** Working days from an order to its arrival; null where it is the supplier's lead time. */
  leadTimeDays?: Maybe<Scalars['Int']['output']>;
  /** Units that an order of it has at least. */
  minimumQuantity: Scalars['Int']['output'];
  /** An order of it is a multiple of so many units. */
  multiple: Scalars['Int']['output'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['output'];
  /** What one unit costs, in the supplier's currency. */
  unitCost: Money;
  /** The variant that is bought. */
  variant: ProductVariant;
};

/** What a supplier sells of a SKU, as it shall be. */
export type SupplierItemInput = {
  /** Working days from an order to its arrival, where they are not the supplier's: 0 to 365. */
  leadTimeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Units that an order of it has at least: 1 to 1,000,000. */
  minimumQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** An order of it is a multiple of so many units: 1 to 1,000,000. */
  multiple?: InputMaybe<Scalars['Int']['input']>;
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['input'];
  /** What one unit costs, in the supplier's currency. */
  unitCost: MoneyInput;
};

/** Suppliers after a mutation. */
export type SuppliersPayload = {
  __typename?: 'SuppliersPayload';
  /** As they are now, one for each that was given, by code. Null when nothing was changed. */
  suppliers?: Maybe<Array<Supplier>>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** STANDARD at the rate of the channel, or ZERO. */
export type TaxClass =
  /** The usual rate. */
  | 'STANDARD'
  /** No tax. */
  | 'ZERO';

/** Goods that go from one location to another. */
export type Transfer = {
  __typename?: 'Transfer';
  /** What can be done in its state, at most one entry for each action. */
  allowedActions: Array<TransferAction>;
  /** The moment at which it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** The day on which it is expected; null while nobody knows. */
  expectedOn?: Maybe<Scalars['Date']['output']>;
  /** Where the goods come from. */
  from: Location;
  /** Identifies the transfer: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** In the order in which they were given: 1 to 500, each SKU once. */
  lines: Array<TransferLine>;
  /** For people, such as TR-000042: numbered without gaps. */
  number: Scalars['String']['output'];
  /** The day on which it is reckoned with, since it did not arrive when it was expected, until somebody says when it comes. Null while it may still come on its day. */
  presumedOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which it left; null before. */
  shippedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands. */
  status: TransferStatus;
  /** Where they go to. */
  to: Location;
  /** Counts up with each change. */
  version: Scalars['Int']['output'];
};

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

/** A page of transfers. */
export type TransferConnection = {
  __typename?: 'TransferConnection';
  /** The nodes of the page with their cursors, in the order of the list: at most 100. */
  edges: Array<TransferEdge>;
  /** Whether there are pages before and after it, and the cursors to ask for them. */
  pageInfo: PageInfo;
  /** How many transfers there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** How a transfer is not as it was meant. */
export type TransferDeviation =
  /** On its way, though the day on which it was expected has passed. */
  | 'LATE'
  /** Units that left are lost. */
  | 'SHORT';

/** One node of a page. */
export type TransferEdge = {
  __typename?: 'TransferEdge';
  /** Cursor of this node: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The node itself. */
  node: Transfer;
};

/** Units of one SKU on a transfer. */
export type TransferLine = {
  __typename?: 'TransferLine';
  /** Of those that arrived, units that were damaged. */
  damaged: Scalars['Int']['output'];
  /** Identifies the line: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
  /** Units that left and are still to come. */
  inTransit: Scalars['Int']['output'];
  /** Units that are to be sent. */
  quantity: Scalars['Int']['output'];
  /** Units that arrived, with those that were damaged. */
  received: Scalars['Int']['output'];
  /** Units that left. */
  shipped: Scalars['Int']['output'];
  /** Stock keeping unit of the variant. */
  sku: Scalars['String']['output'];
  /** What one shipped unit cost on average where it came from, rounded; null before it left, or when that is not known. */
  unitCost?: Maybe<Money>;
  /** The variant that is moved. */
  variant: ProductVariant;
  /** Units that left and are lost. */
  writtenOff: Scalars['Int']['output'];
};

/** A transfer after a mutation. */
export type TransferPayload = {
  __typename?: 'TransferPayload';
  /** As it is now. Null when nothing was changed. */
  transfer?: Maybe<Transfer>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

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

/** What is to change of a purchase order. */
export type UpdatePurchaseOrderInput = {
  /** The day on which all units are expected now that are still to come, not in the past. A line that names its own has that. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Its version as it was read. */
  expectedVersion: Scalars['Int']['input'];
  /** 1 to 200 characters: repeat it when there was no answer. */
  idempotencyKey: Scalars['String']['input'];
  /** One entry for each line that changes; the others stay as they are. */
  lines?: InputMaybe<Array<UpdatePurchaseOrderLineInput>>;
  /** Per cent of what a line orders that may come besides: 0 to 100. Absent: as it was. */
  overReceiptTolerance?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the purchase order. */
  purchaseOrderId: Scalars['ID']['input'];
};

/** What is to change of a line. */
export type UpdatePurchaseOrderLineInput = {
  /** The day on which those are expected that are still to come, not in the past. Absent: as it was. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the line. */
  lineId: Scalars['ID']['input'];
  /** Units that are to come in all, no fewer than came. Of an ordered line, those that are fewer are cancelled, and those that are more are ordered besides. Absent: as it was. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /** What one unit costs; only of a draft. Absent: as it was. */
  unitCost?: InputMaybe<MoneyInput>;
};

/** Bins of a location that are to be there, as they shall be. */
export type UpsertBinsInput = {
  /** 1 to 500 bins, each code once. */
  bins: Array<BinInput>;
  /** Id of the location where they are. */
  locationId: Scalars['ID']['input'];
};

/** Locations that are to be there, as they shall be. */
export type UpsertLocationsInput = {
  /** 1 to 500 locations, each code once. */
  locations: Array<LocationInput>;
};

/** Suppliers that are to be there, as they shall be. */
export type UpsertSuppliersInput = {
  /** 1 to 100 suppliers, each code once. */
  suppliers: Array<SupplierInput>;
};

/** Variants that are to be there, as they shall be. */
export type UpsertVariantsInput = {
  /** 1 to 500 variants, each SKU once. */
  variants: Array<VariantInput>;
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

/** A variant as it shall be; one of the same SKU is changed. */
export type VariantInput = {
  /** Whether it is sold. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a line of it that is not all there is sent in part while the rest waits. */
  allowPartial?: InputMaybe<Scalars['Boolean']['input']>;
  /** The day from which a BACKORDER or PREORDER promise is counted. */
  availableFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Makes it a bundle of 1 to 50 parts, each SKU once: variants that have, or will have, stock of their own, so no bundles. Null or left out: it is none. Orders that were placed before keep the parts of then. */
  bundle?: InputMaybe<Array<BundlePartInput>>;
  /** Grams that one unit carries in a box at most, 0 to 1,000,000; OUT_OF_RANGE beyond. Null or left out: any weight. */
  carriesGrams?: InputMaybe<Scalars['Int']['input']>;
  /** What kind of product it is, in 1 to 100 characters: all of its sales are counted to it, those of before too. Null or left out: none. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** What customs must know of it. Null or left out: nothing is known. */
  customs?: InputMaybe<CustomsDataInput>;
  /** Of one unit, packed. */
  dimensionsMm?: InputMaybe<DimensionsInput>;
  /** Whether nothing is put on it in a box. */
  fragile?: InputMaybe<Scalars['Boolean']['input']>;
  /** Class or division of hazardous goods by the UN: 1.1 to 1.6, 2.1 to 2.3, 3, 4.1 to 4.3, 5.1, 5.2, 6.1, 6.2, 7, 8 or 9. Null or left out: none. Another one is INVALID. */
  hazardClass?: InputMaybe<Scalars['String']['input']>;
  /** Whether only locations that may send hazardous goods send it; true of all that have a class. */
  hazardous?: InputMaybe<Scalars['Boolean']['input']>;
  /** What happens when there is less than is ordered. */
  outOfStockPolicy?: InputMaybe<OutOfStockPolicy>;
  /** The most units that are sold beyond what there is under PREORDER, 0 to 1,000,000. Null or left out: as many as are ordered. */
  preorderCap?: InputMaybe<Scalars['Int']['input']>;
  /** List price of one unit, tax included. */
  price: MoneyInput;
  /** Countries that it may not be sent to, by ISO 3166-1 alpha-2 code: at most 250. */
  restrictedCountries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 100 characters. */
  sku: Scalars['String']['input'];
  /** How it is taxed. */
  taxClass?: InputMaybe<TaxClass>;
  /** Whether its `height` stands in a box. */
  thisSideUp?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 300 characters. */
  title: Scalars['String']['input'];
  /** Of one unit, packed. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** Variants after a mutation. */
export type VariantsPayload = {
  __typename?: 'VariantsPayload';
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
  /** As they are now, one for each that was given, by SKU. Null when nothing was changed. */
  variants?: Maybe<Array<ProductVariant>>;
};

/** A day of the week. */
export type Weekday =
  /** The fifth day of the week. */
  | 'FRIDAY'
  /** The first day of the week. */
  | 'MONDAY'
  /** The sixth day of the week. */
  | 'SATURDAY'
  /** The seventh day of the week. */
  | 'SUNDAY'
  /** The fourth day of the week. */
  | 'THURSDAY'
  /** The second day of the week. */
  | 'TUESDAY'
  /** The third day of the week. */
  | 'WEDNESDAY';



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
  Bin: Bin;
  CountSheet: CountSheet;
  Location: Location;
  ProductVariant: ProductVariant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AddedUnits:
    ( { __typename: 'AddedUnits' }
    & GraphQLRecursivePick<FederationTypes['AddedUnits'], {"sku":true,"quantity":true,"channel":true,"countryCode":true}> );
  Bin:
    ( { __typename: 'Bin' }
    & GraphQLRecursivePick<FederationTypes['Bin'], {"id":true}> );
  CountSheet:
    ( { __typename: 'CountSheet' }
    & GraphQLRecursivePick<FederationTypes['CountSheet'], {"id":true}> );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"sku":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddedStock: ResolverTypeWrapper<AddedStock>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddedUnits: ResolverTypeWrapper<AddedUnits>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Address: ResolverTypeWrapper<Address>;
  AddressInput: AddressInput;
  AdjustStockInput: AdjustStockInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Availability: ResolverTypeWrapper<Availability>;
  Backorder: ResolverTypeWrapper<WaitingRow>;
  BackorderConnection: ResolverTypeWrapper<BackorderPage>;
  BackorderEdge: ResolverTypeWrapper<BackorderPageEdge>;
  BackorderNeed: ResolverTypeWrapper<BackorderNeed>;
  BackorderState: BackorderState;
  Bin: ResolverTypeWrapper<BinRow>;
  BinConnection: ResolverTypeWrapper<BinPage>;
  BinContent: ResolverTypeWrapper<BinContentParent>;
  BinEdge: ResolverTypeWrapper<BinPageEdge>;
  BinInput: BinInput;
  BinsPayload: ResolverTypeWrapper<Omit<BinsPayload, 'bins'> & { bins?: Maybe<Array<ResolversTypes['Bin']>> }>;
  BundlePart: ResolverTypeWrapper<Need>;
  BundlePartInput: BundlePartInput;
  CancelPurchaseOrderInput: CancelPurchaseOrderInput;
  CancelTransferInput: CancelTransferInput;
  ChannelPoliciesPayload: ResolverTypeWrapper<Omit<ChannelPoliciesPayload, 'variants'> & { variants?: Maybe<Array<ResolversTypes['ProductVariant']>> }>;
  ChannelPolicy: ResolverTypeWrapper<ChannelTerms>;
  ChannelPolicyInput: ChannelPolicyInput;
  ChannelStock: ResolverTypeWrapper<ListedStock>;
  ChannelStockConnection: ResolverTypeWrapper<ChannelStockPage>;
  ChannelStockEdge: ResolverTypeWrapper<ChannelStockPageEdge>;
  CountLine: ResolverTypeWrapper<CountLineParent>;
  CountSheet: ResolverTypeWrapper<CountSheetRow>;
  CountSheetConnection: ResolverTypeWrapper<CountSheetPage>;
  CountSheetEdge: ResolverTypeWrapper<CountSheetPageEdge>;
  CountSheetInput: CountSheetInput;
  CountSheetPayload: ResolverTypeWrapper<Omit<CountSheetPayload, 'countSheet'> & { countSheet?: Maybe<ResolversTypes['CountSheet']> }>;
  CountStatus: CountStatus;
  CountedUnitsInput: CountedUnitsInput;
  CreateCountSheetInput: CreateCountSheetInput;
  CreatePurchaseOrderInput: CreatePurchaseOrderInput;
  CreateTransferInput: CreateTransferInput;
  CustomsData: ResolverTypeWrapper<CustomsData>;
  CustomsDataInput: CustomsDataInput;
  DailyDemandInput: DailyDemandInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DemandScenarioInput: DemandScenarioInput;
  Dimensions: ResolverTypeWrapper<Dimensions>;
  DimensionsInput: DimensionsInput;
  FileFault: ResolverTypeWrapper<FileFault>;
  FileFaultCode: FileFaultCode;
  FileKind: FileKind;
  HandlingCost: ResolverTypeWrapper<HandlingCost>;
  HandlingCostInput: HandlingCostInput;
  Holding: ResolverTypeWrapper<HoldingRow>;
  HoldingConnection: ResolverTypeWrapper<HoldingPage>;
  HoldingEdge: ResolverTypeWrapper<HoldingPageEdge>;
  HoldingState: HoldingState;
  ImportJob: ResolverTypeWrapper<ImportJobRow>;
  ImportJobPayload: ResolverTypeWrapper<Omit<ImportJobPayload, 'importJob'> & { importJob?: Maybe<ResolversTypes['ImportJob']> }>;
  ImportState: ImportState;
  LabelQuote: ResolverTypeWrapper<LabelQuote>;
  LaunchInput: LaunchInput;
  LaunchQuantity: ResolverTypeWrapper<LaunchQuantity>;
  Location: ResolverTypeWrapper<LocationRow>;
  LocationInput: LocationInput;
  LocationKind: LocationKind;
  LocationsPayload: ResolverTypeWrapper<Omit<LocationsPayload, 'locations'> & { locations?: Maybe<Array<ResolversTypes['Location']>> }>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MoveStockInput: MoveStockInput;
  MovementKind: MovementKind;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Order>;
  OrderSuggestionInput: OrderSuggestionInput;
  OutOfStockPolicy: OutOfStockPolicy;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Parameter: ResolverTypeWrapper<Parameter>;
  PlacePurchaseOrderInput: PlacePurchaseOrderInput;
  ProductVariant: ResolverTypeWrapper<VariantRow>;
  ProductVariantConnection: ResolverTypeWrapper<VariantPage>;
  ProductVariantEdge: ResolverTypeWrapper<VariantPageEdge>;
  PurchaseOrder: ResolverTypeWrapper<PurchaseOrderRow>;
  PurchaseOrderAction: PurchaseOrderAction;
  PurchaseOrderConnection: ResolverTypeWrapper<PurchaseOrderPage>;
  PurchaseOrderEdge: ResolverTypeWrapper<PurchaseOrderPageEdge>;
  PurchaseOrderLine: ResolverTypeWrapper<PurchaseOrderLineParent>;
  PurchaseOrderLineInput: PurchaseOrderLineInput;
  PurchaseOrderPayload: ResolverTypeWrapper<Omit<PurchaseOrderPayload, 'purchaseOrder'> & { purchaseOrder?: Maybe<ResolversTypes['PurchaseOrder']> }>;
  PurchaseOrderStatus: PurchaseOrderStatus;
  PurchaseReceipt: ResolverTypeWrapper<PurchaseReceiptParent>;
  PurchaseReceiptLine: ResolverTypeWrapper<ReceiptLine>;
  PutAwayInput: PutAwayInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceivePurchaseOrderInput: ReceivePurchaseOrderInput;
  ReceivePurchaseOrderLineInput: ReceivePurchaseOrderLineInput;
  ReceiveStockInput: ReceiveStockInput;
  ReceiveTransferInput: ReceiveTransferInput;
  ReceiveTransferLineInput: ReceiveTransferLineInput;
  RecordCountInput: RecordCountInput;
  RedirectTransferInput: RedirectTransferInput;
  ReorderCostsInput: ReorderCostsInput;
  ReorderPointBasis: ReorderPointBasis;
  ReorderPoliciesPayload: ResolverTypeWrapper<Omit<ReorderPoliciesPayload, 'policies'> & { policies?: Maybe<Array<ResolversTypes['ReorderPolicy']>> }>;
  ReorderPolicy: ResolverTypeWrapper<ReorderPolicyRow>;
  ReorderPolicyInput: ReorderPolicyInput;
  ReorderPolicyKind: ReorderPolicyKind;
  ReplenishmentProposal: ResolverTypeWrapper<DuePolicy>;
  ReplenishmentProposalConnection: ResolverTypeWrapper<ProposalPage>;
  ReplenishmentProposalEdge: ResolverTypeWrapper<ProposalPageEdge>;
  SetChannelPoliciesInput: SetChannelPoliciesInput;
  SetReorderPoliciesInput: SetReorderPoliciesInput;
  ShipTransferInput: ShipTransferInput;
  ShipTransferLineInput: ShipTransferLineInput;
  SkuQuantityInput: SkuQuantityInput;
  SourcingCandidate: ResolverTypeWrapper<SourcingCandidate>;
  SourcingChoice: ResolverTypeWrapper<SourcingChoice>;
  SourcingCost: ResolverTypeWrapper<SourcingCost>;
  SourcingDecision: ResolverTypeWrapper<SourcingDecision>;
  SourcingExplanation: ResolverTypeWrapper<SourcingExplanation>;
  SourcingFilter: SourcingFilter;
  SourcingLine: ResolverTypeWrapper<SourcingLine>;
  StartImportInput: StartImportInput;
  StockBalance: ResolverTypeWrapper<StockBalance>;
  StockLevel: ResolverTypeWrapper<StockLevelRow>;
  StockLevelConnection: ResolverTypeWrapper<LevelPage>;
  StockLevelEdge: ResolverTypeWrapper<LevelPageEdge>;
  StockLevelFilter: StockLevelFilter;
  StockLevelOrder: StockLevelOrder;
  StockMove: StockMove;
  StockMovement: ResolverTypeWrapper<MovementRow>;
  StockMovementConnection: ResolverTypeWrapper<MovementPage>;
  StockMovementEdge: ResolverTypeWrapper<MovementPageEdge>;
  StockPayload: ResolverTypeWrapper<Omit<StockPayload, 'stock'> & { stock?: Maybe<Array<ResolversTypes['StockLevel']>> }>;
  Supplier: ResolverTypeWrapper<SupplierRow>;
  SupplierConnection: ResolverTypeWrapper<SupplierPage>;
  SupplierEdge: ResolverTypeWrapper<SupplierPageEdge>;
  SupplierInput: SupplierInput;
  SupplierItem: ResolverTypeWrapper<SupplierItemParent>;
  SupplierItemInput: SupplierItemInput;
  SuppliersPayload: ResolverTypeWrapper<Omit<SuppliersPayload, 'suppliers'> & { suppliers?: Maybe<Array<ResolversTypes['Supplier']>> }>;
  TaxClass: TaxClass;
  Transfer: ResolverTypeWrapper<TransferRow>;
  TransferAction: TransferAction;
  TransferConnection: ResolverTypeWrapper<TransferPage>;
  TransferDeviation: TransferDeviation;
  TransferEdge: ResolverTypeWrapper<TransferPageEdge>;
  TransferLine: ResolverTypeWrapper<TransferLineRow>;
  TransferPayload: ResolverTypeWrapper<Omit<TransferPayload, 'transfer'> & { transfer?: Maybe<ResolversTypes['Transfer']> }>;
  TransferStatus: TransferStatus;
  UpdatePurchaseOrderInput: UpdatePurchaseOrderInput;
  UpdatePurchaseOrderLineInput: UpdatePurchaseOrderLineInput;
  UpsertBinsInput: UpsertBinsInput;
  UpsertLocationsInput: UpsertLocationsInput;
  UpsertSuppliersInput: UpsertSuppliersInput;
  UpsertVariantsInput: UpsertVariantsInput;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  VariantInput: VariantInput;
  VariantsPayload: ResolverTypeWrapper<Omit<VariantsPayload, 'variants'> & { variants?: Maybe<Array<ResolversTypes['ProductVariant']>> }>;
  Weekday: Weekday;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddedStock: AddedStock;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  AddedUnits: AddedUnits | FederationReferenceTypes['AddedUnits'];
  String: Scalars['String']['output'];
  Address: Address;
  AddressInput: AddressInput;
  AdjustStockInput: AdjustStockInput;
  ID: Scalars['ID']['output'];
  Availability: Availability;
  Backorder: WaitingRow;
  BackorderConnection: BackorderPage;
  BackorderEdge: BackorderPageEdge;
  BackorderNeed: BackorderNeed;
  Bin: BinRow;
  BinConnection: BinPage;
  BinContent: BinContentParent;
  BinEdge: BinPageEdge;
  BinInput: BinInput;
  BinsPayload: Omit<BinsPayload, 'bins'> & { bins?: Maybe<Array<ResolversParentTypes['Bin']>> };
  BundlePart: Need;
  BundlePartInput: BundlePartInput;
  CancelPurchaseOrderInput: CancelPurchaseOrderInput;
  CancelTransferInput: CancelTransferInput;
  ChannelPoliciesPayload: Omit<ChannelPoliciesPayload, 'variants'> & { variants?: Maybe<Array<ResolversParentTypes['ProductVariant']>> };
  ChannelPolicy: ChannelTerms;
  ChannelPolicyInput: ChannelPolicyInput;
  ChannelStock: ListedStock;
  ChannelStockConnection: ChannelStockPage;
  ChannelStockEdge: ChannelStockPageEdge;
  CountLine: CountLineParent;
  CountSheet: CountSheetRow;
  CountSheetConnection: CountSheetPage;
  CountSheetEdge: CountSheetPageEdge;
  CountSheetInput: CountSheetInput;
  CountSheetPayload: Omit<CountSheetPayload, 'countSheet'> & { countSheet?: Maybe<ResolversParentTypes['CountSheet']> };
  CountedUnitsInput: CountedUnitsInput;
  CreateCountSheetInput: CreateCountSheetInput;
  CreatePurchaseOrderInput: CreatePurchaseOrderInput;
  CreateTransferInput: CreateTransferInput;
  CustomsData: CustomsData;
  CustomsDataInput: CustomsDataInput;
  DailyDemandInput: DailyDemandInput;
  Float: Scalars['Float']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DemandScenarioInput: DemandScenarioInput;
  Dimensions: Dimensions;
  DimensionsInput: DimensionsInput;
  FileFault: FileFault;
  HandlingCost: HandlingCost;
  HandlingCostInput: HandlingCostInput;
  Holding: HoldingRow;
  HoldingConnection: HoldingPage;
  HoldingEdge: HoldingPageEdge;
  ImportJob: ImportJobRow;
  ImportJobPayload: Omit<ImportJobPayload, 'importJob'> & { importJob?: Maybe<ResolversParentTypes['ImportJob']> };
  LabelQuote: LabelQuote;
  LaunchInput: LaunchInput;
  LaunchQuantity: LaunchQuantity;
  Location: LocationRow;
  LocationInput: LocationInput;
  LocationsPayload: Omit<LocationsPayload, 'locations'> & { locations?: Maybe<Array<ResolversParentTypes['Location']>> };
  Money: Money;
  MoneyInput: MoneyInput;
  MoveStockInput: MoveStockInput;
  Mutation: Record<PropertyKey, never>;
  Order: Order;
  OrderSuggestionInput: OrderSuggestionInput;
  PageInfo: PageInfo;
  Parameter: Parameter;
  PlacePurchaseOrderInput: PlacePurchaseOrderInput;
  ProductVariant: VariantRow;
  ProductVariantConnection: VariantPage;
  ProductVariantEdge: VariantPageEdge;
  PurchaseOrder: PurchaseOrderRow;
  PurchaseOrderConnection: PurchaseOrderPage;
  PurchaseOrderEdge: PurchaseOrderPageEdge;
  PurchaseOrderLine: PurchaseOrderLineParent;
  PurchaseOrderLineInput: PurchaseOrderLineInput;
  PurchaseOrderPayload: Omit<PurchaseOrderPayload, 'purchaseOrder'> & { purchaseOrder?: Maybe<ResolversParentTypes['PurchaseOrder']> };
  PurchaseReceipt: PurchaseReceiptParent;
  PurchaseReceiptLine: ReceiptLine;
  PutAwayInput: PutAwayInput;
  Query: Record<PropertyKey, never>;
  ReceivePurchaseOrderInput: ReceivePurchaseOrderInput;
  ReceivePurchaseOrderLineInput: ReceivePurchaseOrderLineInput;
  ReceiveStockInput: ReceiveStockInput;
  ReceiveTransferInput: ReceiveTransferInput;
  ReceiveTransferLineInput: ReceiveTransferLineInput;
  RecordCountInput: RecordCountInput;
  RedirectTransferInput: RedirectTransferInput;
  ReorderCostsInput: ReorderCostsInput;
  ReorderPoliciesPayload: Omit<ReorderPoliciesPayload, 'policies'> & { policies?: Maybe<Array<ResolversParentTypes['ReorderPolicy']>> };
  ReorderPolicy: ReorderPolicyRow;
  ReorderPolicyInput: ReorderPolicyInput;
  ReplenishmentProposal: DuePolicy;
  ReplenishmentProposalConnection: ProposalPage;
  ReplenishmentProposalEdge: ProposalPageEdge;
  SetChannelPoliciesInput: SetChannelPoliciesInput;
  SetReorderPoliciesInput: SetReorderPoliciesInput;
  ShipTransferInput: ShipTransferInput;
  ShipTransferLineInput: ShipTransferLineInput;
  SkuQuantityInput: SkuQuantityInput;
  SourcingCandidate: SourcingCandidate;
  SourcingChoice: SourcingChoice;
  SourcingCost: SourcingCost;
  SourcingDecision: SourcingDecision;
  SourcingExplanation: SourcingExplanation;
  SourcingLine: SourcingLine;
  StartImportInput: StartImportInput;
  StockBalance: StockBalance;
  StockLevel: StockLevelRow;
  StockLevelConnection: LevelPage;
  StockLevelEdge: LevelPageEdge;
  StockMovement: MovementRow;
  StockMovementConnection: MovementPage;
  StockMovementEdge: MovementPageEdge;
  StockPayload: Omit<StockPayload, 'stock'> & { stock?: Maybe<Array<ResolversParentTypes['StockLevel']>> };
  Supplier: SupplierRow;
  SupplierConnection: SupplierPage;
  SupplierEdge: SupplierPageEdge;
  SupplierInput: SupplierInput;
  SupplierItem: SupplierItemParent;
  SupplierItemInput: SupplierItemInput;
  SuppliersPayload: Omit<SuppliersPayload, 'suppliers'> & { suppliers?: Maybe<Array<ResolversParentTypes['Supplier']>> };
  Transfer: TransferRow;
  TransferConnection: TransferPage;
  TransferEdge: TransferPageEdge;
  TransferLine: TransferLineRow;
  TransferPayload: Omit<TransferPayload, 'transfer'> & { transfer?: Maybe<ResolversParentTypes['Transfer']> };
  UpdatePurchaseOrderInput: UpdatePurchaseOrderInput;
  UpdatePurchaseOrderLineInput: UpdatePurchaseOrderLineInput;
  UpsertBinsInput: UpsertBinsInput;
  UpsertLocationsInput: UpsertLocationsInput;
  UpsertSuppliersInput: UpsertSuppliersInput;
  UpsertVariantsInput: UpsertVariantsInput;
  UserError: UserError;
  VariantInput: VariantInput;
  VariantsPayload: Omit<VariantsPayload, 'variants'> & { variants?: Maybe<Array<ResolversParentTypes['ProductVariant']>> };
};

export type AddedStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddedStock'] = ResolversParentTypes['AddedStock']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  backordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isSecured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['OutOfStockPolicy'], ParentType, ContextType>;
  promisedDeliveryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  promisedShipDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AddedUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddedUnits'] = ResolversParentTypes['AddedUnits'], FederationReferenceType extends FederationReferenceTypes['AddedUnits'] = FederationReferenceTypes['AddedUnits']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AddedUnits']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['AddedStock']>, ParentType, ContextType>;
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

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['OutOfStockPolicy'], ParentType, ContextType>;
  promisedDeliveryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  promisedShipDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type BackorderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Backorder'] = ResolversParentTypes['Backorder']> = {
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  promisedShipDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BackorderState'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  waitsFor?: Resolver<Array<ResolversTypes['BackorderNeed']>, ParentType, ContextType>;
};

export type BackorderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackorderConnection'] = ResolversParentTypes['BackorderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BackorderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BackorderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackorderEdge'] = ResolversParentTypes['BackorderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Backorder'], ParentType, ContextType>;
};

export type BackorderNeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackorderNeed'] = ResolversParentTypes['BackorderNeed']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BinResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bin'] = ResolversParentTypes['Bin'], FederationReferenceType extends FederationReferenceTypes['Bin'] = FederationReferenceTypes['Bin']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Bin']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contents?: Resolver<Array<ResolversTypes['BinContent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BinConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BinConnection'] = ResolversParentTypes['BinConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BinEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BinContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BinContent'] = ResolversParentTypes['BinContent']> = {
  assigned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bin?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BinEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BinEdge'] = ResolversParentTypes['BinEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
};

export type BinsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BinsPayload'] = ResolversParentTypes['BinsPayload']> = {
  bins?: Resolver<Maybe<Array<ResolversTypes['Bin']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BundlePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BundlePart'] = ResolversParentTypes['BundlePart']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type ChannelPoliciesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelPoliciesPayload'] = ResolversParentTypes['ChannelPoliciesPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  variants?: Resolver<Maybe<Array<ResolversTypes['ProductVariant']>>, ParentType, ContextType>;
};

export type ChannelPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelPolicy'] = ResolversParentTypes['ChannelPolicy']> = {
  buffer?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outOfStockPolicy?: Resolver<Maybe<ResolversTypes['OutOfStockPolicy']>, ParentType, ContextType>;
};

export type ChannelStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelStock'] = ResolversParentTypes['ChannelStock']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChannelStockConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelStockConnection'] = ResolversParentTypes['ChannelStockConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChannelStockEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChannelStockEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelStockEdge'] = ResolversParentTypes['ChannelStockEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChannelStock'], ParentType, ContextType>;
};

export type CountLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountLine'] = ResolversParentTypes['CountLine']> = {
  applied?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bin?: Resolver<Maybe<ResolversTypes['Bin']>, ParentType, ContextType>;
  counted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  countedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  secondCountDue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secondCounted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CountSheetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountSheet'] = ResolversParentTypes['CountSheet'], FederationReferenceType extends FederationReferenceTypes['CountSheet'] = FederationReferenceTypes['CountSheet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CountSheet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['CountLine']>, ParentType, ContextType, Partial<CountSheetLinesArgs>>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secondCountAbove?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CountStatus'], ParentType, ContextType>;
};

export type CountSheetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountSheetConnection'] = ResolversParentTypes['CountSheetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CountSheetEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CountSheetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountSheetEdge'] = ResolversParentTypes['CountSheetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CountSheet'], ParentType, ContextType>;
};

export type CountSheetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountSheetPayload'] = ResolversParentTypes['CountSheetPayload']> = {
  countSheet?: Resolver<Maybe<ResolversTypes['CountSheet']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomsDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomsData'] = ResolversParentTypes['CustomsData']> = {
  customsValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  manufacturerProductId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  merchantProductId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  netWeightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  originCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  standardProductId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type DimensionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dimensions'] = ResolversParentTypes['Dimensions']> = {
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FileFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileFault'] = ResolversParentTypes['FileFault']> = {
  code?: Resolver<ResolversTypes['FileFaultCode'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HandlingCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingCost'] = ResolversParentTypes['HandlingCost']> = {
  perParcel?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  perUnit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leavesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HoldingState'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type HoldingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldingConnection'] = ResolversParentTypes['HoldingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HoldingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldingEdge'] = ResolversParentTypes['HoldingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
};

export type ImportJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJob'] = ResolversParentTypes['ImportJob']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['FileFault']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FileKind'], ParentType, ContextType>;
  rejectsUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rowsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsRejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  totalRows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJobPayload'] = ResolversParentTypes['ImportJobPayload']> = {
  importJob?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LabelQuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LabelQuote'] = ResolversParentTypes['LabelQuote']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  parcels?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LaunchQuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaunchQuantity'] = ResolversParentTypes['LaunchQuantity']> = {
  criticalRatio?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  expectedCost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dailyCapacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  handlingCost?: Resolver<Maybe<ResolversTypes['HandlingCost']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LocationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restrictedCountries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  shipsHazardous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LocationsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationsPayload'] = ResolversParentTypes['LocationsPayload']> = {
  locations?: Resolver<Maybe<Array<ResolversTypes['Location']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adjustStock: Resolver<ResolversTypes['StockPayload'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  approveCount: Resolver<ResolversTypes['CountSheetPayload'], ParentType, ContextType, RequireFields<MutationApproveCountArgs, 'input'>>;
  cancelCountSheet: Resolver<ResolversTypes['CountSheetPayload'], ParentType, ContextType, RequireFields<MutationCancelCountSheetArgs, 'input'>>;
  cancelPurchaseOrder: Resolver<ResolversTypes['PurchaseOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelPurchaseOrderArgs, 'input'>>;
  cancelTransfer: Resolver<ResolversTypes['TransferPayload'], ParentType, ContextType, RequireFields<MutationCancelTransferArgs, 'input'>>;
  createCountSheet: Resolver<ResolversTypes['CountSheetPayload'], ParentType, ContextType, RequireFields<MutationCreateCountSheetArgs, 'input'>>;
  createPurchaseOrder: Resolver<ResolversTypes['PurchaseOrderPayload'], ParentType, ContextType, RequireFields<MutationCreatePurchaseOrderArgs, 'input'>>;
  createTransfer: Resolver<ResolversTypes['TransferPayload'], ParentType, ContextType, RequireFields<MutationCreateTransferArgs, 'input'>>;
  moveStock: Resolver<ResolversTypes['StockPayload'], ParentType, ContextType, RequireFields<MutationMoveStockArgs, 'input'>>;
  orderSuggestion: Resolver<ResolversTypes['PurchaseOrderPayload'], ParentType, ContextType, RequireFields<MutationOrderSuggestionArgs, 'input'>>;
  placePurchaseOrder: Resolver<ResolversTypes['PurchaseOrderPayload'], ParentType, ContextType, RequireFields<MutationPlacePurchaseOrderArgs, 'input'>>;
  putAway: Resolver<ResolversTypes['StockPayload'], ParentType, ContextType, RequireFields<MutationPutAwayArgs, 'input'>>;
  receivePurchaseOrder: Resolver<ResolversTypes['PurchaseOrderPayload'], ParentType, ContextType, RequireFields<MutationReceivePurchaseOrderArgs, 'input'>>;
  receiveStock: Resolver<ResolversTypes['StockPayload'], ParentType, ContextType, RequireFields<MutationReceiveStockArgs, 'input'>>;
  receiveTransfer: Resolver<ResolversTypes['TransferPayload'], ParentType, ContextType, RequireFields<MutationReceiveTransferArgs, 'input'>>;
  recordCount: Resolver<ResolversTypes['CountSheetPayload'], ParentType, ContextType, RequireFields<MutationRecordCountArgs, 'input'>>;
  redirectTransfer: Resolver<ResolversTypes['TransferPayload'], ParentType, ContextType, RequireFields<MutationRedirectTransferArgs, 'input'>>;
  setChannelPolicies: Resolver<ResolversTypes['ChannelPoliciesPayload'], ParentType, ContextType, RequireFields<MutationSetChannelPoliciesArgs, 'input'>>;
  setReorderPolicies: Resolver<ResolversTypes['ReorderPoliciesPayload'], ParentType, ContextType, RequireFields<MutationSetReorderPoliciesArgs, 'input'>>;
  shipTransfer: Resolver<ResolversTypes['TransferPayload'], ParentType, ContextType, RequireFields<MutationShipTransferArgs, 'input'>>;
  startImport: Resolver<ResolversTypes['ImportJobPayload'], ParentType, ContextType, RequireFields<MutationStartImportArgs, 'input'>>;
  updatePurchaseOrder: Resolver<ResolversTypes['PurchaseOrderPayload'], ParentType, ContextType, RequireFields<MutationUpdatePurchaseOrderArgs, 'input'>>;
  upsertBins: Resolver<ResolversTypes['BinsPayload'], ParentType, ContextType, RequireFields<MutationUpsertBinsArgs, 'input'>>;
  upsertLocations: Resolver<ResolversTypes['LocationsPayload'], ParentType, ContextType, RequireFields<MutationUpsertLocationsArgs, 'input'>>;
  upsertSuppliers: Resolver<ResolversTypes['SuppliersPayload'], ParentType, ContextType, RequireFields<MutationUpsertSuppliersArgs, 'input'>>;
  upsertVariants: Resolver<ResolversTypes['VariantsPayload'], ParentType, ContextType, RequireFields<MutationUpsertVariantsArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowPartial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType, RequireFields<ProductVariantAvailabilityArgs, 'quantity'>>;
  availableFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  bundle?: Resolver<Maybe<Array<ResolversTypes['BundlePart']>>, ParentType, ContextType>;
  carriesGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channelPolicies?: Resolver<Array<ResolversTypes['ChannelPolicy']>, ParentType, ContextType>;
  customs?: Resolver<Maybe<ResolversTypes['CustomsData']>, ParentType, ContextType>;
  dimensionsMm?: Resolver<Maybe<ResolversTypes['Dimensions']>, ParentType, ContextType>;
  fragile?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hazardClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hazardous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  preorderCap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  preordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  restrictedCountries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stock?: Resolver<Array<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  thisSideUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductVariantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantConnection'] = ResolversParentTypes['ProductVariantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductVariantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductVariantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantEdge'] = ResolversParentTypes['ProductVariantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type PurchaseOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrder'] = ResolversParentTypes['PurchaseOrder']> = {
  allowedActions?: Resolver<Array<ResolversTypes['PurchaseOrderAction']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PurchaseOrderLine']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  overReceiptTolerance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receipts?: Resolver<Array<ResolversTypes['PurchaseReceipt']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PurchaseOrderStatus'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PurchaseOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderConnection'] = ResolversParentTypes['PurchaseOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PurchaseOrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PurchaseOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderEdge'] = ResolversParentTypes['PurchaseOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
};

export type PurchaseOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderLine'] = ResolversParentTypes['PurchaseOrderLine']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  damaged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  presumedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  receivable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitCost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type PurchaseOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderPayload'] = ResolversParentTypes['PurchaseOrderPayload']> = {
  purchaseOrder?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PurchaseReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseReceipt'] = ResolversParentTypes['PurchaseReceipt']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveryReference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PurchaseReceiptLine']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PurchaseReceiptLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseReceiptLine'] = ResolversParentTypes['PurchaseReceiptLine']> = {
  damaged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  short?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  backorders: Resolver<ResolversTypes['BackorderConnection'], ParentType, ContextType, Partial<QueryBackordersArgs>>;
  bins: Resolver<ResolversTypes['BinConnection'], ParentType, ContextType, RequireFields<QueryBinsArgs, 'locationId'>>;
  channelStock: Resolver<ResolversTypes['ChannelStockConnection'], ParentType, ContextType, RequireFields<QueryChannelStockArgs, 'channel'>>;
  countSheet: Resolver<Maybe<ResolversTypes['CountSheet']>, ParentType, ContextType, RequireFields<QueryCountSheetArgs, 'id'>>;
  countSheets: Resolver<ResolversTypes['CountSheetConnection'], ParentType, ContextType, Partial<QueryCountSheetsArgs>>;
  exportUrl: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<QueryExportUrlArgs, 'kind'>>;
  holdings: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<QueryHoldingsArgs, 'sku'>>;
  importJob: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType, RequireFields<QueryImportJobArgs, 'id'>>;
  launchQuantity: Resolver<ResolversTypes['LaunchQuantity'], ParentType, ContextType, RequireFields<QueryLaunchQuantityArgs, 'input'>>;
  locations: Resolver<Array<ResolversTypes['Location']>, ParentType, ContextType>;
  purchaseOrder: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType, Partial<QueryPurchaseOrderArgs>>;
  purchaseOrders: Resolver<ResolversTypes['PurchaseOrderConnection'], ParentType, ContextType, Partial<QueryPurchaseOrdersArgs>>;
  replenishmentProposals: Resolver<ResolversTypes['ReplenishmentProposalConnection'], ParentType, ContextType, Partial<QueryReplenishmentProposalsArgs>>;
  sourcingExplanation: Resolver<ResolversTypes['SourcingExplanation'], ParentType, ContextType, RequireFields<QuerySourcingExplanationArgs, 'orderId'>>;
  stockLevels: Resolver<ResolversTypes['StockLevelConnection'], ParentType, ContextType, RequireFields<QueryStockLevelsArgs, 'order' | 'show'>>;
  supplier: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType, RequireFields<QuerySupplierArgs, 'code'>>;
  suppliers: Resolver<ResolversTypes['SupplierConnection'], ParentType, ContextType, Partial<QuerySuppliersArgs>>;
  transfer: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType, Partial<QueryTransferArgs>>;
  transfers: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, Partial<QueryTransfersArgs>>;
  variant: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, RequireFields<QueryVariantArgs, 'sku'>>;
  variants: Resolver<ResolversTypes['ProductVariantConnection'], ParentType, ContextType, Partial<QueryVariantsArgs>>;
};

export type ReorderPoliciesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderPoliciesPayload'] = ResolversParentTypes['ReorderPoliciesPayload']> = {
  policies?: Resolver<Maybe<Array<ResolversTypes['ReorderPolicy']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReorderPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderPolicy'] = ResolversParentTypes['ReorderPolicy']> = {
  basis?: Resolver<ResolversTypes['ReorderPointBasis'], ParentType, ContextType>;
  dailyDemand?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fillRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReorderPolicyKind'], ParentType, ContextType>;
  leadTimeDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  leadTimeDeviationDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  minimumOrder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderMultiple?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orderUpTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orderWeekdays?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  reorderPoint?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reviewDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safetyStock?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplierId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReplenishmentProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentProposal'] = ResolversParentTypes['ReplenishmentProposal']> = {
  backordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  orderOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['ReorderPolicy'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReplenishmentProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentProposalConnection'] = ResolversParentTypes['ReplenishmentProposalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReplenishmentProposalEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReplenishmentProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentProposalEdge'] = ResolversParentTypes['ReplenishmentProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReplenishmentProposal'], ParentType, ContextType>;
};

export type SourcingCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourcingCandidate'] = ResolversParentTypes['SourcingCandidate']> = {
  cost?: Resolver<Maybe<ResolversTypes['SourcingCost']>, ParentType, ContextType>;
  isChosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leavesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['SourcingLine']>, ParentType, ContextType>;
  locationCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourcingChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourcingChoice'] = ResolversParentTypes['SourcingChoice']> = {
  cost?: Resolver<Maybe<ResolversTypes['SourcingCost']>, ParentType, ContextType>;
  leavesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['SourcingLine']>, ParentType, ContextType>;
  locationCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['LabelQuote']>, ParentType, ContextType>;
};

export type SourcingCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourcingCost'] = ResolversParentTypes['SourcingCost']> = {
  age?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  penalty?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SourcingDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourcingDecision'] = ResolversParentTypes['SourcingDecision']> = {
  candidates?: Resolver<Array<ResolversTypes['SourcingCandidate']>, ParentType, ContextType>;
  chosen?: Resolver<Array<ResolversTypes['SourcingChoice']>, ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SourcingExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourcingExplanation'] = ResolversParentTypes['SourcingExplanation']> = {
  decisions?: Resolver<Array<ResolversTypes['SourcingDecision']>, ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourcingLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourcingLine'] = ResolversParentTypes['SourcingLine']> = {
  filteredFor?: Resolver<Maybe<ResolversTypes['SourcingFilter']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StockBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockBalance'] = ResolversParentTypes['StockBalance']> = {
  allocated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  damaged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  ageDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  allocated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bins?: Resolver<Array<ResolversTypes['BinContent']>, ParentType, ContextType>;
  damaged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incoming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  movements?: Resolver<ResolversTypes['StockMovementConnection'], ParentType, ContextType, Partial<StockLevelMovementsArgs>>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  picked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reorderPolicy?: Resolver<Maybe<ResolversTypes['ReorderPolicy']>, ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safetyStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unbinned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type StockLevelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelConnection'] = ResolversParentTypes['StockLevelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockLevelEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockLevelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelEdge'] = ResolversParentTypes['StockLevelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balance?: Resolver<Maybe<ResolversTypes['StockBalance']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MovementKind'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type StockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockPayload'] = ResolversParentTypes['StockPayload']> = {
  stock?: Resolver<Maybe<Array<ResolversTypes['StockLevel']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  closedDates?: Resolver<Array<ResolversTypes['Date']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['SupplierItem']>, ParentType, ContextType>;
  leadTimeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimumOrder?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workingWeekdays?: Resolver<Array<ResolversTypes['Weekday']>, ParentType, ContextType>;
};

export type SupplierConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierConnection'] = ResolversParentTypes['SupplierConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SupplierEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierEdge'] = ResolversParentTypes['SupplierEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type SupplierItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierItem'] = ResolversParentTypes['SupplierItem']> = {
  leadTimeDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  multiple?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitCost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type SuppliersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuppliersPayload'] = ResolversParentTypes['SuppliersPayload']> = {
  suppliers?: Resolver<Maybe<Array<ResolversTypes['Supplier']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer']> = {
  allowedActions?: Resolver<Array<ResolversTypes['TransferAction']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['TransferLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  presumedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  shippedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransferConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferConnection'] = ResolversParentTypes['TransferConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TransferEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransferEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferEdge'] = ResolversParentTypes['TransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type TransferLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferLine'] = ResolversParentTypes['TransferLine']> = {
  damaged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inTransit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  writtenOff?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferPayload'] = ResolversParentTypes['TransferPayload']> = {
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['Parameter']>, ParentType, ContextType>;
};

export type VariantsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantsPayload'] = ResolversParentTypes['VariantsPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  variants?: Resolver<Maybe<Array<ResolversTypes['ProductVariant']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddedStock?: AddedStockResolvers<ContextType>;
  AddedUnits?: AddedUnitsResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  Backorder?: BackorderResolvers<ContextType>;
  BackorderConnection?: BackorderConnectionResolvers<ContextType>;
  BackorderEdge?: BackorderEdgeResolvers<ContextType>;
  BackorderNeed?: BackorderNeedResolvers<ContextType>;
  Bin?: BinResolvers<ContextType>;
  BinConnection?: BinConnectionResolvers<ContextType>;
  BinContent?: BinContentResolvers<ContextType>;
  BinEdge?: BinEdgeResolvers<ContextType>;
  BinsPayload?: BinsPayloadResolvers<ContextType>;
  BundlePart?: BundlePartResolvers<ContextType>;
  ChannelPoliciesPayload?: ChannelPoliciesPayloadResolvers<ContextType>;
  ChannelPolicy?: ChannelPolicyResolvers<ContextType>;
  ChannelStock?: ChannelStockResolvers<ContextType>;
  ChannelStockConnection?: ChannelStockConnectionResolvers<ContextType>;
  ChannelStockEdge?: ChannelStockEdgeResolvers<ContextType>;
  CountLine?: CountLineResolvers<ContextType>;
  CountSheet?: CountSheetResolvers<ContextType>;
  CountSheetConnection?: CountSheetConnectionResolvers<ContextType>;
  CountSheetEdge?: CountSheetEdgeResolvers<ContextType>;
  CountSheetPayload?: CountSheetPayloadResolvers<ContextType>;
  CustomsData?: CustomsDataResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Dimensions?: DimensionsResolvers<ContextType>;
  FileFault?: FileFaultResolvers<ContextType>;
  HandlingCost?: HandlingCostResolvers<ContextType>;
  Holding?: HoldingResolvers<ContextType>;
  HoldingConnection?: HoldingConnectionResolvers<ContextType>;
  HoldingEdge?: HoldingEdgeResolvers<ContextType>;
  ImportJob?: ImportJobResolvers<ContextType>;
  ImportJobPayload?: ImportJobPayloadResolvers<ContextType>;
  LabelQuote?: LabelQuoteResolvers<ContextType>;
  LaunchQuantity?: LaunchQuantityResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationsPayload?: LocationsPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parameter?: ParameterResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  ProductVariantConnection?: ProductVariantConnectionResolvers<ContextType>;
  ProductVariantEdge?: ProductVariantEdgeResolvers<ContextType>;
  PurchaseOrder?: PurchaseOrderResolvers<ContextType>;
  PurchaseOrderConnection?: PurchaseOrderConnectionResolvers<ContextType>;
  PurchaseOrderEdge?: PurchaseOrderEdgeResolvers<ContextType>;
  PurchaseOrderLine?: PurchaseOrderLineResolvers<ContextType>;
  PurchaseOrderPayload?: PurchaseOrderPayloadResolvers<ContextType>;
  PurchaseReceipt?: PurchaseReceiptResolvers<ContextType>;
  PurchaseReceiptLine?: PurchaseReceiptLineResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReorderPoliciesPayload?: ReorderPoliciesPayloadResolvers<ContextType>;
  ReorderPolicy?: ReorderPolicyResolvers<ContextType>;
  ReplenishmentProposal?: ReplenishmentProposalResolvers<ContextType>;
  ReplenishmentProposalConnection?: ReplenishmentProposalConnectionResolvers<ContextType>;
  ReplenishmentProposalEdge?: ReplenishmentProposalEdgeResolvers<ContextType>;
  SourcingCandidate?: SourcingCandidateResolvers<ContextType>;
  SourcingChoice?: SourcingChoiceResolvers<ContextType>;
  SourcingCost?: SourcingCostResolvers<ContextType>;
  SourcingDecision?: SourcingDecisionResolvers<ContextType>;
  SourcingExplanation?: SourcingExplanationResolvers<ContextType>;
  SourcingLine?: SourcingLineResolvers<ContextType>;
  StockBalance?: StockBalanceResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevelConnection?: StockLevelConnectionResolvers<ContextType>;
  StockLevelEdge?: StockLevelEdgeResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  StockPayload?: StockPayloadResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SupplierConnection?: SupplierConnectionResolvers<ContextType>;
  SupplierEdge?: SupplierEdgeResolvers<ContextType>;
  SupplierItem?: SupplierItemResolvers<ContextType>;
  SuppliersPayload?: SuppliersPayloadResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  TransferConnection?: TransferConnectionResolvers<ContextType>;
  TransferEdge?: TransferEdgeResolvers<ContextType>;
  TransferLine?: TransferLineResolvers<ContextType>;
  TransferPayload?: TransferPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VariantsPayload?: VariantsPayloadResolvers<ContextType>;
};

