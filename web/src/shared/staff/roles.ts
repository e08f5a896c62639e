/** The roles that a token names, for what a page shows; what may be done is the gateway's to say. */
export function rolesIn(token: string): readonly string[] {
  try {
    const [, claims = ''] = token.split('.')
    const { roles } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as { readonly roles?: unknown }
    return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []
  } catch {
    return []
  }
}
