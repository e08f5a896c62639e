export * from './generated.js'
