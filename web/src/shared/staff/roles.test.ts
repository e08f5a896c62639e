import { expect, it } from '@jest/globals'
import { rolesIn } from './roles.js'

const token = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`

it('the roles of a token are those it names; one that cannot be read names none', () => {
  expect(rolesIn(token({ roles: ['SUPPORT', 7], sub: '??>>' }))).toEqual(['SUPPORT'])
  expect([rolesIn(token({})), rolesIn(token({ roles: 'ADMIN' })), rolesIn('none')]).toEqual([[], [], []])
})
