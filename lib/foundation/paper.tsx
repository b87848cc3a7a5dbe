import 'server-only'

import { createHash } from 'node:crypto'
import type { ReactElement } from 'react'
import { privateHeaders } from './request'

/**
 * Static HTML of a React tree: pages a parent reaches from an invitation, letters and mails.
 * @returns a whole document, without script
 */
export async function renderPaper(page: ReactElement): Promise<string> {
  // A static import would be refused inside the framework's server bundle.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

/** A paper page as an answer: not stored, no script needed, only its own inlined style sheets allowed. */
export async function paper(page: ReactElement, status = 200, headers: HeadersInit = {}): Promise<Response> {
  const html = await renderPaper(page)
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  )
  const policy = [
    "default-src 'none'",
    `style-src ${styles.length > 0 ? styles.join(' ') : "'none'"}`,
    "script-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      ...privateHeaders,
      ...Object.fromEntries(new Headers(headers)),
    },
  })
}

/** Sends the browser on with GET after a POST that succeeded. */
export const seeOther = (path: string) =>
  new Response(null, { status: 303, headers: { location: path, ...privateHeaders } })
