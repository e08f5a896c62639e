import ts from 'typescript'

/** The constants at the top of a file, by name. */
export function constantsOf(code: string): ReadonlyMap<string, ts.Expression> {
  const source = ts.createSourceFile('file.ts', code, ts.ScriptTarget.ES2023, true)
  const found = new Map<string, ts.Expression>()
  for (const statement of source.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) found.set(name.text, bare(initializer))
  return found
}

/** Without `as const` and the like. */
export function bare(value: ts.Expression): ts.Expression {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value)) return bare(value.expression)
  return value
}
