import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Layout } from '../web/layout.tsx'
import type { Frame } from '../web/route.ts'
import { leavePage } from './leave.page.tsx'

const frame: Frame = { base: '', placeName: 'Ashmere', demonstration: false, assets: (name) => name }

test('somebody who is watched is told what leaving cannot do, as plainly as what it does', () => {
  const html = render(<Layout frame={frame} page={leavePage(frame)} />)
  for (const said of ['What it does', 'What it can’t do', 'clear your history', 'wifi', 'private or incognito window'])
    expect(html).toContain(said)
  expect(html).toContain('href="/help-now"')
})

test('its title says nothing that could frighten or give away', () => {
  expect(leavePage(frame).title).toBe('About leaving this page')
})
