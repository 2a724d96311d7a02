import { renderToString } from 'preact-render-to-string'
import { Layout } from './layout.tsx'
import type { Frame, Page } from './route.ts'

/** The whole HTML document of a page. */
export const renderPage = (frame: Frame, page: Page): string =>
  `<!doctype html>\n${renderToString(<Layout frame={frame} page={page} />)}`
