/** What customers are asked about. What is needed to fulfil an order is not asked. */
export type ConsentPurpose = 'MARKETING_EMAIL' | 'MARKETING_PHONE' | 'PROFILING' | 'THIRD_PARTIES'

/** Whether saying this says something new. Nothing said yet is no consent: withdrawing what was never given is new all the same, and kept. */
export const saysAnother = (before: { readonly isGiven: boolean } | null, isGiven: boolean): boolean => before?.isGiven !== isGiven
