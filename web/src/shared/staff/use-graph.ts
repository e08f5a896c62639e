import { useEffect, useState } from 'react'
import { openGraph, type Graph } from '../graph/open-graph.js'
import { signInForDevelopment } from './sign-in.js'

const AGAIN_MS = 5_000

/** The graph as this role sees it, with a token that is renewed before it ends; null until it is open, and why not. */
export function useGraphAs(role: string): { readonly graph: Graph | null; readonly isRefused: boolean } {
  const [graph, setGraph] = useState<Graph | null>(null)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const gone = new AbortController()
    let opened: Graph | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const enter = async (): Promise<void> => {
      try {
        const { token, renewAt } = await signInForDevelopment(role, gone.signal)
        if (gone.signal.aborted) return
        if (opened) opened.goOnAs(token)
        else setGraph((opened = openGraph(token, () => undefined)))
        setRefused(false)
        timer = setTimeout(() => void enter(), renewAt - Date.now())
      } catch {
        if (gone.signal.aborted) return
        setRefused(opened === undefined)
        timer = setTimeout(() => void enter(), AGAIN_MS)
      }
    }
    void enter()
    return () => {
      gone.abort()
      clearTimeout(timer)
      void opened?.close()
    }
  }, [role])
  return { graph, isRefused }
}
