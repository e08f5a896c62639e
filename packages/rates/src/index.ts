export * from './parcel.js'
export * from './rate-card.js'
