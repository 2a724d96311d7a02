// Makes dist/assets: the one stylesheet, the fonts, the emblem and the small browser scripts, each under a name that carries
// its own hash, and manifest.json, which says under which name each is served.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The colours of the first `:root` block, each with the property that it defines.
 * @param {string} css
 * @returns {Map<string, string>} colour to property; throws where two properties share a colour, because then an exchange would guess.
 */
export function tokenColours(css) {
  const first = css.match(/:root\{([^}]*)\}/)?.[1] ?? ''
  const colours = new Map()
  for (const [, property, colour] of first.matchAll(/(--rd-[\w-]+):\s*(#[0-9a-f]{6}|#[0-9a-f]{3})\b/g)) {
    if (colours.has(colour))
      throw new Error(`${property} and ${colours.get(colour)} are both ${colour}: make one of them differ`)
    colours.set(colour, property)
  }
  if (colours.size === 0) throw new Error('No colour was found in the first :root block of styles/tokens.scss')
  return colours
}

/**
 * Exchanges every token colour for its property, but where a property is defined and inside addresses.
 * @param {string} css compressed
 */
export function exchangeColours(css) {
  const colours = tokenColours(css)
  return css.replace(/(url\([^)]*\)|--[\w-]+:\s*#[0-9a-f]+)|#[0-9a-f]{6}\b|#[0-9a-f]{3}\b/g, (found, kept) => {
    const property = kept === undefined ? colours.get(found) : undefined
    return property === undefined ? found : `var(${property})`
  })
}

/** @returns {string} the stylesheet as it is served, but for the names of the fonts. */
export function compileStyles() {
  const { css } = compile(join(root, 'styles/app.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
    charset: false,
  })
  return exchangeColours(css)
}

/** @param {string} name @param {string | Uint8Array} content */
function hashedName(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return `${basename(name, extname(name))}-${hash}${extname(name)}`
}

/**
 * Writes everything into a fresh folder beside the old one and then changes places, so that a running server never reads half of it.
 * @param {string} into
 * @returns {Record<string, string>} the manifest
 */
export function buildAssets(into = join(root, 'dist/assets')) {
  const fresh = `${into}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  /** @type {Record<string, string>} */
  const manifest = {}
  /** @param {string} name @param {string | Uint8Array} content */
  const keep = (name, content) => {
    const served = hashedName(name, content)
    writeFileSync(join(fresh, served), content)
    manifest[name] = served
  }
  for (const font of filesIn('static/fonts', '.woff2')) keep(font, readFileSync(join(root, 'static/fonts', font)))
  for (const picture of filesIn('static', '.svg')) keep(picture, readFileSync(join(root, 'static', picture)))
  for (const script of filesIn('enhance', '.js')) keep(script, readFileSync(join(root, 'enhance', script)))
  const css = compileStyles().replace(/url\("?([\w-]+\.woff2)"?\)/g, (_, font) => `url(${servedFont(manifest, font)})`)
  keep('app.css', css)
  copyFileSync(join(root, 'static/fonts/LICENCE-OFL.txt'), join(fresh, 'LICENCE-OFL.txt'))
  writeFileSync(join(fresh, 'manifest.json'), JSON.stringify(manifest, undefined, 2))
  rmSync(into, { recursive: true, force: true })
  renameSync(fresh, into)
  return manifest
}

/** @param {string} folder @param {string} ending */
const filesIn = (folder, ending) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()

/** @param {Record<string, string>} manifest @param {string} font */
function servedFont(manifest, font) {
  const served = manifest[font]
  if (served === undefined) throw new Error(`styles/ asks for ${font}, which is not in static/fonts/`)
  return served
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = buildAssets()
  console.log(`dist/assets: ${Object.keys(manifest).length} files`)
}
