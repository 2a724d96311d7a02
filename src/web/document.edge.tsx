import { renderToString } from 'preact-render-to-string'
import { Layout } from './layout.tsx'
import type { Frame, Page } from './route.ts'

/** The whole HTML document of a page. */
export const renderPage = (frame: Frame, page: Page): string =>
  `<!doctype html>\n${renderToString(<Layout frame={frame} page={page} />)}`

/** Those of the house that such a page needs, by day and in the dark: a test holds them against the ones in styles/tokens.scss. */
const colours =
  ':root{color-scheme:light dark;--rd-wall:#eff4f1;--rd-ink:#16211f;--rd-ink-quiet:#46544f;--rd-link:#0d5c53;--rd-heather:#5d3a78;--rd-line:#c5d3cd;--rd-edge:#53655f}@media screen and (prefers-color-scheme:dark){:root{--rd-wall:#0e1918;--rd-ink:#edf4f0;--rd-ink-quiet:#b4c5be;--rd-link:#94dcc8;--rd-heather:#d3b7ec;--rd-line:#3a544e;--rd-edge:#8fa69e}}@media screen{body{background:var(--rd-wall);color:var(--rd-ink)}small{color:var(--rd-ink-quiet)}a{color:var(--rd-link)}a:visited{color:var(--rd-heather)}}'

const plain =
  'body{font:1.1rem/1.5 sans-serif;max-width:42rem;margin:1.5rem auto;padding:0 1rem;overflow-wrap:anywhere}h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.25rem;line-height:1.25;margin:1.4rem 0 .25rem}h3{font-size:1.1rem;margin:1.1rem 0 .25rem}p{margin:.25rem 0 .6rem}dt{font-weight:bold}dd{margin:0 0 .5rem}blockquote{margin-left:0}img{max-width:100%;height:auto}.rd-by{display:block;font-size:.95rem}.rd-safe__views dd{white-space:pre-line}.rd-unknown{border-inline-start:4px dashed var(--rd-edge);padding-inline-start:.75rem}@media print{body{font-size:10.5pt;line-height:1.35;max-width:none;margin:0;padding:0}a{color:inherit}h1,h2,h3{break-after:avoid}h2{margin-top:.7rem}section{break-inside:avoid}}'

/** A page that stands alone, to be saved and opened later without us: no address of ours in it, and nothing that runs. */
export const renderToSave = ({ title, main }: Pick<Page, 'title' | 'main'>): string =>
  `<!doctype html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{colours + plain}</style>
      </head>
      <body>
        <main>{main}</main>
      </body>
    </html>,
  )}`
