const MOST = 30

/** What two titles can have in common: their words of two letters or more, in lower case, each once. */
export const wordsOf = (title: string): string[] => [...new Set(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])].slice(0, MOST)
