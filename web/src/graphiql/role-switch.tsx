import { useState } from 'react'

export interface Credentials {
  readonly role: string
  readonly token: string | null
}

const ROLES = ['nobody', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'CHANNEL', 'ADMIN'] as const

interface Props {
  readonly role: string
  readonly onChange: (credentials: Credentials) => void
}

/** In development the gateway hands out a token for any role; elsewhere a token is pasted. */
export function RoleSwitch({ role, onChange }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const become = async (wanted: string) => {
    setProblem(null)
    if (wanted === 'nobody') return onChange({ role: wanted, token: null })
    const response = await fetch('/auth/dev-token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ roles: [wanted] }),
    })
    if (!response.ok) return setProblem('This gateway hands out no development tokens: put a bearer token in the Headers tab.')
    onChange({ role: wanted, token: ((await response.json()) as { token: string }).token })
  }
  return (
    <span className="role-switch">
      <label>
        Kade, as{' '}
        <select value={role} onChange={(event) => void become(event.target.value)}>
          {ROLES.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <span role="alert">{problem}</span>
    </span>
  )
}
