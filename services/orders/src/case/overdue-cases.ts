import type { NewWorkItem } from '../work/work-item.js'
import { caseReference } from './case.js'
import { answerDue, type OfficeHours } from './office-hours.js'

interface Waiting {
  readonly id: string
  readonly number: string
  readonly orderId: string | null
  readonly waitingSince: Date
}

/** Those whose answer was due by now, each as work for a person. */
export const overdueCases = (
  waiting: readonly Waiting[],
  office: OfficeHours,
  now: Date,
): { readonly id: string; readonly work: NewWorkItem }[] =>
  waiting
    .map((each) => ({ ...each, due: answerDue(each.waitingSince, office) }))
    .filter(({ due }) => due <= now)
    .map(({ id, number, orderId, due }) => ({
      id,
      work: {
        kind: 'CASE',
        subject: `Case ${number} waits for an answer`,
        error: `The answer was due at ${due.toISOString()}`,
        orderId,
        reference: caseReference(id),
        attempts: 1,
        payload: { caseId: id, caseNumber: number, dueAt: due.toISOString() },
      },
    }))
