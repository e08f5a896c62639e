export { resumingLink } from './resuming-link.js'
