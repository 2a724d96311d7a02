import { renderToString } from 'preact-render-to-string'
import { Layout } from './layout.tsx'
import type { Frame, Page } from './route.ts'

/** The whole HTML document of a page. */
export const renderPage = (frame: Frame, page: Page): string =>
  `<!doctype html>\n${renderToString(<Layout frame={frame} page={page} />)}`

const plain =
  'body{font:1.1rem/1.5 sans-serif;max-width:42rem;margin:1.5rem auto;padding:0 1rem;overflow-wrap:anywhere}dt{font-weight:bold}dd{margin:0 0 .5rem}blockquote{margin-left:0}img{max-width:100%;height:auto}'

/** A page that stands alone, to be saved and opened later without us: no address of ours in it, and nothing that runs. */
export const renderToSave = ({ title, main }: Pick<Page, 'title' | 'main'>): string =>
  `<!doctype html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{plain}</style>
      </head>
      <body>
        <main>{main}</main>
      </body>
    </html>,
  )}`
