import type { Retry } from '../work/retry-work-item.js'
import { reopenPaymentTask } from './payment-task.store.js'

/** The provider is asked again, under the same key. */
export const retryPayment: Retry = {
  ofOrder: false,
  retry: (tx, { reference }) => reopenPaymentTask(tx, Number(reference.split(':')[1])),
}
