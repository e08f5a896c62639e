/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderParent, FulfillmentOrderPage, FulfillmentOrderPageEdge } from './shapes.js';
import type { FulfillmentOrderRow, FulfillmentLineRow, PackageRow, ShipmentRow, TrackingEventRow } from '../persistence/rows.js';
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

export type Delay = {
  __typename?: 'Delay';
  nextStep: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  since: Scalars['DateTime']['output'];
};

/** Outer size in millimetres. */
export type Dimensions = {
  __typename?: 'Dimensions';
  height: Scalars['Int']['output'];
  length: Scalars['Int']['output'];
  width: Scalars['Int']['output'];
};

export type EstimatedDelivery = {
  __typename?: 'EstimatedDelivery';
  from: Scalars['DateTime']['output'];
  to: Scalars['DateTime']['output'];
};

export type FulfillmentLine = {
  __typename?: 'FulfillmentLine';
  bin?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  picked: Scalars['Int']['output'];
  quantity: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
};

export type FulfillmentOrder = {
  __typename?: 'FulfillmentOrder';
  allowedActions: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  lines: Array<FulfillmentLine>;
  location?: Maybe<Location>;
  order?: Maybe<Order>;
  packages: Array<Package>;
  shipBy?: Maybe<Scalars['DateTime']['output']>;
  sourcing: Scalars['String']['output'];
  status: FulfillmentStatus;
};

export type FulfillmentOrderConnection = {
  __typename?: 'FulfillmentOrderConnection';
  edges: Array<FulfillmentOrderEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type FulfillmentOrderEdge = {
  __typename?: 'FulfillmentOrderEdge';
  cursor: Scalars['String']['output'];
  node: FulfillmentOrder;
};

export type FulfillmentOrderInput = {
  fulfillmentOrderId: Scalars['ID']['input'];
};

export type FulfillmentOrderPayload = {
  __typename?: 'FulfillmentOrderPayload';
  fulfillmentOrder?: Maybe<FulfillmentOrder>;
  userErrors: Array<UserError>;
};

export type FulfillmentStatus =
  | 'CANCELLED'
  | 'OPEN'
  | 'PACKED'
  | 'PICKED'
  | 'PICKING'
  | 'SHIPPED';

export type LabelFormat =
  | 'PDF'
  | 'ZPL';

export type Location = {
  __typename?: 'Location';
  id: Scalars['ID']['output'];
};

/** An amount in one currency. */
export type Money = {
  __typename?: 'Money';
  /** Decimal text with the number of decimals of the currency. */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217. */
  currencyCode: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  packFulfillmentOrder: FulfillmentOrderPayload;
  recordPick: FulfillmentOrderPayload;
  recordTrackingEvent: ShipmentPayload;
  shipFulfillmentOrder: ShipmentPayload;
  startPicking: FulfillmentOrderPayload;
};


export type MutationPackFulfillmentOrderArgs = {
  input: PackInput;
};


export type MutationRecordPickArgs = {
  input: RecordPickInput;
};


export type MutationRecordTrackingEventArgs = {
  input: TrackingEventInput;
};


export type MutationShipFulfillmentOrderArgs = {
  input: ShipInput;
};


export type MutationStartPickingArgs = {
  input: FulfillmentOrderInput;
};

export type Order = {
  __typename?: 'Order';
  fulfillmentOrders?: Maybe<Array<FulfillmentOrder>>;
  id: Scalars['ID']['output'];
  shipments?: Maybe<Array<Shipment>>;
};

export type PackInput = {
  fulfillmentOrderId: Scalars['ID']['input'];
  packages?: InputMaybe<Array<PackageInput>>;
};

export type Package = {
  __typename?: 'Package';
  box: Scalars['String']['output'];
  dimensionsMm: Dimensions;
  id: Scalars['ID']['output'];
  lines: Array<PackageLine>;
  sscc: Scalars['String']['output'];
  weightGrams: Scalars['Int']['output'];
};

export type PackageInput = {
  box: Scalars['String']['input'];
  lines: Array<SkuQuantityInput>;
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

export type PackageLine = {
  __typename?: 'PackageLine';
  quantity: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
};

/** Where a page of a connection stands. */
export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** For the gateway's `trackingUpdates`: what a subscriber missed (null: shipping knows no such order for this viewer). */
  _trackingUpdates?: Maybe<_TrackingUpdates>;
  fulfillmentOrders: FulfillmentOrderConnection;
  shipment?: Maybe<Shipment>;
};


export type Query_TrackingUpdatesArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  limit?: Scalars['Int']['input'];
  orderId: Scalars['ID']['input'];
};


export type QueryFulfillmentOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<FulfillmentStatus>;
};


export type QueryShipmentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

export type RecordPickInput = {
  fulfillmentOrderId: Scalars['ID']['input'];
  lines: Array<SkuQuantityInput>;
};

export type ShipInput = {
  carrier?: InputMaybe<Scalars['String']['input']>;
  fulfillmentOrderId: Scalars['ID']['input'];
  service?: InputMaybe<Scalars['String']['input']>;
};

export type Shipment = {
  __typename?: 'Shipment';
  carrier: Scalars['String']['output'];
  cost: Money;
  delay?: Maybe<Delay>;
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  estimatedDelivery?: Maybe<EstimatedDelivery>;
  events: Array<TrackingEvent>;
  id: Scalars['ID']['output'];
  labelUrl: Scalars['String']['output'];
  order?: Maybe<Order>;
  packages: Array<Package>;
  service: Scalars['String']['output'];
  shippedAt?: Maybe<Scalars['DateTime']['output']>;
  status: TrackingStatus;
  trackingNumber: Scalars['String']['output'];
  trackingUrl: Scalars['String']['output'];
};


export type ShipmentLabelUrlArgs = {
  format?: InputMaybe<LabelFormat>;
};

export type ShipmentPayload = {
  __typename?: 'ShipmentPayload';
  shipment?: Maybe<Shipment>;
  userErrors: Array<UserError>;
};

export type SkuQuantityInput = {
  quantity: Scalars['Int']['input'];
  sku: Scalars['String']['input'];
};

export type TrackingEvent = {
  __typename?: 'TrackingEvent';
  at: Scalars['DateTime']['output'];
  countryCode?: Maybe<Scalars['String']['output']>;
  description: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  location?: Maybe<Scalars['String']['output']>;
  status: TrackingStatus;
};

export type TrackingEventInput = {
  at: Scalars['DateTime']['input'];
  countryCode?: InputMaybe<Scalars['String']['input']>;
  description: Scalars['String']['input'];
  estimatedDelivery?: InputMaybe<Scalars['DateTime']['input']>;
  idempotencyKey: Scalars['String']['input'];
  location?: InputMaybe<Scalars['String']['input']>;
  status: TrackingStatus;
  trackingNumber: Scalars['String']['input'];
};

export type TrackingStatus =
  | 'AVAILABLE_FOR_PICKUP'
  | 'CANCELLED'
  | 'CUSTOMS_HOLD'
  | 'DELIVERED'
  | 'EXCEPTION'
  | 'FAILURE'
  | 'IN_TRANSIT'
  | 'OUT_FOR_DELIVERY'
  | 'PRE_TRANSIT'
  | 'RETURN_TO_SENDER';

/** An expected outcome that the caller can mend; nothing was changed. */
export type UserError = {
  __typename?: 'UserError';
  code: UserErrorCode;
  /** The path of the input field, such as ["input", "lines", "0", "quantity"]. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong and what to do next. */
  message: Scalars['String']['output'];
};

export type UserErrorCode =
  | 'IDEMPOTENCY_CONFLICT'
  | 'ILLEGAL_TRANSITION'
  | 'INSUFFICIENT_STOCK'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'NOT_RETURNABLE'
  | 'NOT_SERVICEABLE'
  | 'OUT_OF_RANGE'
  | 'PAYMENT_DECLINED'
  | 'REQUIRED'
  | 'TOO_MANY'
  | 'VERSION_CONFLICT';

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
  Shipment:
    ( { __typename: 'Shipment' }
    & GraphQLRecursivePick<FederationTypes['Shipment'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Delay: ResolverTypeWrapper<Delay>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Dimensions: ResolverTypeWrapper<Dimensions>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  EstimatedDelivery: ResolverTypeWrapper<EstimatedDelivery>;
  FulfillmentLine: ResolverTypeWrapper<FulfillmentLineRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  FulfillmentOrder: ResolverTypeWrapper<FulfillmentOrderRow>;
  FulfillmentOrderConnection: ResolverTypeWrapper<FulfillmentOrderPage>;
  FulfillmentOrderEdge: ResolverTypeWrapper<FulfillmentOrderPageEdge>;
  FulfillmentOrderInput: FulfillmentOrderInput;
  FulfillmentOrderPayload: ResolverTypeWrapper<Omit<FulfillmentOrderPayload, 'fulfillmentOrder'> & { fulfillmentOrder?: Maybe<ResolversTypes['FulfillmentOrder']> }>;
  FulfillmentStatus: FulfillmentStatus;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LabelFormat: LabelFormat;
  Location: ResolverTypeWrapper<Location>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderParent>;
  PackInput: PackInput;
  Package: ResolverTypeWrapper<PackageRow>;
  PackageInput: PackageInput;
  PackageLine: ResolverTypeWrapper<PackageLine>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPickInput: RecordPickInput;
  ShipInput: ShipInput;
  Shipment: ResolverTypeWrapper<ShipmentRow>;
  ShipmentPayload: ResolverTypeWrapper<Omit<ShipmentPayload, 'shipment'> & { shipment?: Maybe<ResolversTypes['Shipment']> }>;
  SkuQuantityInput: SkuQuantityInput;
  TrackingEvent: ResolverTypeWrapper<TrackingEventRow>;
  TrackingEventInput: TrackingEventInput;
  TrackingStatus: TrackingStatus;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  _TrackingUpdate: ResolverTypeWrapper<Omit<_TrackingUpdate, 'event'> & { event: ResolversTypes['TrackingEvent'] }>;
  _TrackingUpdates: ResolverTypeWrapper<Omit<_TrackingUpdates, 'after' | 'latest'> & { after: Array<ResolversTypes['_TrackingUpdate']>, latest?: Maybe<ResolversTypes['_TrackingUpdate']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Delay: Delay;
  String: Scalars['String']['output'];
  Dimensions: Dimensions;
  Int: Scalars['Int']['output'];
  EstimatedDelivery: EstimatedDelivery;
  FulfillmentLine: FulfillmentLineRow;
  ID: Scalars['ID']['output'];
  FulfillmentOrder: FulfillmentOrderRow;
  FulfillmentOrderConnection: FulfillmentOrderPage;
  FulfillmentOrderEdge: FulfillmentOrderPageEdge;
  FulfillmentOrderInput: FulfillmentOrderInput;
  FulfillmentOrderPayload: Omit<FulfillmentOrderPayload, 'fulfillmentOrder'> & { fulfillmentOrder?: Maybe<ResolversParentTypes['FulfillmentOrder']> };
  JSON: Scalars['JSON']['output'];
  Location: Location;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: OrderParent;
  PackInput: PackInput;
  Package: PackageRow;
  PackageInput: PackageInput;
  PackageLine: PackageLine;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  RecordPickInput: RecordPickInput;
  ShipInput: ShipInput;
  Shipment: ShipmentRow;
  ShipmentPayload: Omit<ShipmentPayload, 'shipment'> & { shipment?: Maybe<ResolversParentTypes['Shipment']> };
  SkuQuantityInput: SkuQuantityInput;
  TrackingEvent: TrackingEventRow;
  TrackingEventInput: TrackingEventInput;
  UserError: UserError;
  _TrackingUpdate: Omit<_TrackingUpdate, 'event'> & { event: ResolversParentTypes['TrackingEvent'] };
  _TrackingUpdates: Omit<_TrackingUpdates, 'after' | 'latest'> & { after: Array<ResolversParentTypes['_TrackingUpdate']>, latest?: Maybe<ResolversParentTypes['_TrackingUpdate']> };
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
  nextStep?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  picked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FulfillmentOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentOrder'] = ResolversParentTypes['FulfillmentOrder'], FederationReferenceType extends FederationReferenceTypes['FulfillmentOrder'] = FederationReferenceTypes['FulfillmentOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FulfillmentOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['FulfillmentLine']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  packages?: Resolver<Array<ResolversTypes['Package']>, ParentType, ContextType>;
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

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  packFulfillmentOrder: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationPackFulfillmentOrderArgs, 'input'>>;
  recordPick: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationRecordPickArgs, 'input'>>;
  recordTrackingEvent: Resolver<ResolversTypes['ShipmentPayload'], ParentType, ContextType, RequireFields<MutationRecordTrackingEventArgs, 'input'>>;
  shipFulfillmentOrder: Resolver<ResolversTypes['ShipmentPayload'], ParentType, ContextType, RequireFields<MutationShipFulfillmentOrderArgs, 'input'>>;
  startPicking: Resolver<ResolversTypes['FulfillmentOrderPayload'], ParentType, ContextType, RequireFields<MutationStartPickingArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fulfillmentOrders?: Resolver<Maybe<Array<ResolversTypes['FulfillmentOrder']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shipments?: Resolver<Maybe<Array<ResolversTypes['Shipment']>>, ParentType, ContextType>;
};

export type PackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package']> = {
  box?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimensionsMm?: Resolver<ResolversTypes['Dimensions'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PackageLine']>, ParentType, ContextType>;
  sscc?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PackageLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackageLine'] = ResolversParentTypes['PackageLine']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _trackingUpdates: Resolver<Maybe<ResolversTypes['_TrackingUpdates']>, ParentType, ContextType, RequireFields<Query_TrackingUpdatesArgs, 'limit' | 'orderId'>>;
  fulfillmentOrders: Resolver<ResolversTypes['FulfillmentOrderConnection'], ParentType, ContextType, Partial<QueryFulfillmentOrdersArgs>>;
  shipment: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType, Partial<QueryShipmentArgs>>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment'], FederationReferenceType extends FederationReferenceTypes['Shipment'] = FederationReferenceTypes['Shipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  delay?: Resolver<Maybe<ResolversTypes['Delay']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  estimatedDelivery?: Resolver<Maybe<ResolversTypes['EstimatedDelivery']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['TrackingEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labelUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ShipmentLabelUrlArgs, 'format'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  packages?: Resolver<Array<ResolversTypes['Package']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TrackingStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShipmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentPayload'] = ResolversParentTypes['ShipmentPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
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

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Delay?: DelayResolvers<ContextType>;
  Dimensions?: DimensionsResolvers<ContextType>;
  EstimatedDelivery?: EstimatedDeliveryResolvers<ContextType>;
  FulfillmentLine?: FulfillmentLineResolvers<ContextType>;
  FulfillmentOrder?: FulfillmentOrderResolvers<ContextType>;
  FulfillmentOrderConnection?: FulfillmentOrderConnectionResolvers<ContextType>;
  FulfillmentOrderEdge?: FulfillmentOrderEdgeResolvers<ContextType>;
  FulfillmentOrderPayload?: FulfillmentOrderPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Location?: LocationResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Package?: PackageResolvers<ContextType>;
  PackageLine?: PackageLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentPayload?: ShipmentPayloadResolvers<ContextType>;
  TrackingEvent?: TrackingEventResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  _TrackingUpdate?: _TrackingUpdateResolvers<ContextType>;
  _TrackingUpdates?: _TrackingUpdatesResolvers<ContextType>;
};

