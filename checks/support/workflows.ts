/** The actions that a workflow takes from elsewhere. */
export const actionsOf = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:- )?uses: (\S+)/gm)].map(([, action = '']) => action).filter((action) => !action.startsWith('./'))

/** Those whose code may change under us: neither taken by a whole commit with its version beside it, nor named in the page that tells why. */
export function unpinned(text: string, page: string): string[] {
  return actionsOf(text).flatMap((action) => {
    if (page.includes(`\`${action}\``)) return []
    if (!/@[0-9a-f]{40}$/.test(action)) return [action]
    return text.includes(`${action} # v`) ? [] : [`${action} does not tell its version`]
  })
}
