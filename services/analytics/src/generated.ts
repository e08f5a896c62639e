/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SkuForecast } from './demand/forecast-demand.js';
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

/** A resource that holds parcels longer than usual. */
export type Bottleneck = {
  __typename?: 'Bottleneck';
  /** The carrier's code; null where it is slow for every carrier. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** What made it slow. */
  cause: BottleneckCause;
  /** How likely any resource would look so slow by chance: 0 to 0.01. */
  chance: Scalars['Float']['output'];
  /** What is usual there. */
  comparedWith: BottleneckComparison;
  /** Fulfillment orders that ended the stage there in the period. */
  fulfillmentOrders: Scalars['Int']['output'];
  /** The same, had it held none of them longer than `p25Seconds`. */
  leadTimeAtP25Seconds?: Maybe<Scalars['Float']['output']>;
  /** Half of those that passed it took so many seconds, or less, from their allocation until the carrier had them; of DELIVERY until the customer had. Null where none is through. */
  leadTimeP50Seconds?: Maybe<Scalars['Float']['output']>;
  /** Id of the location; null where it is slow at every location. */
  locationId?: Maybe<Scalars['ID']['output']>;
  /** How busy it was in the period. */
  now: ResourceLoad;
  /** A quarter of the fulfillment orders took so many seconds there, or less, over the period and the days before. */
  p25Seconds: Scalars['Float']['output'];
  /** The stage that is slow. */
  stage: ProcessStage;
  /** How busy it usually is. */
  usual: ResourceLoad;
};

/** What makes a resource slow. */
export type BottleneckCause =
  /** No more comes and the work takes as long as it did: fewer hands, fewer hours, or a carrier that comes less often. */
  | 'LONGER_WAIT'
  /** More comes than usual, by a fifth or more, and the work takes as long as it did. */
  | 'MORE_WORK'
  /** The work itself takes longer than usual, by a fifth or more. */
  | 'SLOWER_WORK';

/** What a resource is compared with. */
export type BottleneckComparison =
  /** Its own days of the eight weeks before. */
  | 'OWN_HISTORY'
  /** The same stage elsewhere and for other carriers, on the same days: it has too few days of its own before. */
  | 'PEERS';

/** Which resources are bottlenecks, of those that could be judged. */
export type Bottlenecks = {
  __typename?: 'Bottlenecks';
  /** The first day of those before that were compared with. */
  comparedSince: Scalars['Date']['output'];
  /** Resources that were judged: each a stage at a location for a carrier. */
  judged: Scalars['Int']['output'];
  /** At most 3, the one first whose queue length times waiting grew the most. Empty where none is slower than usual. */
  named: Array<Bottleneck>;
  /** Resources at which too little ended to say anything. */
  notJudged: Scalars['Int']['output'];
};

/** What was sold while a campaign ran, beside what was sold before. */
export type CampaignLift = {
  __typename?: 'CampaignLift';
  /** Of what was sold while it ran, what names the campaign. */
  attributed: SoldFigures;
  /** All that was sold in the control period. */
  control: SoldFigures;
  /** The first day of the control period. */
  controlFrom: Scalars['Date']['output'];
  /** Of what was sold in the control period, what names any campaign: where it is much, the control is none. */
  controlInCampaigns: SoldFigures;
  /** The last day of the control period. */
  controlTo: Scalars['Date']['output'];
  /** All that was sold while it ran. */
  during: SoldFigures;
  /** The first day that counted. */
  from: Scalars['Date']['output'];
  /** The least that the lift is in 95 of 100 cases, by how much its days differ among each other; null where there is but one day. */
  least?: Maybe<Money>;
  /** Revenue while it ran, less that of the control period. */
  lift: Money;
  /** The most that the lift is in 95 of 100 cases; null where there is but one day. */
  most?: Maybe<Money>;
  /** The lift as a part of the control's revenue; null where that is nothing. */
  relativeLift?: Maybe<Scalars['Float']['output']>;
  /** The last day that counted. */
  to: Scalars['Date']['output'];
};

/** A difference of what was sold. */
export type ChangedFigures = {
  __typename?: 'ChangedFigures';
  /** Orders: a whole number. */
  orders: Scalars['Float']['output'];
  /** In the currency of both periods. */
  revenue: Money;
  /** Units: a whole number. */
  units: Scalars['Float']['output'];
};

/** What customers of a cohort did in one month. */
export type CohortMonth = {
  __typename?: 'CohortMonth';
  /** Months since that of their first order: 0 is that month itself. */
  after: Scalars['Int']['output'];
  /** Of them, those who ordered in it: a whole number. */
  customers: Scalars['Float']['output'];
  /** Their orders in it: a whole number. */
  orders: Scalars['Float']['output'];
  /** What those cost as placed, without what was cancelled; tax included, shipping not. */
  revenue: Money;
  /** The same as a part of the cohort: 0 to 1. */
  share: Scalars['Float']['output'];
};

/** What one member, or all smaller ones together, contributed to a change. */
export type Contribution = {
  __typename?: 'Contribution';
  /** What it had in the period that is explained. */
  after: SoldFigures;
  /** What it contributed to the change of revenue by unit, in units of the currency; null where the dimension's is. */
  averagePrice?: Maybe<RateEffect>;
  /** What it contributed to the change of revenue by order, in units of the currency; null where the dimension's is. */
  averageValue?: Maybe<RateEffect>;
  /** What it had in the period that is compared with. By SKU and category, an order counts with those of its dearest line. */
  before: SoldFigures;
  /** What it contributed to the change. */
  change: ChangedFigures;
  /** A channel's code, an ISO 3166-1 country, a region, a campaign, a SKU, a category or a customer group; (none) where there is no region, campaign, category or group; null for all smaller ones together. */
  key?: Maybe<Scalars['String']['output']>;
  /** Members that it stands for: 1, or as many as are smaller. */
  members: Scalars['Int']['output'];
};

/** Customers who first ordered in one month. */
export type CustomerCohort = {
  __typename?: 'CustomerCohort';
  /** Customers whose first order was in it: a whole number. */
  customers: Scalars['Float']['output'];
  /** The calendar month of their first order, such as 2026-11. */
  month: Scalars['String']['output'];
  /** Each month from the first order's own to the last of the period, in their order; at most 121. */
  months: Array<CohortMonth>;
};

/** Customers who stand alike. */
export type CustomerSegment = {
  __typename?: 'CustomerSegment';
  /** Customers in it: a whole number. */
  customers: Scalars['Float']['output'];
  /** Days from their last order to the end of the period, in the mean. */
  daysSinceLastOrder: Scalars['Float']['output'];
  /** Their orders in the period: a whole number. */
  orders: Scalars['Float']['output'];
  /** What those cost as placed, without what was cancelled; tax included, shipping not. */
  revenue: Money;
  /** How they stand. */
  segment: RfmSegment;
  /** Of all customers who bought in the period: 0 to 1. */
  share: Scalars['Float']['output'];
};

/** What was asked for of a variant, and what will be. Three figures that are not each other: the typical week, the expected week, and the bands. */
export type DemandForecast = {
  __typename?: 'DemandForecast';
  /** Units the typical week was off in past weeks, each told before it came, over the units of those weeks; null where there are too few. */
  backtestError?: Maybe<Scalars['Float']['output']>;
  /** Units of each whole week from the first order on, the oldest first: the last ones, at most 104. */
  history: Array<DemandPoint>;
  /** By which SKUs LIKENESS made it, the likest first; at most 3, and none where it was made otherwise. */
  likeness: Array<LikeVariant>;
  /**
   * How it was made: CES is exponential smoothing (0.3) over weekly sums whose orders are capped at the 95 % quantile of the SKU's order sizes; LIKENESS,
   * where nobody ever asked for it, is how the SKUs began that are like it; NONE where there are none of these.
   */
  method: Scalars['String']['output'];
  /** The weeks to come, the next one first; at most 26. Empty where the method is NONE. */
  points: Array<ForecastPoint>;
  /** Stock keeping unit that it is of. */
  sku: Scalars['String']['output'];
};

/** What was asked for in a week, and what the forecast makes of it. */
export type DemandPoint = {
  __typename?: 'DemandPoint';
  /** Units of orders of this week that had to wait for stock, then or later. */
  backordered: Scalars['Int']['output'];
  /** Of these, units beyond the cap of their orders: of bulk orders, which no typical week has. */
  bulk: Scalars['Int']['output'];
  /** Of those that had to wait, units that were cancelled before there were any. */
  cancelledWaiting: Scalars['Int']['output'];
  /** Units that the forecast takes the week for: bulk orders capped, promotions cut to what weeks without one are like, and days without stock taken to be as the others. */
  counted: Scalars['Float']['output'];
  /** Days of this week, in UTC, on which none of it was available at any time and no order of it is taken without stock; 0 to 7. What was not asked for on them is not known, and not zero. */
  daysWithoutStock: Scalars['Int']['output'];
  /** Of these, units of orders that a campaign brought, or that had them at a discount. */
  promoted: Scalars['Int']['output'];
  /** Units that orders asked for, whether or not they could be sent. */
  quantity: Scalars['Int']['output'];
  /** Units that were refused as there were too few of this SKU: with an order as a whole, or asked for besides by an amendment. */
  refused: Scalars['Int']['output'];
  /** Monday of the week, in UTC. */
  weekStarting: Scalars['Date']['output'];
};

/** What the members of one dimension contributed to a change. */
export type DimensionChange = {
  __typename?: 'DimensionChange';
  /** Of revenue by unit; null where one of the periods has no units. */
  averagePrice?: Maybe<RateChange>;
  /** Of revenue by order; null where one of the periods has no orders, and by SKU or category, where an order is no whole. */
  averageValue?: Maybe<RateChange>;
  /** What the members are of. */
  by: SalesDimension;
  /** Those that changed most first, and all others in a last entry: at most 51. Their sums are the change, exactly. */
  contributions: Array<Contribution>;
};

/** What was earned on units of which the cost is known. */
export type EarnedMargin = {
  __typename?: 'EarnedMargin';
  /** That, less what they cost. */
  margin: Money;
  /** What they brought, without tax. */
  netRevenue: Money;
  /** Margin of what they brought; null where that is nothing. */
  share?: Maybe<Scalars['Float']['output']>;
};

/** What a unit of one currency was worth in another on a day. */
export type ExchangeRate = {
  __typename?: 'ExchangeRate';
  /** ISO 4217: the currency of orders. */
  currency: Scalars['String']['output'];
  /** The day in UTC that it is of. It holds for six days more, where no later one is told: banks tell none of weekends. */
  day: Scalars['Date']['output'];
  /** ISO 4217: what its amounts are told in. */
  inCurrency: Scalars['String']['output'];
  /** When it was told. */
  knownAt: Scalars['DateTime']['output'];
  /** What one unit of `currency` was worth in `inCurrency`: a decimal number above 0. */
  rate: Scalars['String']['output'];
};

/** What a unit of one currency was worth in another on a day. */
export type ExchangeRateInput = {
  /** ISO 4217: the currency of orders. */
  currency: Scalars['String']['input'];
  /** The day in UTC that it is of; not in the future. */
  day: Scalars['Date']['input'];
  /** ISO 4217: what its amounts are told in; another one than `currency`. */
  inCurrency: Scalars['String']['input'];
  /** What one unit of `currency` was worth in `inCurrency`, such as 0.9132: above 0, with at most 9 digits before the point and 10 after it. */
  rate: Scalars['String']['input'];
};

/** Rates after a mutation. */
export type ExchangeRatesPayload = {
  __typename?: 'ExchangeRatesPayload';
  /** One for each that was given, as it is now, in their order: at most 500. Null when nothing was changed. */
  rates?: Maybe<Array<ExchangeRate>>;
  /** What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done. */
  userErrors: Array<UserError>;
};

/** What analytics collects of events, a table each. */
export type FactTable =
  /** Units that were cancelled. */
  | 'CANCELLED_UNITS'
  /** What kinds of product SKUs were told to be, the last version of each SKU being what it is. */
  | 'CATEGORIES'
  /** How orders and products were found. */
  | 'FEEDBACK'
  /** What labels cost. */
  | 'LABEL_COSTS'
  /** What labels were expected to cost. */
  | 'LABEL_QUOTES'
  /** When orders last passed a milestone. */
  | 'MILESTONES'
  /** Orders as they were placed. */
  | 'ORDERS'
  /** Their lines, those that amendments added too. */
  | 'ORDER_LINES'
  /** All that happened to orders, one version after the other. */
  | 'ORDER_STEPS'
  /** What was promised of shipments, and when they came. */
  | 'PROMISES'
  /** What was given back. */
  | 'REFUNDS'
  /** Units whose cancellation came too late. */
  | 'REFUSED_CANCELLATIONS'
  /** Orders that were refused. */
  | 'REJECTED_ORDERS'
  /** Units that came back. */
  | 'RETURNED_UNITS'
  /** Lines of returns, with the reason and the units in all by then. */
  | 'RETURN_LINES'
  /** What inventory answered where there was not enough. */
  | 'STOCK_ANSWERS'
  /** What units cost when they were received. */
  | 'UNIT_COSTS'
  /** The work on the floor, without who did it. */
  | 'WORK';

/** How customers found what they bought. */
export type FeedbackScore = {
  __typename?: 'FeedbackScore';
  /** Mean of the ratings, 1 (bad) to 5 (good), each as it was given last; null without any. */
  average?: Maybe<Scalars['Float']['output']>;
  /** How many ratings were 1, 2, 3, 4 and 5: whole numbers, at most 5 of them. */
  counts: Array<Scalars['Float']['output']>;
  /** As of sales: a day, a channel's code, a SKU ...; TOTAL of all together. */
  key: Scalars['String']['output'];
  /** Orders of it, and by SKU or category those that have it: a whole number. */
  orders: Scalars['Float']['output'];
  /** Those of which the customer said how it was: a whole number. */
  ratings: Scalars['Float']['output'];
};

/** How long one kind of work at one location waited, and took. */
export type FloorWork = {
  __typename?: 'FloorWork';
  /** Fulfillment orders of which it was finished in the period. */
  fulfillmentOrders: Scalars['Int']['output'];
  /** Id of the location. */
  locationId: Scalars['ID']['output'];
  /** Half of them waited so many seconds, or less, until somebody began. */
  waitingP50Seconds: Scalars['Float']['output'];
  /** Nineteen of twenty waited so many seconds, or less. */
  waitingP95Seconds: Scalars['Float']['output'];
  /** The kind of work. */
  work: FloorWorkKind;
  /** People who did it. */
  workers: Scalars['Int']['output'];
  /** Half of them took so many seconds, or less, from their beginning. */
  workingP50Seconds: Scalars['Float']['output'];
  /** Nineteen of twenty took so many seconds, or less. */
  workingP95Seconds: Scalars['Float']['output'];
};

/** A kind of work on the floor. */
export type FloorWorkKind =
  /** Waits from the end of packing for its label, and is done when the carrier's driver has it. */
  | 'HANDING_OVER'
  /** Waits from the end of picking, and is done when it is packed. */
  | 'PACKING'
  /** Waits from the allocation, and is done when it is picked. */
  | 'PICKING';

/** What is told of a week to come. */
export type ForecastPoint = {
  __typename?: 'ForecastPoint';
  /** In eight of ten weeks no fewer units are asked for than these, or more than `upper80`. */
  lower80: Scalars['Float']['output'];
  /** Lower edge of the band that holds 95 % of the weeks. */
  lower95: Scalars['Float']['output'];
  /** Units that such weeks have in the mean, large orders included. */
  mean: Scalars['Float']['output'];
  /** Units that most weeks are about like. It leaves out what is rare, and so sizes no purchase. */
  typical: Scalars['Float']['output'];
  /** Upper edge of the band that holds 80 % of the weeks. */
  upper80: Scalars['Float']['output'];
  /** Upper edge of the band that holds 95 % of the weeks. */
  upper95: Scalars['Float']['output'];
  /** Monday of the week, in UTC. */
  weekStarting: Scalars['Date']['output'];
};

/** Promises that were kept or broken. */
export type JudgedPromises = {
  __typename?: 'JudgedPromises';
  /** Shipments whose promise was kept or broken: a whole number. */
  judged: Scalars['Float']['output'];
  /** Those that came by the day that was promised: a whole number. */
  kept: Scalars['Float']['output'];
  /** Kept of judged: 0 to 1; null without any. */
  share?: Maybe<Scalars['Float']['output']>;
};

/** What the labels of one service of a carrier cost. */
export type LabelCostRow = {
  __typename?: 'LabelCostRow';
  /** Code of the carrier that was paid. */
  carrier: Scalars['String']['output'];
  /** What all of their labels cost. */
  paid: Money;
  /** What the labels of those cost. */
  paidOfQuoted: Money;
  /** What the labels of those were expected to cost. An allocation that left in several shipments is counted with the first of them. */
  quoted: Money;
  /** Shipments of these whose cost was quoted before, in this currency. */
  quotedShipments: Scalars['Int']['output'];
  /** Service that was paid. */
  service: Scalars['String']['output'];
  /** Shipments that left. */
  shipments: Scalars['Int']['output'];
};

/** A day whose figures changed after it had ended, and what it has more than it had; below zero where it has less. */
export type LateDay = {
  __typename?: 'LateDay';
  /** On which the orders were placed. */
  day: Scalars['Date']['output'];
  /** What was told of the day's orders, one entry for each kind. */
  facts: Array<LateFacts>;
  /** Orders: a whole number. */
  orders: Scalars['Float']['output'];
  /** What was given back. */
  refunded: Money;
  /** Units that came back: a whole number. */
  returnedUnits: Scalars['Float']['output'];
  /** What those units cost. */
  revenue: Money;
  /** What changed, by how much, and what was told, in one sentence. */
  sentence: Scalars['String']['output'];
  /** Units as placed, without those that were cancelled: a whole number. */
  units: Scalars['Float']['output'];
};

/** What a late fact tells of an order. */
export type LateFactKind =
  /** An amendment added to it. */
  | 'AMENDMENT'
  /** Units of it were cancelled, or taken off by an amendment. */
  | 'CANCELLATION'
  /** It was placed: its channel told of it later. */
  | 'ORDER'
  /** Money was given back. */
  | 'REFUND'
  /** A cancellation came too late: its units count again. */
  | 'REFUSED_CANCELLATION'
  /** Stock or payment was refused. */
  | 'REJECTION'
  /** Units came back. */
  | 'RETURN';

/** Facts of one kind that were told late. */
export type LateFacts = {
  __typename?: 'LateFacts';
  /** How many there are. */
  facts: Scalars['Int']['output'];
  /** What they tell. */
  kind: LateFactKind;
};

/** What had been sold of a SKU by the end of a week after its first sale. */
export type LaunchWeek = {
  __typename?: 'LaunchWeek';
  /** Whether all of its days are over: what has not been sold yet may still come. */
  isOver: Scalars['Boolean']['output'];
  /** Orders with units of it, since the first sale: a whole number. */
  orders: Scalars['Float']['output'];
  /** What those cost as placed, tax included. */
  revenue: Money;
  /** Units of it, since the first sale: a whole number. */
  units: Scalars['Float']['output'];
  /** From 1: the first begins with the day of the first sale, and has seven days. */
  week: Scalars['Int']['output'];
};

/** A variant that another is like. */
export type LikeVariant = {
  __typename?: 'LikeVariant';
  /** How alike they are, 0 to 1: the share of the words of both titles that they have in common, times the lower price over the higher. At least 0.25. */
  share: Scalars['Float']['output'];
  /** Stock keeping unit that it is. */
  sku: Scalars['String']['output'];
};

/** A place where stock lies. */
export type Location = {
  __typename?: 'Location';
  /** Identifies the location: opaque, and for ever the same. */
  id: Scalars['ID']['output'];
};

/** What was earned on what was sold under one key. */
export type Margin = {
  __typename?: 'Margin';
  /** What those cost. */
  cost: Money;
  /** Those of them of which the cost and the tax are known: a whole number. */
  costedUnits: Scalars['Float']['output'];
  /** The same of the second dimension; null without one. */
  crossKey?: Maybe<Scalars['String']['output']>;
  /** As of sales: a day, a channel's code, a SKU ...; TOTAL of all together. */
  key: Scalars['String']['output'];
  /** What is left of it; below zero where they cost more than they brought. */
  margin: Money;
  /** What those brought, without tax. */
  netRevenue: Money;
  /** Margin of what they brought: 1 or less; null where that is nothing. */
  share?: Maybe<Scalars['Float']['output']>;
  /** Units sold, without those that were cancelled: a whole number. */
  units: Scalars['Float']['output'];
};

/** What the margin changed by, and what it came from. */
export type MarginChange = {
  __typename?: 'MarginChange';
  /** What was earned in the period that is explained. */
  after: EarnedMargin;
  /** The first day of the period that it is compared with. */
  againstFrom: Scalars['Date']['output'];
  /** The last day of the period that it is compared with. */
  againstTo: Scalars['Date']['output'];
  /** What was earned in the period that it is compared with. */
  before: EarnedMargin;
  /** One entry for each of CHANNEL, COUNTRY, REGION, CAMPAIGN, SKU, CATEGORY and CUSTOMER_GROUP, in this order. */
  dimensions: Array<MarginDimension>;
  /** What changed, by how many points, and what stands out, in one to three sentences. */
  sentence: Scalars['String']['output'];
};

/** What one member, or all smaller ones together, contributed to the change of the margin. */
export type MarginContribution = {
  __typename?: 'MarginContribution';
  /** What it earned in the period that is explained. */
  after: EarnedMargin;
  /** What it earned in the period that is compared with. */
  before: EarnedMargin;
  /** What it contributed to the change, as a part of what was sold; null where the dimension's change is. */
  effect?: Maybe<RateEffect>;
  /** A channel's code, a country, a region, a campaign, a SKU, a category or a customer group; null for all smaller ones together. */
  key?: Maybe<Scalars['String']['output']>;
  /** Members that it stands for: 1, or as many as are smaller. */
  members: Scalars['Int']['output'];
};

/** What the members of one dimension contributed to the change of the margin. */
export type MarginDimension = {
  __typename?: 'MarginDimension';
  /** What the members are of: CHANNEL, COUNTRY, REGION, CAMPAIGN, SKU, CATEGORY or CUSTOMER_GROUP. */
  by: SalesDimension;
  /** The margin as a whole, as a part of what was sold; null where one of the periods has no sales of which the cost is known. */
  change?: Maybe<RateChange>;
  /** Those that changed most first, and all others in a last entry: at most 51. */
  contributions: Array<MarginContribution>;
};

/** An amount in one currency. */
export type Money = {
  __typename?: 'Money';
  /** Decimal text with the number of decimals of the currency. */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code of the currency, such as GBP. */
  currencyCode: Scalars['String']['output'];
};

/** What members of a dimension are ranked by. */
export type MoverMeasure =
  /** What units cost as placed, tax included. */
  | 'REVENUE'
  /** Units as placed, without those that were cancelled. */
  | 'UNITS';

export type Mutation = {
  __typename?: 'Mutation';
  /** Tells what currencies were worth on days; all or none. A rate that was told before is corrected: as it was known before, figures stay what they were. ADMIN. */
  setExchangeRates: ExchangeRatesPayload;
};


export type MutationSetExchangeRatesArgs = {
  input: SetExchangeRatesInput;
};

/** An order, as the service of orders has it. */
export type Order = {
  __typename?: 'Order';
  /** Its id. */
  id: Scalars['ID']['output'];
};

/** What the label of a part of an order was expected to cost, and what it cost. */
export type OrderLabelCost = {
  __typename?: 'OrderLabelCost';
  /** Id of the allocation: the units of the order that one location sends. */
  allocationId: Scalars['ID']['output'];
  /** Code of the carrier: of the shipment, else of what was expected. */
  carrier: Scalars['String']['output'];
  /** What it cost; null before it left. */
  paid?: Maybe<Money>;
  /** What the label was expected to cost; null where no carrier's rate card was known, and of a further shipment of the same allocation. */
  quoted?: Maybe<Money>;
  /** Service of the carrier: of the shipment, else what was expected. */
  service: Scalars['String']['output'];
  /** Id of the shipment; null before it left, and where the allocation was moved, split or cancelled. */
  shipmentId?: Maybe<Scalars['ID']['output']>;
  /** When it left; null before. */
  shippedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Orders by when they were placed, and from where. */
export type OrdersPlacedInput = {
  /** As it was known then: what was told later is left out. Not in the future; as it is known now when left out. */
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The one campaign to look at; all of them when left out. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** The code of the one channel to look at; all of them when left out. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2: the one country that was shipped to; all of them when left out. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** ISO 4217: the one currency to look at. Where amounts are added up, it must be one: else the answer is BAD_USER_INPUT on `channel`, which names them. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The one customer group to look at; all of them when left out. */
  customerGroup?: InputMaybe<Scalars['String']['input']>;
  /** The first day that counts. */
  from: Scalars['Date']['input'];
  /** IANA name of the time zone that days are of; UTC when left out. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** The last day that counts; at most ten years after `from`. */
  to: Scalars['Date']['input'];
};

/** One thing that a message fills in. */
export type Parameter = {
  __typename?: 'Parameter';
  /** Its name, such as `most`. */
  key: Scalars['String']['output'];
  /** A whole number in digits, a code, an instant or a text, as the description of the error's code says. */
  value: Scalars['String']['output'];
};

/** What stages are split by. */
export type ProcessDimension =
  /** Who takes them; before they leave, who is to. */
  | 'CARRIER'
  /** Where the order was placed. */
  | 'CHANNEL'
  /** Where the units are sent from. */
  | 'LOCATION'
  /** The day of the week on which the stage ended, in UTC. */
  | 'WEEKDAY';

/**
 * A step of the order process. An order passes a milestone with its last part: where units ship from two locations, the later shipment counts,
 * and the milestone moves when another part passes it. A stage of which the parts overlap so that its end comes before its beginning takes no time.
 */
export type ProcessMilestone =
  /** Its stock is allocated at a location; after a short pick, when it was allocated anew. */
  | 'ALLOCATED'
  /** Stock and payment are secured. */
  | 'CONFIRMED'
  /** In the customer's hands. */
  | 'DELIVERED'
  /** Packed, waiting for the carrier. */
  | 'PACKED'
  /** Taken from the shelves. */
  | 'PICKED'
  /** Captured. For an imported order that is the moment of the import, not the day it was placed in its channel. */
  | 'PLACED'
  /** Handed to the carrier. */
  | 'SHIPPED';

/** A stage on the way from the allocation to the customer. Each begins where the one before ends. */
export type ProcessStage =
  /** Waits with its label for the carrier's driver: all of it is waiting. */
  | 'COLLECTION'
  /** On its way with the carrier until the customer has it: all of it is work. */
  | 'DELIVERY'
  /** Waits packed for its label: all of it is waiting. */
  | 'LABELLING'
  /** Waits from the end of picking for a packer, and is worked on until it is packed. */
  | 'PACKING'
  /** Waits from the allocation for a picker, and is worked on until it is picked. */
  | 'PICKING';

/** How long one stage took under one key. */
export type ProcessTimes = {
  __typename?: 'ProcessTimes';
  /** The same of `and`; null where that is left out. */
  andKey?: Maybe<Scalars['String']['output']>;
  /** Fulfillment orders that ended the stage in the period. */
  fulfillmentOrders: Scalars['Int']['output'];
  /** A location's id, a carrier's or channel's code, or a weekday from 1 (Monday) to 7 (Sunday); (none) where it is not known, null where `by` is left out. */
  key?: Maybe<Scalars['String']['output']>;
  /** The stage of the process. */
  stage: ProcessStage;
  /** From their coming until work on them began. */
  waiting: TimeSpread;
  /** From the beginning of the work until its end. */
  working: TimeSpread;
};

/** An article that can be ordered. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /**
   * What will be asked for of it, week by week from the one that runs: 1 to 26 weeks. By what was asked of it, whether or not there was any: orders that were refused for
   * want of stock count, those that their payment refused do not, and what came back is taken off nothing. For PLANNER and ADMIN.
   */
  demandForecast?: Maybe<DemandForecast>;
  /** Stock keeping unit: what it is ordered, stored and sent by. */
  sku: Scalars['String']['output'];
};


/** An article that can be ordered. */
export type ProductVariantDemandForecastArgs = {
  weeks?: InputMaybe<Scalars['Int']['input']>;
};

/** What shipments are told apart by. */
export type PromisesBy =
  /** The campaign that led to it. */
  | 'CAMPAIGN'
  /** Who carried it. */
  | 'CARRIER'
  /** Where the order was placed. */
  | 'CHANNEL'
  /** Where it was shipped to. */
  | 'COUNTRY'
  /** The region of the country it was shipped to, as the address has it. */
  | 'REGION';

/** What the share of promises that were kept changed by, and what it came from. */
export type PromisesChange = {
  __typename?: 'PromisesChange';
  /** Promises in the period that is explained. */
  after: JudgedPromises;
  /** The first day of the period that it is compared with. */
  againstFrom: Scalars['Date']['output'];
  /** The last day of the period that it is compared with. */
  againstTo: Scalars['Date']['output'];
  /** Promises in the period that it is compared with. */
  before: JudgedPromises;
  /** One entry for each of CHANNEL, COUNTRY, REGION, CAMPAIGN and CARRIER, in this order. */
  dimensions: Array<PromisesDimension>;
  /** What changed, by how many points, and what stands out, in one to three sentences. */
  sentence: Scalars['String']['output'];
};

/** What one member, or all smaller ones together, contributed to the change of the share. */
export type PromisesContribution = {
  __typename?: 'PromisesContribution';
  /** What it had in the period that is explained. */
  after: JudgedPromises;
  /** What it had in the period that is compared with. */
  before: JudgedPromises;
  /** What it contributed to the change of the share; null where the dimension's change is. */
  effect?: Maybe<RateEffect>;
  /** A channel's code, a country, a region, a campaign or a carrier; null for all smaller ones together. */
  key?: Maybe<Scalars['String']['output']>;
  /** Members that it stands for: 1, or as many as are smaller. */
  members: Scalars['Int']['output'];
};

/** What the members of one dimension contributed to the change of the share. */
export type PromisesDimension = {
  __typename?: 'PromisesDimension';
  /** What the members are of: CHANNEL, COUNTRY, REGION, CAMPAIGN or CARRIER. */
  by: PromisesBy;
  /** The share as a whole, 0 to 1; null where one of the periods has no promise that was kept or broken. */
  change?: Maybe<RateChange>;
  /** Those that changed most first, and all others in a last entry: at most 51. */
  contributions: Array<PromisesContribution>;
};

/** Whether shipments came when they were promised. */
export type PromisesKept = {
  __typename?: 'PromisesKept';
  /** Those that came later, or have not come though that day is over: a whole number. */
  broken: Scalars['Float']['output'];
  /** Those that came by the day that was promised: a whole number. */
  kept: Scalars['Float']['output'];
  /** As of sales: a day, a channel's code ...; TOTAL of all together. */
  key: Scalars['String']['output'];
  /** Days that those which came too late were late, in the mean; null without any. */
  meanDaysLate?: Maybe<Scalars['Float']['output']>;
  /** Those that have not come and still may in time: a whole number. */
  open: Scalars['Float']['output'];
  /** Kept of kept and broken: 0 to 1; null without either. */
  share?: Maybe<Scalars['Float']['output']>;
  /** Shipments that left: a whole number. */
  shipments: Scalars['Float']['output'];
  /** Those of which nothing was promised: a whole number. */
  unpromised: Scalars['Float']['output'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * Where parcels are held longer than they used to be, each with its cause and evidence: stages at a location, for a carrier. A resource is compared with its
   * own days of the eight weeks before; one that has too few, with its peers on the same days. It is named when so much more is unlikely by chance
   * (docs/adr/0037). For PLANNER and ADMIN.
   */
  bottlenecks: Bottlenecks;
  /**
   * What was sold more while a campaign ran than before: all orders of its days against those of a control period, each day against the one that lies whole weeks
   * before. It is no proof of a cause: whatever else differed is in it, too. For PLANNER and ADMIN.
   */
  campaignLift: CampaignLift;
  /**
   * Customers by the calendar month of their first order, and who of them ordered again in each month that followed. Cohorts of the months of the period,
   * the first one first, up to its end; at most 121. For PLANNER and ADMIN.
   */
  customerCohorts: Array<CustomerCohort>;
  /**
   * How the customers who bought in a period stand at its end: by how recently, how often and for how much they bought, each from 1 (the least fifth) to 5, equal ones
   * in the middle of their places, in segments. At most 6, in the order of the enum; those without customers are left out. Orders that nobody knows the customer of do not count. For PLANNER and ADMIN.
   */
  customerSegments: Array<CustomerSegment>;
  /** The rates of the day that amounts in one currency are told in another by, the last day first, each as it was told last; at most 500. For PLANNER and ADMIN. */
  exchangeRates: Array<ExchangeRate>;
  /**
   * A signed link, of an hour, to all facts of a kind as CSV (UTF-8, commas between cells), however many: they come as they are read. Texts that a spreadsheet
   * would compute have an apostrophe before them. For PLANNER and ADMIN.
   */
  factsUrl: Scalars['String']['output'];
  /**
   * How customers found the orders that they placed in a period, by a dimension; by SKU or category, how they found their products. Days, weeks and months in their order, all else by
   * ratings, the most first; at most 500, and the one of all together first, under the key TOTAL. For PLANNER and ADMIN.
   */
  feedbackScores: Array<FeedbackScore>;
  /**
   * What work on the floor takes, and how long it waits for somebody: one entry for each location and kind of work that was finished in the period,
   * by location and in the order of the work; at most 3 for each location. What nobody said to have begun is not counted. For PLANNER and ADMIN.
   */
  floorWork: Array<FloorWork>;
  /**
   * What labels cost in the end against what they were expected to cost when it was decided where the units come from, over the shipments that left in
   * the period: one entry for each carrier, service and currency, by code. For PLANNER and ADMIN.
   */
  labelCosts: Array<LabelCostRow>;
  /** The same of one order: one entry for each shipment, and for each allocation that has not left, the oldest first; at most 1,000. Empty for an order of which neither is known. For SUPPORT, PLANNER and ADMIN. */
  labelCostsOfOrder: Array<OrderLabelCost>;
  /**
   * Which days have other figures than they had: those that had ended by `since`, and of which something was told later. The last first; at most 1,000.
   * For PLANNER and ADMIN.
   */
  lateFacts: Array<LateDay>;
  /**
   * Why the margin, as a part of what was sold without tax, changed from one period to another: what each channel, country, region, campaign, SKU, category and customer group contributed, told
   * apart into mix (more was sold of what earns less) and rate (it earns less), with nothing left over. Units count whose cost and tax are known, as in `margins`, and that brought something. For PLANNER and ADMIN.
   */
  marginChange: MarginChange;
  /**
   * What was earned on the orders that were placed in a period, by a dimension, or by two of them crossed: what units brought without the tax that is in their
   * price, less what they cost. A unit cost what the last delivery of a purchase order that had come when it was ordered cost a unit, in the currency of the order. Units of which
   * the cost or the tax is not known count in `units` alone. Returns are not taken off. Days, weeks and months in their order, all else by margin, the most first; at most 500,
   * and the one of all together first, under the key TOTAL. For PLANNER and ADMIN.
   */
  margins: Array<Margin>;
  /**
   * Where the time goes between an order's placing and its delivery: one entry for each stage of the process, in the order of the process.
   * For PLANNER and ADMIN. Counts every order that came to the stage's end in the period; a stage that no order ended has zeros.
   */
  processDurations: Array<StageDuration>;
  /**
   * A signed link, of an hour, to what happened to the orders that were placed in a period, in UTC, as an object-centric event log (OCEL 2.0, JSON): orders, their
   * lines, their allocations and locations. It names nobody. For PLANNER and ADMIN.
   */
  processLogUrl: Scalars['String']['output'];
  /**
   * How long fulfillment orders waited, and how long they were worked on: one entry for each stage and key that ended in the period, in the order of the
   * process and by key. More than 20,000 are refused (QUERY_TOO_COMPLEX). What nobody said to have begun is not counted. For PLANNER and ADMIN.
   */
  processTimes: Array<ProcessTimes>;
  /**
   * Why the share of promises that were kept changed from one period to another: what each channel, country, region, campaign and carrier contributed, told apart
   * into mix (more of what comes late was sent) and rate (it comes late more often), with nothing left over. Orders count by when they were placed; promises as in
   * `promisesKept`, those alone that were kept or broken. For PLANNER and ADMIN.
   */
  promisesChange: PromisesChange;
  /**
   * Whether the shipments of orders that were placed in a period came by the day that was promised when they left, by a dimension. Days, weeks and months in their order, all
   * else by shipments, the most first; at most 500, and the one of all together first, under the key TOTAL. Not by SKU or category, of which a shipment has several (BAD_USER_INPUT). For PLANNER and ADMIN.
   */
  promisesKept: Array<PromisesKept>;
  /**
   * What to do about the stock of SKUs, all locations together: the most urgent kind first and, of a kind, what is asked for the most; at most `first`, which
   * is 1 to 100. Without a signal, all but HEALTHY. By what inventory told in the last minute or so, and by plans that are made each night. For PLANNER and ADMIN.
   */
  replenishmentSuggestions: Array<ReplenishmentSuggestion>;
  /**
   * Which part of what was sold in a period came back, and why, by SKU: those of which the most came back, the most first; at most 500. A unit counts as sold on the day
   * its order was placed, and as returned whenever its return was looked at, or settled without coming. For PLANNER and ADMIN.
   */
  returnRates: Array<ReturnRate>;
  /** What sent orders back and how long they were gone, for loops that began in the period: those first that took the most orders; at most 200. For PLANNER and ADMIN. */
  reworkLoops: Array<ReworkLoop>;
  /**
   * Whether the histories of orders are what the saga declares (ARCHITECTURE.md), for orders that were placed in the period and are known from their
   * beginning. More than 100,000 steps are refused: ask for fewer days. For PLANNER and ADMIN.
   */
  sagaConformance: SagaConformance;
  /**
   * What was sold from one day to another. For PLANNER and ADMIN.
   *
   * An order counts on the day it was placed (an imported order on the day it was placed in its channel). Orders that were rejected, and
   * units that were cancelled, do not count; an order of which no unit is left is no order. A cancellation that came too late is undone here too.
   */
  sales: SalesBreakdown;
  /**
   * Why sales changed from one period to another: what each member of each dimension contributed to the difference. Contributions of a dimension add up to
   * the difference, to the last minor unit; what averages changed by is told apart into mix and rate, which leave nothing over. What counts as
   * sold is as in `sales`. For PLANNER and ADMIN.
   */
  salesChange: SalesChange;
  /**
   * What was sold first in a period, and how it went on: of each SKU (in the channel, country, campaign or customer group that is looked at) the day of its first sale, and what had been
   * sold of it in all after its first weeks. What counts as sold is as in `sales`. The last first; at most 500. For PLANNER and ADMIN.
   */
  salesLaunches: Array<SalesLaunch>;
  /**
   * What rose and what fell most from one period to another, of one dimension: the members whose revenue, or units, changed most, each with its share of the rise or
   * the fall of all that rose or fell. What counts as sold is as in `sales`. For PLANNER and ADMIN.
   */
  salesMovers: SalesMovers;
  /**
   * Open orders that have stood where they are longer than 19 of 20 orders did in the eight weeks before. What did not move an order on, such as a
   * message, does not count. A step that fewer than 20 orders have left says nothing. For PLANNER and ADMIN.
   */
  stuckOrders: StuckOrders;
};


export type QueryBottlenecksArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryCampaignLiftArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  campaign: Scalars['String']['input'];
  channel?: InputMaybe<Scalars['String']['input']>;
  controlFrom?: InputMaybe<Scalars['Date']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryCustomerCohortsArgs = {
  of: OrdersPlacedInput;
};


export type QueryCustomerSegmentsArgs = {
  of: OrdersPlacedInput;
};


export type QueryExchangeRatesArgs = {
  currency: Scalars['String']['input'];
  inCurrency: Scalars['String']['input'];
};


export type QueryFactsUrlArgs = {
  table: FactTable;
};


export type QueryFeedbackScoresArgs = {
  by: SalesDimension;
  of: OrdersPlacedInput;
};


export type QueryFloorWorkArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryLabelCostsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryLabelCostsOfOrderArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryLateFactsArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  from: Scalars['Date']['input'];
  language?: InputMaybe<SentenceLanguage>;
  since: Scalars['DateTime']['input'];
  timeZone?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['Date']['input'];
};


export type QueryMarginChangeArgs = {
  againstFrom?: InputMaybe<Scalars['Date']['input']>;
  againstTo?: InputMaybe<Scalars['Date']['input']>;
  language?: InputMaybe<SentenceLanguage>;
  members?: InputMaybe<Scalars['Int']['input']>;
  of: OrdersPlacedInput;
};


export type QueryMarginsArgs = {
  by: SalesDimension;
  crossedWith?: InputMaybe<SalesDimension>;
  of: OrdersPlacedInput;
};


export type QueryProcessDurationsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryProcessLogUrlArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryProcessTimesArgs = {
  and?: InputMaybe<ProcessDimension>;
  by?: InputMaybe<ProcessDimension>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryPromisesChangeArgs = {
  againstFrom?: InputMaybe<Scalars['Date']['input']>;
  againstTo?: InputMaybe<Scalars['Date']['input']>;
  language?: InputMaybe<SentenceLanguage>;
  members?: InputMaybe<Scalars['Int']['input']>;
  of: OrdersPlacedInput;
};


export type QueryPromisesKeptArgs = {
  by: SalesDimension;
  of: OrdersPlacedInput;
};


export type QueryReplenishmentSuggestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  signal?: InputMaybe<StockSignal>;
};


export type QueryReturnRatesArgs = {
  of: OrdersPlacedInput;
};


export type QueryReworkLoopsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QuerySagaConformanceArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QuerySalesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: SalesDimension;
  campaign?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  compare?: InputMaybe<Array<SalesComparison>>;
  country?: InputMaybe<Scalars['String']['input']>;
  crossedWith?: InputMaybe<SalesDimension>;
  currency?: InputMaybe<Scalars['String']['input']>;
  customerGroup?: InputMaybe<Scalars['String']['input']>;
  from: Scalars['Date']['input'];
  inCurrency?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['Date']['input'];
};


export type QuerySalesChangeArgs = {
  againstFrom?: InputMaybe<Scalars['Date']['input']>;
  againstTo?: InputMaybe<Scalars['Date']['input']>;
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  campaign?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  customerGroup?: InputMaybe<Scalars['String']['input']>;
  from: Scalars['Date']['input'];
  inCurrency?: InputMaybe<Scalars['String']['input']>;
  language?: InputMaybe<SentenceLanguage>;
  members?: InputMaybe<Scalars['Int']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['Date']['input'];
};


export type QuerySalesLaunchesArgs = {
  of: OrdersPlacedInput;
  sku?: InputMaybe<Scalars['String']['input']>;
  weeks?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySalesMoversArgs = {
  againstFrom?: InputMaybe<Scalars['Date']['input']>;
  againstTo?: InputMaybe<Scalars['Date']['input']>;
  by: SalesDimension;
  members?: InputMaybe<Scalars['Int']['input']>;
  of: OrdersPlacedInput;
  rankedBy?: InputMaybe<MoverMeasure>;
};


export type QueryStuckOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What an average changed by, in units of the currency: `after - before` is `mix + rate`, with nothing left over (Shapley values). */
export type RateChange = {
  __typename?: 'RateChange';
  /** The average in the period that is explained. */
  after: Scalars['Float']['output'];
  /** The average in the period that is compared with. */
  before: Scalars['Float']['output'];
  /** Whether the average of every member moved one way, or stayed, and that of the whole moved the other way (Simpson's paradox). */
  isReversed: Scalars['Boolean']['output'];
  /** What it changed by because members have other parts of the whole. */
  mix: Scalars['Float']['output'];
  /** What it changed by because the averages of members changed. */
  rate: Scalars['Float']['output'];
};

/** What a member contributed to the change of an average, in units of the currency. */
export type RateEffect = {
  __typename?: 'RateEffect';
  /** Because it has another part of the whole. */
  mix: Scalars['Float']['output'];
  /** Because its own average changed. */
  rate: Scalars['Float']['output'];
};

/**
 * What to do about the stock of a SKU. Accept it with `orderSuggestion`, by its SKU, its location, its supplier and its quantity or one of your own: it becomes
 * a purchase order, as a draft.
 */
export type ReplenishmentSuggestion = {
  __typename?: 'ReplenishmentSuggestion';
  /** Units of these that are promised to nobody, and are no safety stock. */
  available: Scalars['Int']['output'];
  /** Whole weeks that the reorder point lasts for: the lead time, late by a standard deviation, and a week; null without a plan. */
  coversWeeks?: Maybe<Scalars['Int']['output']>;
  /** Days for which what is available lasts in the mean; null where nothing is expected to be asked for. */
  daysOfSupply?: Maybe<Scalars['Float']['output']>;
  /** Units of a week in the mean, large orders included; null without a plan. */
  expectedWeek?: Maybe<Scalars['Float']['output']>;
  /** Units that are ordered of suppliers or on their way from another location. */
  incoming: Scalars['Int']['output'];
  /** Where goods are to come to: where they can be ordered for, and of such locations the one that has the least. */
  location?: Maybe<Location>;
  /**
   * How the reorder point was found: CONFORMAL is what came of SKUs alike in relation to what was forecast, at earlier times; POISSON is chance alone, while
   * too little is known. Null without a plan: nobody had asked for it when plans were made.
   */
  method?: Maybe<Scalars['String']['output']>;
  /** Units that lie at all locations. */
  onHand: Scalars['Int']['output'];
  /** The day by which to order, in UTC: today where it is time, else when the reorder point will be reached in the mean. Null where nothing is to be ordered. */
  orderBy?: Maybe<Scalars['Date']['output']>;
  /** The night in which the plan was made; null without one. */
  plannedOn?: Maybe<Scalars['Date']['output']>;
  /** What its stock calls for. */
  reason: StockSignal;
  /** Units that suffice until goods of an order are there, and a week more, in 95 of 100 cases: with no more than these to come or at hand, it is time to order. 0 without a plan. */
  reorderPoint: Scalars['Int']['output'];
  /** Stock keeping unit that it is of. */
  sku: Scalars['String']['output'];
  /** Units to order: up to four expected weeks beyond the reorder point, by the supplier's minimum and multiple; 0 where nothing is to be ordered. */
  suggestedQuantity: Scalars['Int']['output'];
  /** Code of the supplier to order of; null where none is known. */
  supplierCode?: Maybe<Scalars['String']['output']>;
  /** Units that are owed to orders that wait. */
  waiting: Scalars['Int']['output'];
};

/** How busy a resource is. */
export type ResourceLoad = {
  __typename?: 'ResourceLoad';
  /** Fulfillment orders that end the stage in a day, in the mean. */
  perDay: Scalars['Float']['output'];
  /** How many wait there at one time, in the mean: as many as come in the time that they wait. */
  queueLength: Scalars['Float']['output'];
  /** Mean seconds that they wait. */
  waitingSeconds: Scalars['Float']['output'];
  /** Mean seconds that they are worked on. */
  workingSeconds: Scalars['Float']['output'];
};

/** What came back of a SKU. */
export type ReturnRate = {
  __typename?: 'ReturnRate';
  /** Returned of sold: 0 to 1; null where none was sold. */
  rate?: Maybe<Scalars['Float']['output']>;
  /** Why they came back, the most first; at most 8. */
  reasons: Array<ReturnedFor>;
  /** Units that came back, or were settled without coming: a whole number. */
  returnedUnits: Scalars['Float']['output'];
  /** Stock keeping unit that came back. */
  sku: Scalars['String']['output'];
  /** Units sold: as placed, without those that were cancelled. A whole number; 0 where orders have it on no line. */
  soldUnits: Scalars['Float']['output'];
};

/** Units that came back for one reason. */
export type ReturnedFor = {
  __typename?: 'ReturnedFor';
  /** As the customer gave it: UNWANTED, WRONG_SIZE, DAMAGED, DEFECTIVE, WRONG_ITEM, NOT_AS_DESCRIBED, ARRIVED_LATE or MISSING. */
  reason: Scalars['String']['output'];
  /** Of all returned units of the SKU: 0 to 1. */
  share: Scalars['Float']['output'];
  /** Units: a whole number. */
  units: Scalars['Float']['output'];
};

/** How often orders were sent back, from where and by what. */
export type ReworkLoop = {
  __typename?: 'ReworkLoop';
  /** What sent them back, as the timeline names it: a short pick, a hold, an amendment ... */
  activity: Scalars['String']['output'];
  /** How often of these the order did again what it had done; of a hold, how often it was released. */
  cameBack: Scalars['Int']['output'];
  /** Where they had been, as the timeline names it. */
  from: Scalars['String']['output'];
  /** Orders that it happened to. */
  orders: Scalars['Int']['output'];
  /** Half of those that came back took so many seconds, or less; null where none did. */
  p50Seconds?: Maybe<Scalars['Float']['output']>;
  /** Nineteen of twenty of those took so many seconds, or less; null where none did. */
  p95Seconds?: Maybe<Scalars['Float']['output']>;
  /** How often, all orders together. */
  times: Scalars['Int']['output'];
};

/** How customers stand, by recency (R), and frequency and amount together (FM, the mean of both), each 1 to 5. */
export type RfmSegment =
  /** R 1 or 2, FM 4 or 5: they bought much, and stay away. */
  | 'AT_RISK'
  /** R 4 or 5, FM 4 or 5: they bought lately, and much. */
  | 'CHAMPIONS'
  /** R 1 or 2, all others: they have not been seen for long. */
  | 'DORMANT'
  /** R 3, FM 4 or 5: they buy much. */
  | 'LOYAL'
  /** R 4 or 5, with one order: they came lately. */
  | 'NEW'
  /** R 3 to 5, all others: they may come to buy more. */
  | 'PROMISING';

/** Whether histories are what the saga declares. */
export type SagaConformance = {
  __typename?: 'SagaConformance';
  /** Orders with at least one step that is not declared. */
  deviatingOrders: Scalars['Int']['output'];
  /** Steps that it does not declare, by order; at most 100. */
  deviations: Array<SagaDeviation>;
  /** The part of the steps that the saga declares: 1 where all are, 0 where none is. */
  fitness: Scalars['Float']['output'];
  /** Orders whose history was looked at. */
  orders: Scalars['Int']['output'];
  /** Steps of the saga in these histories. */
  steps: Scalars['Int']['output'];
};

/** A step of an order that the saga does not declare. */
export type SagaDeviation = {
  __typename?: 'SagaDeviation';
  /** What happened, as the timeline names it. */
  activity: Scalars['String']['output'];
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Events that are declared there; at most 30. */
  declared: Array<Scalars['String']['output']>;
  /** The order that took it. */
  order: Order;
  /** States in one of which the order was; at most 5. Empty where it was not placed yet. */
  states: Array<Scalars['String']['output']>;
  /** The order's version after it. */
  version: Scalars['Int']['output'];
};

/** What was sold, split by one dimension, and in all. */
export type SalesBreakdown = {
  __typename?: 'SalesBreakdown';
  /** When the newest fact was told that these figures could count; null before the first. */
  knownUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Days, weeks and months in their order, those without sales left out; all else by revenue, the most first; those that only what is compared with has, too. More than 20,000 are refused (QUERY_TOO_COMPLEX): ask for a shorter period. */
  rows: Array<SalesRow>;
  /** All rows together, under the key TOTAL. An order is counted once, also where several rows (SKUs or categories) have a part of it. */
  total: SalesRow;
};

/** What changed between two periods, and what it came from. */
export type SalesChange = {
  __typename?: 'SalesChange';
  /** What was sold in the period that is explained. */
  after: SoldFigures;
  /** The first day of the period that it is compared with. */
  againstFrom: Scalars['Date']['output'];
  /** The last day of the period that it is compared with. */
  againstTo: Scalars['Date']['output'];
  /** What was sold in the period that it is compared with. */
  before: SoldFigures;
  /** What `after` has more than `before`; below zero where it has less. */
  change: ChangedFigures;
  /** One entry for each of CHANNEL, COUNTRY, REGION, CAMPAIGN, SKU, CATEGORY and CUSTOMER_GROUP, in this order. */
  dimensions: Array<DimensionChange>;
  /** What changed most, by how much, and what it came from, in one to three sentences. */
  sentence: Scalars['String']['output'];
};

/** What sales are compared with. */
export type SalesComparison =
  /** As many days right before the first. */
  | 'PERIOD_BEFORE'
  /** The same days of the year before. */
  | 'YEAR_BEFORE';

/** What sales are split by. */
export type SalesDimension =
  /** The campaign that led to it. */
  | 'CAMPAIGN'
  /** What kind of product was bought: as its SKU was told to be last (`ProductVariant.category`), for all of its sales. */
  | 'CATEGORY'
  /** Where the order was placed. */
  | 'CHANNEL'
  /** Where it was shipped to. */
  | 'COUNTRY'
  /** What staff counted the customer to (`setCustomerGroup`) when the order was placed. */
  | 'CUSTOMER_GROUP'
  /** The day the order was placed, in the time zone that was asked for. */
  | 'DAY'
  /** The calendar month. */
  | 'MONTH'
  /** The region of the country it was shipped to, as the address has it. */
  | 'REGION'
  /** What was bought. */
  | 'SKU'
  /** The ISO 8601 week, which begins on Monday. */
  | 'WEEK';

/** How a SKU was sold from its first sale on. */
export type SalesLaunch = {
  __typename?: 'SalesLaunch';
  /** The day of its first sale, in the time zone that was asked for. */
  firstSoldOn: Scalars['Date']['output'];
  /** Stock keeping unit that was sold. */
  sku: Scalars['String']['output'];
  /** Its first weeks, one after the other, those that have not begun left out: at most 26. */
  weeks: Array<LaunchWeek>;
};

/** A member of a dimension that rose or fell. */
export type SalesMover = {
  __typename?: 'SalesMover';
  /** What it had in the period that is looked at. */
  after: SoldFigures;
  /** What it had in the period that is compared with. */
  before: SoldFigures;
  /** What it has more; below zero where it has less. */
  change: ChangedFigures;
  /** A channel's code, an ISO 3166-1 country, a region, a campaign, a SKU, a category or a customer group; (none) where there is none. */
  key: Scalars['String']['output'];
  /** Its part of what all members that rose have more, or all that fell have less: 0 to 1. */
  share: Scalars['Float']['output'];
};

/** What rose and fell most between two periods. */
export type SalesMovers = {
  __typename?: 'SalesMovers';
  /** The first day of the period that it is compared with. */
  againstFrom: Scalars['Date']['output'];
  /** The last day of the period that it is compared with. */
  againstTo: Scalars['Date']['output'];
  /** Those that fell most, the most first: at most 50. */
  fallers: Array<SalesMover>;
  /** Members that fell: a whole number, those that are not told one by one too. */
  fell: Scalars['Int']['output'];
  /** Those that rose most, the most first: at most 50. */
  risers: Array<SalesMover>;
  /** Members that rose: a whole number, those that are not told one by one too. */
  rose: Scalars['Int']['output'];
};

/** What was sold under one key. */
export type SalesRow = {
  __typename?: 'SalesRow';
  /** Revenue by order, rounded to a minor unit; null without orders, and where SKUs or categories are looked at, of which an order is no whole. */
  averageValue?: Maybe<Money>;
  /** The same of the second dimension; null without one. */
  crossKey?: Maybe<Scalars['String']['output']>;
  /** A day (2026-11-23), an ISO week (2026-W48), a month (2026-11), a channel's code, an ISO 3166-1 country, a region, a campaign, a SKU, a category or a customer group; (none) where there is no region, campaign, category or group. */
  key: Scalars['String']['output'];
  /** Orders of which at least one unit under this key counts. */
  orders: Scalars['Int']['output'];
  /** What as many days right before had: of a day, week or month what its days had that came so many days earlier. Null unless it is compared with. */
  periodBefore?: Maybe<SoldFigures>;
  /** What was given back of these orders when returns were settled, whenever that was; null where SKUs or categories are looked at: refunds name none. */
  refunded?: Maybe<Money>;
  /** Units that came back of these orders, whenever they did: counted when their return is looked at. */
  returnedUnits: Scalars['Int']['output'];
  /**
   * What those units cost as placed, tax included, shipping not. Amounts of several currencies are never added up unless `inCurrency` is asked for: where they would be, the
   * answer is BAD_USER_INPUT on `channel`, which names them. Where nothing was sold, it is zero in the currency that was last sold in; before the first order in the channel's, and over all channels in XXX (no currency).
   */
  revenue: Money;
  /** Units as placed, without those that were cancelled; 2,147,483,647 stands for that many or more. */
  units: Scalars['Int']['output'];
  /** What the same days of the year before had. Null unless it is compared with. */
  yearBefore?: Maybe<SoldFigures>;
};

/** In what language a sentence is written. */
export type SentenceLanguage =
  /** English. */
  | 'EN'
  /** Dutch. */
  | 'NL';

/** What currencies were worth. */
export type SetExchangeRatesInput = {
  /** 1 to 500, each day of two currencies once. */
  rates: Array<ExchangeRateInput>;
};

/** What was sold in a period. */
export type SoldFigures = {
  __typename?: 'SoldFigures';
  /** Revenue by unit, rounded to a minor unit; null without units. */
  averagePrice?: Maybe<Money>;
  /** Revenue by order, rounded to a minor unit; null without orders, and by SKU or category, where an order is no whole. */
  averageValue?: Maybe<Money>;
  /** Orders of which at least one unit counts: a whole number. */
  orders: Scalars['Float']['output'];
  /** What those units cost as placed, tax included, shipping not; in XXX (no currency) where nothing was ever sold. */
  revenue: Money;
  /** Units as placed, without those that were cancelled: a whole number. */
  units: Scalars['Float']['output'];
};

/** The time between two consecutive milestones, over the orders that passed the second in the period. */
export type StageDuration = {
  __typename?: 'StageDuration';
  /** The milestone that begins the stage. */
  from: ProcessMilestone;
  /** Orders that passed `to` in the period, and have passed `from`. */
  orders: Scalars['Int']['output'];
  /** Half of them took this long, or less. */
  p50Seconds: Scalars['Float']['output'];
  /** Nineteen of twenty took this long, or less. */
  p95Seconds: Scalars['Float']['output'];
  /** The time that all of them spent in this stage, as a part of the time spent in all stages: 0 to 1. */
  shareOfLeadTime: Scalars['Float']['output'];
  /** The milestone that ends the stage. */
  to: ProcessMilestone;
};

/** What the stock of a SKU calls for. */
export type StockSignal =
  /** It lies there, and nobody has asked for it for 91 days. */
  | 'DEAD_STOCK'
  /** Nothing needs to be done. */
  | 'HEALTHY'
  /** More is available than lasts for half a year beyond the reorder point. */
  | 'OVERSTOCK'
  /** None is available, and it is asked for. */
  | 'STOCKOUT'
  /** What is available or comes is at the reorder point or below. */
  | 'UNDERSTOCK';

/** An order that does not go on. */
export type StuckOrder = {
  __typename?: 'StuckOrder';
  /** The last thing that moved it on, as its timeline names it. */
  activity: Scalars['String']['output'];
  /** Its number, as people know it. */
  number: Scalars['String']['output'];
  /** The order itself. */
  order: Order;
  /** The moment of it. */
  since: Scalars['DateTime']['output'];
  /** PENDING, ON_HOLD or CONFIRMED. */
  status: Scalars['String']['output'];
  /** Nineteen of twenty orders went on from there within so many seconds. */
  usualSeconds: Scalars['Float']['output'];
  /** Seconds that it has stood there. */
  waitedSeconds: Scalars['Float']['output'];
};

/** Orders that do not go on. */
export type StuckOrders = {
  __typename?: 'StuckOrders';
  /** Those that are over by the most, at most 100. */
  orders: Array<StuckOrder>;
  /** All of them. */
  totalCount: Scalars['Int']['output'];
};

/** How long something took, over all that ended. Percentiles of parts say nothing of the whole: ask for that without a dimension. */
export type TimeSpread = {
  __typename?: 'TimeSpread';
  /** Half of them took so many seconds, or less. */
  p50Seconds: Scalars['Float']['output'];
  /** Nine of ten took so many seconds, or less. */
  p90Seconds: Scalars['Float']['output'];
  /** Nineteen of twenty took so many seconds, or less. */
  p95Seconds: Scalars['Float']['output'];
  /** All of them together, in seconds. */
  totalSeconds: Scalars['Float']['output'];
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
  ProductVariant: ProductVariant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"sku":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Bottleneck: ResolverTypeWrapper<Bottleneck>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BottleneckCause: BottleneckCause;
  BottleneckComparison: BottleneckComparison;
  Bottlenecks: ResolverTypeWrapper<Bottlenecks>;
  CampaignLift: ResolverTypeWrapper<CampaignLift>;
  ChangedFigures: ResolverTypeWrapper<ChangedFigures>;
  CohortMonth: ResolverTypeWrapper<CohortMonth>;
  Contribution: ResolverTypeWrapper<Contribution>;
  CustomerCohort: ResolverTypeWrapper<CustomerCohort>;
  CustomerSegment: ResolverTypeWrapper<CustomerSegment>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DemandForecast: ResolverTypeWrapper<SkuForecast>;
  DemandPoint: ResolverTypeWrapper<DemandPoint>;
  DimensionChange: ResolverTypeWrapper<DimensionChange>;
  EarnedMargin: ResolverTypeWrapper<EarnedMargin>;
  ExchangeRate: ResolverTypeWrapper<ExchangeRate>;
  ExchangeRateInput: ExchangeRateInput;
  ExchangeRatesPayload: ResolverTypeWrapper<ExchangeRatesPayload>;
  FactTable: FactTable;
  FeedbackScore: ResolverTypeWrapper<FeedbackScore>;
  FloorWork: ResolverTypeWrapper<FloorWork>;
  FloorWorkKind: FloorWorkKind;
  ForecastPoint: ResolverTypeWrapper<ForecastPoint>;
  JudgedPromises: ResolverTypeWrapper<JudgedPromises>;
  LabelCostRow: ResolverTypeWrapper<LabelCostRow>;
  LateDay: ResolverTypeWrapper<LateDay>;
  LateFactKind: LateFactKind;
  LateFacts: ResolverTypeWrapper<LateFacts>;
  LaunchWeek: ResolverTypeWrapper<LaunchWeek>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  LikeVariant: ResolverTypeWrapper<LikeVariant>;
  Location: ResolverTypeWrapper<Location>;
  Margin: ResolverTypeWrapper<Margin>;
  MarginChange: ResolverTypeWrapper<MarginChange>;
  MarginContribution: ResolverTypeWrapper<MarginContribution>;
  MarginDimension: ResolverTypeWrapper<MarginDimension>;
  Money: ResolverTypeWrapper<Money>;
  MoverMeasure: MoverMeasure;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Order>;
  OrderLabelCost: ResolverTypeWrapper<OrderLabelCost>;
  OrdersPlacedInput: OrdersPlacedInput;
  Parameter: ResolverTypeWrapper<Parameter>;
  ProcessDimension: ProcessDimension;
  ProcessMilestone: ProcessMilestone;
  ProcessStage: ProcessStage;
  ProcessTimes: ResolverTypeWrapper<ProcessTimes>;
  ProductVariant: ResolverTypeWrapper<Omit<ProductVariant, 'demandForecast'> & { demandForecast?: Maybe<ResolversTypes['DemandForecast']> }>;
  PromisesBy: PromisesBy;
  PromisesChange: ResolverTypeWrapper<PromisesChange>;
  PromisesContribution: ResolverTypeWrapper<PromisesContribution>;
  PromisesDimension: ResolverTypeWrapper<PromisesDimension>;
  PromisesKept: ResolverTypeWrapper<PromisesKept>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateChange: ResolverTypeWrapper<RateChange>;
  RateEffect: ResolverTypeWrapper<RateEffect>;
  ReplenishmentSuggestion: ResolverTypeWrapper<ReplenishmentSuggestion>;
  ResourceLoad: ResolverTypeWrapper<ResourceLoad>;
  ReturnRate: ResolverTypeWrapper<ReturnRate>;
  ReturnedFor: ResolverTypeWrapper<ReturnedFor>;
  ReworkLoop: ResolverTypeWrapper<ReworkLoop>;
  RfmSegment: RfmSegment;
  SagaConformance: ResolverTypeWrapper<SagaConformance>;
  SagaDeviation: ResolverTypeWrapper<SagaDeviation>;
  SalesBreakdown: ResolverTypeWrapper<SalesBreakdown>;
  SalesChange: ResolverTypeWrapper<SalesChange>;
  SalesComparison: SalesComparison;
  SalesDimension: SalesDimension;
  SalesLaunch: ResolverTypeWrapper<SalesLaunch>;
  SalesMover: ResolverTypeWrapper<SalesMover>;
  SalesMovers: ResolverTypeWrapper<SalesMovers>;
  SalesRow: ResolverTypeWrapper<SalesRow>;
  SentenceLanguage: SentenceLanguage;
  SetExchangeRatesInput: SetExchangeRatesInput;
  SoldFigures: ResolverTypeWrapper<SoldFigures>;
  StageDuration: ResolverTypeWrapper<StageDuration>;
  StockSignal: StockSignal;
  StuckOrder: ResolverTypeWrapper<StuckOrder>;
  StuckOrders: ResolverTypeWrapper<StuckOrders>;
  TimeSpread: ResolverTypeWrapper<TimeSpread>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Bottleneck: Bottleneck;
  String: Scalars['String']['output'];
  Float: Scalars['Float']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Bottlenecks: Bottlenecks;
  CampaignLift: CampaignLift;
  ChangedFigures: ChangedFigures;
  CohortMonth: CohortMonth;
  Contribution: Contribution;
  CustomerCohort: CustomerCohort;
  CustomerSegment: CustomerSegment;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DemandForecast: SkuForecast;
  DemandPoint: DemandPoint;
  DimensionChange: DimensionChange;
  EarnedMargin: EarnedMargin;
  ExchangeRate: ExchangeRate;
  ExchangeRateInput: ExchangeRateInput;
  ExchangeRatesPayload: ExchangeRatesPayload;
  FeedbackScore: FeedbackScore;
  FloorWork: FloorWork;
  ForecastPoint: ForecastPoint;
  JudgedPromises: JudgedPromises;
  LabelCostRow: LabelCostRow;
  LateDay: LateDay;
  LateFacts: LateFacts;
  LaunchWeek: LaunchWeek;
  Boolean: Scalars['Boolean']['output'];
  LikeVariant: LikeVariant;
  Location: Location;
  Margin: Margin;
  MarginChange: MarginChange;
  MarginContribution: MarginContribution;
  MarginDimension: MarginDimension;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: Order;
  OrderLabelCost: OrderLabelCost;
  OrdersPlacedInput: OrdersPlacedInput;
  Parameter: Parameter;
  ProcessTimes: ProcessTimes;
  ProductVariant: Omit<ProductVariant, 'demandForecast'> & { demandForecast?: Maybe<ResolversParentTypes['DemandForecast']> } | FederationReferenceTypes['ProductVariant'];
  PromisesChange: PromisesChange;
  PromisesContribution: PromisesContribution;
  PromisesDimension: PromisesDimension;
  PromisesKept: PromisesKept;
  Query: Record<PropertyKey, never>;
  RateChange: RateChange;
  RateEffect: RateEffect;
  ReplenishmentSuggestion: ReplenishmentSuggestion;
  ResourceLoad: ResourceLoad;
  ReturnRate: ReturnRate;
  ReturnedFor: ReturnedFor;
  ReworkLoop: ReworkLoop;
  SagaConformance: SagaConformance;
  SagaDeviation: SagaDeviation;
  SalesBreakdown: SalesBreakdown;
  SalesChange: SalesChange;
  SalesLaunch: SalesLaunch;
  SalesMover: SalesMover;
  SalesMovers: SalesMovers;
  SalesRow: SalesRow;
  SetExchangeRatesInput: SetExchangeRatesInput;
  SoldFigures: SoldFigures;
  StageDuration: StageDuration;
  StuckOrder: StuckOrder;
  StuckOrders: StuckOrders;
  TimeSpread: TimeSpread;
  UserError: UserError;
};

export type BottleneckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bottleneck'] = ResolversParentTypes['Bottleneck']> = {
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['BottleneckCause'], ParentType, ContextType>;
  chance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  comparedWith?: Resolver<ResolversTypes['BottleneckComparison'], ParentType, ContextType>;
  fulfillmentOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leadTimeAtP25Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  leadTimeP50Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  locationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  now?: Resolver<ResolversTypes['ResourceLoad'], ParentType, ContextType>;
  p25Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ProcessStage'], ParentType, ContextType>;
  usual?: Resolver<ResolversTypes['ResourceLoad'], ParentType, ContextType>;
};

export type BottlenecksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bottlenecks'] = ResolversParentTypes['Bottlenecks']> = {
  comparedSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  named?: Resolver<Array<ResolversTypes['Bottleneck']>, ParentType, ContextType>;
  notJudged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignLiftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignLift'] = ResolversParentTypes['CampaignLift']> = {
  attributed?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  control?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  controlFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  controlInCampaigns?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  controlTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  during?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  least?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lift?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  most?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  relativeLift?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ChangedFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedFigures'] = ResolversParentTypes['ChangedFigures']> = {
  orders?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CohortMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CohortMonth'] = ResolversParentTypes['CohortMonth']> = {
  after?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customers?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  after?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  averagePrice?: Resolver<Maybe<ResolversTypes['RateEffect']>, ParentType, ContextType>;
  averageValue?: Resolver<Maybe<ResolversTypes['RateEffect']>, ParentType, ContextType>;
  before?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ChangedFigures'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerCohortResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerCohort'] = ResolversParentTypes['CustomerCohort']> = {
  customers?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  months?: Resolver<Array<ResolversTypes['CohortMonth']>, ParentType, ContextType>;
};

export type CustomerSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerSegment'] = ResolversParentTypes['CustomerSegment']> = {
  customers?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  daysSinceLastOrder?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  segment?: Resolver<ResolversTypes['RfmSegment'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
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

export type DemandForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemandForecast'] = ResolversParentTypes['DemandForecast']> = {
  backtestError?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['DemandPoint']>, ParentType, ContextType>;
  likeness?: Resolver<Array<ResolversTypes['LikeVariant']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['ForecastPoint']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DemandPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemandPoint'] = ResolversParentTypes['DemandPoint']> = {
  backordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bulk?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelledWaiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counted?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  daysWithoutStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promoted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weekStarting?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DimensionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DimensionChange'] = ResolversParentTypes['DimensionChange']> = {
  averagePrice?: Resolver<Maybe<ResolversTypes['RateChange']>, ParentType, ContextType>;
  averageValue?: Resolver<Maybe<ResolversTypes['RateChange']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['SalesDimension'], ParentType, ContextType>;
  contributions?: Resolver<Array<ResolversTypes['Contribution']>, ParentType, ContextType>;
};

export type EarnedMarginResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EarnedMargin'] = ResolversParentTypes['EarnedMargin']> = {
  margin?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  netRevenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ExchangeRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeRate'] = ResolversParentTypes['ExchangeRate']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  inCurrency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExchangeRatesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeRatesPayload'] = ResolversParentTypes['ExchangeRatesPayload']> = {
  rates?: Resolver<Maybe<Array<ResolversTypes['ExchangeRate']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FeedbackScoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackScore'] = ResolversParentTypes['FeedbackScore']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ratings?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FloorWorkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FloorWork'] = ResolversParentTypes['FloorWork']> = {
  fulfillmentOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  locationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  waitingP50Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  waitingP95Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  work?: Resolver<ResolversTypes['FloorWorkKind'], ParentType, ContextType>;
  workers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workingP50Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  workingP95Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ForecastPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForecastPoint'] = ResolversParentTypes['ForecastPoint']> = {
  lower80?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lower95?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  typical?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upper80?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upper95?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weekStarting?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type JudgedPromisesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JudgedPromises'] = ResolversParentTypes['JudgedPromises']> = {
  judged?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LabelCostRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LabelCostRow'] = ResolversParentTypes['LabelCostRow']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paidOfQuoted?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quoted?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quotedShipments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LateDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LateDay'] = ResolversParentTypes['LateDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['LateFacts']>, ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returnedUnits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LateFactsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LateFacts'] = ResolversParentTypes['LateFacts']> = {
  facts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LateFactKind'], ParentType, ContextType>;
};

export type LaunchWeekResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaunchWeek'] = ResolversParentTypes['LaunchWeek']> = {
  isOver?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  week?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LikeVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LikeVariant'] = ResolversParentTypes['LikeVariant']> = {
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MarginResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Margin'] = ResolversParentTypes['Margin']> = {
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  costedUnits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  crossKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  margin?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  netRevenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MarginChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarginChange'] = ResolversParentTypes['MarginChange']> = {
  after?: Resolver<ResolversTypes['EarnedMargin'], ParentType, ContextType>;
  againstFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  againstTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['EarnedMargin'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['MarginDimension']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MarginContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarginContribution'] = ResolversParentTypes['MarginContribution']> = {
  after?: Resolver<ResolversTypes['EarnedMargin'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['EarnedMargin'], ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['RateEffect']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MarginDimensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarginDimension'] = ResolversParentTypes['MarginDimension']> = {
  by?: Resolver<ResolversTypes['SalesDimension'], ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['RateChange']>, ParentType, ContextType>;
  contributions?: Resolver<Array<ResolversTypes['MarginContribution']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  setExchangeRates: Resolver<ResolversTypes['ExchangeRatesPayload'], ParentType, ContextType, RequireFields<MutationSetExchangeRatesArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrderLabelCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLabelCost'] = ResolversParentTypes['OrderLabelCost']> = {
  allocationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paid?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  quoted?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ParameterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Parameter'] = ResolversParentTypes['Parameter']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessTimesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessTimes'] = ResolversParentTypes['ProcessTimes']> = {
  andKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fulfillmentOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ProcessStage'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['TimeSpread'], ParentType, ContextType>;
  working?: Resolver<ResolversTypes['TimeSpread'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  demandForecast?: Resolver<Maybe<ResolversTypes['DemandForecast']>, ParentType, ContextType, RequireFields<ProductVariantDemandForecastArgs, 'weeks'>>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PromisesChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromisesChange'] = ResolversParentTypes['PromisesChange']> = {
  after?: Resolver<ResolversTypes['JudgedPromises'], ParentType, ContextType>;
  againstFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  againstTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['JudgedPromises'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['PromisesDimension']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PromisesContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromisesContribution'] = ResolversParentTypes['PromisesContribution']> = {
  after?: Resolver<ResolversTypes['JudgedPromises'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['JudgedPromises'], ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['RateEffect']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PromisesDimensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromisesDimension'] = ResolversParentTypes['PromisesDimension']> = {
  by?: Resolver<ResolversTypes['PromisesBy'], ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['RateChange']>, ParentType, ContextType>;
  contributions?: Resolver<Array<ResolversTypes['PromisesContribution']>, ParentType, ContextType>;
};

export type PromisesKeptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromisesKept'] = ResolversParentTypes['PromisesKept']> = {
  broken?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  meanDaysLate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shipments?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unpromised?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bottlenecks: Resolver<ResolversTypes['Bottlenecks'], ParentType, ContextType, RequireFields<QueryBottlenecksArgs, 'from' | 'to'>>;
  campaignLift: Resolver<ResolversTypes['CampaignLift'], ParentType, ContextType, RequireFields<QueryCampaignLiftArgs, 'campaign'>>;
  customerCohorts: Resolver<Array<ResolversTypes['CustomerCohort']>, ParentType, ContextType, RequireFields<QueryCustomerCohortsArgs, 'of'>>;
  customerSegments: Resolver<Array<ResolversTypes['CustomerSegment']>, ParentType, ContextType, RequireFields<QueryCustomerSegmentsArgs, 'of'>>;
  exchangeRates: Resolver<Array<ResolversTypes['ExchangeRate']>, ParentType, ContextType, RequireFields<QueryExchangeRatesArgs, 'currency' | 'inCurrency'>>;
  factsUrl: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<QueryFactsUrlArgs, 'table'>>;
  feedbackScores: Resolver<Array<ResolversTypes['FeedbackScore']>, ParentType, ContextType, RequireFields<QueryFeedbackScoresArgs, 'by' | 'of'>>;
  floorWork: Resolver<Array<ResolversTypes['FloorWork']>, ParentType, ContextType, RequireFields<QueryFloorWorkArgs, 'from' | 'to'>>;
  labelCosts: Resolver<Array<ResolversTypes['LabelCostRow']>, ParentType, ContextType, RequireFields<QueryLabelCostsArgs, 'from' | 'to'>>;
  labelCostsOfOrder: Resolver<Array<ResolversTypes['OrderLabelCost']>, ParentType, ContextType, RequireFields<QueryLabelCostsOfOrderArgs, 'orderId'>>;
  lateFacts: Resolver<Array<ResolversTypes['LateDay']>, ParentType, ContextType, RequireFields<QueryLateFactsArgs, 'from' | 'language' | 'since' | 'to'>>;
  marginChange: Resolver<ResolversTypes['MarginChange'], ParentType, ContextType, RequireFields<QueryMarginChangeArgs, 'language' | 'members' | 'of'>>;
  margins: Resolver<Array<ResolversTypes['Margin']>, ParentType, ContextType, RequireFields<QueryMarginsArgs, 'by' | 'of'>>;
  processDurations: Resolver<Array<ResolversTypes['StageDuration']>, ParentType, ContextType, RequireFields<QueryProcessDurationsArgs, 'from' | 'to'>>;
  processLogUrl: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<QueryProcessLogUrlArgs, 'from' | 'to'>>;
  processTimes: Resolver<Array<ResolversTypes['ProcessTimes']>, ParentType, ContextType, RequireFields<QueryProcessTimesArgs, 'from' | 'to'>>;
  promisesChange: Resolver<ResolversTypes['PromisesChange'], ParentType, ContextType, RequireFields<QueryPromisesChangeArgs, 'language' | 'members' | 'of'>>;
  promisesKept: Resolver<Array<ResolversTypes['PromisesKept']>, ParentType, ContextType, RequireFields<QueryPromisesKeptArgs, 'by' | 'of'>>;
  replenishmentSuggestions: Resolver<Array<ResolversTypes['ReplenishmentSuggestion']>, ParentType, ContextType, Partial<QueryReplenishmentSuggestionsArgs>>;
  returnRates: Resolver<Array<ResolversTypes['ReturnRate']>, ParentType, ContextType, RequireFields<QueryReturnRatesArgs, 'of'>>;
  reworkLoops: Resolver<Array<ResolversTypes['ReworkLoop']>, ParentType, ContextType, RequireFields<QueryReworkLoopsArgs, 'from' | 'to'>>;
  sagaConformance: Resolver<ResolversTypes['SagaConformance'], ParentType, ContextType, RequireFields<QuerySagaConformanceArgs, 'from' | 'to'>>;
  sales: Resolver<ResolversTypes['SalesBreakdown'], ParentType, ContextType, RequireFields<QuerySalesArgs, 'by' | 'from' | 'to'>>;
  salesChange: Resolver<ResolversTypes['SalesChange'], ParentType, ContextType, RequireFields<QuerySalesChangeArgs, 'from' | 'language' | 'members' | 'to'>>;
  salesLaunches: Resolver<Array<ResolversTypes['SalesLaunch']>, ParentType, ContextType, RequireFields<QuerySalesLaunchesArgs, 'of' | 'weeks'>>;
  salesMovers: Resolver<ResolversTypes['SalesMovers'], ParentType, ContextType, RequireFields<QuerySalesMoversArgs, 'by' | 'members' | 'of' | 'rankedBy'>>;
  stuckOrders: Resolver<ResolversTypes['StuckOrders'], ParentType, ContextType, RequireFields<QueryStuckOrdersArgs, 'first'>>;
};

export type RateChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateChange'] = ResolversParentTypes['RateChange']> = {
  after?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  isReversed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mix?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RateEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateEffect'] = ResolversParentTypes['RateEffect']> = {
  mix?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ReplenishmentSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentSuggestion'] = ResolversParentTypes['ReplenishmentSuggestion']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coversWeeks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  daysOfSupply?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  expectedWeek?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  incoming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  plannedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['StockSignal'], ParentType, ContextType>;
  reorderPoint?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  supplierCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResourceLoadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceLoad'] = ResolversParentTypes['ResourceLoad']> = {
  perDay?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  queueLength?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  waitingSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  workingSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ReturnRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnRate'] = ResolversParentTypes['ReturnRate']> = {
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['ReturnedFor']>, ParentType, ContextType>;
  returnedUnits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  soldUnits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ReturnedForResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnedFor'] = ResolversParentTypes['ReturnedFor']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ReworkLoopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReworkLoop'] = ResolversParentTypes['ReworkLoop']> = {
  activity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameBack?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p50Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SagaConformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaConformance'] = ResolversParentTypes['SagaConformance']> = {
  deviatingOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deviations?: Resolver<Array<ResolversTypes['SagaDeviation']>, ParentType, ContextType>;
  fitness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SagaDeviationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaDeviation'] = ResolversParentTypes['SagaDeviation']> = {
  activity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  declared?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesBreakdownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesBreakdown'] = ResolversParentTypes['SalesBreakdown']> = {
  knownUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['SalesRow']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SalesRow'], ParentType, ContextType>;
};

export type SalesChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesChange'] = ResolversParentTypes['SalesChange']> = {
  after?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  againstFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  againstTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ChangedFigures'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['DimensionChange']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SalesLaunchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesLaunch'] = ResolversParentTypes['SalesLaunch']> = {
  firstSoldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weeks?: Resolver<Array<ResolversTypes['LaunchWeek']>, ParentType, ContextType>;
};

export type SalesMoverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesMover'] = ResolversParentTypes['SalesMover']> = {
  after?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['SoldFigures'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ChangedFigures'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SalesMoversResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesMovers'] = ResolversParentTypes['SalesMovers']> = {
  againstFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  againstTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  fallers?: Resolver<Array<ResolversTypes['SalesMover']>, ParentType, ContextType>;
  fell?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  risers?: Resolver<Array<ResolversTypes['SalesMover']>, ParentType, ContextType>;
  rose?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesRow'] = ResolversParentTypes['SalesRow']> = {
  averageValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  crossKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  periodBefore?: Resolver<Maybe<ResolversTypes['SoldFigures']>, ParentType, ContextType>;
  refunded?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  returnedUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yearBefore?: Resolver<Maybe<ResolversTypes['SoldFigures']>, ParentType, ContextType>;
};

export type SoldFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoldFigures'] = ResolversParentTypes['SoldFigures']> = {
  averagePrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  averageValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StageDurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageDuration'] = ResolversParentTypes['StageDuration']> = {
  from?: Resolver<ResolversTypes['ProcessMilestone'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p50Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p95Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shareOfLeadTime?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ProcessMilestone'], ParentType, ContextType>;
};

export type StuckOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StuckOrder'] = ResolversParentTypes['StuckOrder']> = {
  activity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usualSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  waitedSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StuckOrdersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StuckOrders'] = ResolversParentTypes['StuckOrders']> = {
  orders?: Resolver<Array<ResolversTypes['StuckOrder']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimeSpreadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeSpread'] = ResolversParentTypes['TimeSpread']> = {
  p50Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p90Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p95Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  totalSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['Parameter']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Bottleneck?: BottleneckResolvers<ContextType>;
  Bottlenecks?: BottlenecksResolvers<ContextType>;
  CampaignLift?: CampaignLiftResolvers<ContextType>;
  ChangedFigures?: ChangedFiguresResolvers<ContextType>;
  CohortMonth?: CohortMonthResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  CustomerCohort?: CustomerCohortResolvers<ContextType>;
  CustomerSegment?: CustomerSegmentResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DemandForecast?: DemandForecastResolvers<ContextType>;
  DemandPoint?: DemandPointResolvers<ContextType>;
  DimensionChange?: DimensionChangeResolvers<ContextType>;
  EarnedMargin?: EarnedMarginResolvers<ContextType>;
  ExchangeRate?: ExchangeRateResolvers<ContextType>;
  ExchangeRatesPayload?: ExchangeRatesPayloadResolvers<ContextType>;
  FeedbackScore?: FeedbackScoreResolvers<ContextType>;
  FloorWork?: FloorWorkResolvers<ContextType>;
  ForecastPoint?: ForecastPointResolvers<ContextType>;
  JudgedPromises?: JudgedPromisesResolvers<ContextType>;
  LabelCostRow?: LabelCostRowResolvers<ContextType>;
  LateDay?: LateDayResolvers<ContextType>;
  LateFacts?: LateFactsResolvers<ContextType>;
  LaunchWeek?: LaunchWeekResolvers<ContextType>;
  LikeVariant?: LikeVariantResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Margin?: MarginResolvers<ContextType>;
  MarginChange?: MarginChangeResolvers<ContextType>;
  MarginContribution?: MarginContributionResolvers<ContextType>;
  MarginDimension?: MarginDimensionResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderLabelCost?: OrderLabelCostResolvers<ContextType>;
  Parameter?: ParameterResolvers<ContextType>;
  ProcessTimes?: ProcessTimesResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  PromisesChange?: PromisesChangeResolvers<ContextType>;
  PromisesContribution?: PromisesContributionResolvers<ContextType>;
  PromisesDimension?: PromisesDimensionResolvers<ContextType>;
  PromisesKept?: PromisesKeptResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateChange?: RateChangeResolvers<ContextType>;
  RateEffect?: RateEffectResolvers<ContextType>;
  ReplenishmentSuggestion?: ReplenishmentSuggestionResolvers<ContextType>;
  ResourceLoad?: ResourceLoadResolvers<ContextType>;
  ReturnRate?: ReturnRateResolvers<ContextType>;
  ReturnedFor?: ReturnedForResolvers<ContextType>;
  ReworkLoop?: ReworkLoopResolvers<ContextType>;
  SagaConformance?: SagaConformanceResolvers<ContextType>;
  SagaDeviation?: SagaDeviationResolvers<ContextType>;
  SalesBreakdown?: SalesBreakdownResolvers<ContextType>;
  SalesChange?: SalesChangeResolvers<ContextType>;
  SalesLaunch?: SalesLaunchResolvers<ContextType>;
  SalesMover?: SalesMoverResolvers<ContextType>;
  SalesMovers?: SalesMoversResolvers<ContextType>;
  SalesRow?: SalesRowResolvers<ContextType>;
  SoldFigures?: SoldFiguresResolvers<ContextType>;
  StageDuration?: StageDurationResolvers<ContextType>;
  StuckOrder?: StuckOrderResolvers<ContextType>;
  StuckOrders?: StuckOrdersResolvers<ContextType>;
  TimeSpread?: TimeSpreadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

