import type { Database, Viewer } from '@kade/service-kit'
import { changeCountSheet, type CountSheetChange } from './change-count-sheet.js'
import { cancel } from './count.js'

/** What was counted is not applied. @throws UserErrors */
export const cancelCountSheet = (database: Database, { subject }: Viewer, command: CountSheetChange): Promise<string> =>
  changeCountSheet(database, command, subject, async (_, sheet) => Promise.resolve(cancel(sheet, subject)))
