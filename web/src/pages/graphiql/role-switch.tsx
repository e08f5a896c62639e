import { useEffect, useState } from 'react'

export interface Credentials {
  readonly role: string
  readonly token: string | null
}

export const NOBODY: Credentials = { role: 'nobody', token: null }

interface Props {
  readonly role: string
  readonly onChange: (credentials: Credentials) => void
}

/** In development the gateway hands out a token for a role, which stands in the URL; elsewhere a token is pasted, and there is no switch. */
export function RoleSwitch({ role, onChange }: Props) {
  const [roles, setRoles] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const become = async (wanted: string) => {
    setProblem(null)
    const token = wanted === NOBODY.role ? null : await tokenFor(wanted)
    if (token === undefined) return setProblem(`The gateway gives no token for ${wanted}. Its log tells why.`)
    writeRole(wanted)
    onChange({ role: wanted, token })
  }
  useEffect(() => {
    const begin = async () => {
      const given = await rolesGiven()
      setRoles(given)
      const wanted = new URLSearchParams(location.search).get('role')
      if (wanted !== null && given.includes(wanted)) await become(wanted)
    }
    void begin()
  }, [])
  if (roles.length === 0) return <span className="role-switch">Kade</span>
  return (
    <span className="role-switch">
      <label>
        Kade, as{' '}
        <select value={role} onChange={(event) => void become(event.target.value)}>
          {[NOBODY.role, ...roles].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <span role="alert">{problem}</span>
    </span>
  )
}

/** None where there are no development tokens. Guests and customers are somebody, which a role alone does not say. */
async function rolesGiven(): Promise<readonly string[]> {
  const response = await fetch('/auth/dev-token')
  if (!response.ok) return []
  const { roles } = (await response.json()) as { readonly roles: readonly string[] }
  return roles.filter((role) => role !== 'GUEST' && role !== 'CUSTOMER')
}

async function tokenFor(role: string): Promise<string | undefined> {
  const response = await fetch('/auth/dev-token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roles: [role] }),
  })
  return response.ok ? ((await response.json()) as { readonly token: string }).token : undefined
}

/** A link, or a reload, opens the explorer as the same role. */
function writeRole(role: string): void {
  const url = new URL(location.href)
  if (role === NOBODY.role) url.searchParams.delete('role')
  else url.searchParams.set('role', role)
  history.replaceState(null, '', url)
}
