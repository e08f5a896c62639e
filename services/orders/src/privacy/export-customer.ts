import { UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { accountOf } from '../customer/change-account.js'
import { exportOf, type CustomerExport } from './export.reads.js'

/** All that is known of a customer here, as one document of plain data; as of one moment. @throws UserErrors */
export async function exportCustomer(
  database: Database,
  viewer: Viewer,
  input: { readonly customerId?: string | null | undefined },
): Promise<CustomerExport> {
  const customerId = accountOf(viewer, input)
  const document = await exportOf(database, customerId)
  if (!document) throw UserErrors.of('NOT_FOUND', 'There is no such customer', 'input', 'customerId')
  return document
}
