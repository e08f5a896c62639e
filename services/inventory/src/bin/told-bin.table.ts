import { EntitySchema } from 'typeorm'

/** Of a bin, the version that was told the last time. */
export const toldBinTable = new EntitySchema<{ readonly binId: string; readonly version: number }>({
  name: 'ToldBin',
  columns: { binId: { type: 'uuid', primary: true }, version: { type: 'int' } },
  foreignKeys: [{ name: 'told_bin_bin_id_fkey', target: 'Bin', columnNames: ['binId'], referencedColumnNames: ['id'] }],
})
