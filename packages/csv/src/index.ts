export { csvLine, escapeFormula, unescapeFormula, type Cell } from './csv-line.js'
