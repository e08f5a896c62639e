import { expect } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, everyRow } from '@kade/test-kit'
import type { runInventory } from './running-inventory.js'

type UserError = { readonly code: string; readonly field: readonly string[] }

/** Asks for what is wrong, as an administrator, each time under a key of its own; and reads every row, to see that nothing of it was done. */
export function refusing({ graph, service }: Awaited<ReturnType<typeof runInventory>>) {
  async function ask<Answer>(field: string, answer: string, input: object, type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`) {
    const { data, errors } = await graph<Record<string, Answer>>(
      asViewer('ADMIN'),
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${answer} } }`,
      { input: /^(upsert|set)/.test(field) ? input : { idempotencyKey: newId(), ...input } },
    )
    expect(errors).toBeUndefined()
    return data![field]!
  }
  return {
    ask,
    /** Each as its code and the path of its field: `OUT_OF_RANGE lines.0.quantity`. */
    refusals: async (field: string, input: object, type?: string) =>
      (await ask<{ userErrors: UserError[] }>(field, 'userErrors { code field }', input, type)).userErrors.map(
        (error) => `${error.code} ${error.field.slice(1).join('.')}`,
      ),
    idOf: async (field: string, object: string, input: object) =>
      (await ask<Record<string, { id: string }>>(field, `${object} { id }`, input))[object]!.id,
    /** Every row of every table, but for files that were sent. */
    everything: () => everyRow(service.database, 'import%'),
    /** Nothing is on its way out any more, which would change a table. */
    atRest: () => eventually(async () => expect(await service.database.query('SELECT 1 FROM outbox')).toEqual([])),
  }
}
