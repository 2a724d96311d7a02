import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../shared/day.ts'
import { Layout } from '../web/layout.tsx'
import type { Frame } from '../web/route.ts'
import { helpNowPage } from './help-now.page.tsx'
import { type CallEntry, callsFrom, numberIn, textIn, webIn } from './help-now.ts'

const frame: Frame = {
  base: '/here',
  placeName: 'Ashmere',
  demonstration: true,
  nonce: 'n',
  assets: (name) => `/assets/${name}`,
}
const page = (entries: readonly CallEntry[]): string =>
  render(<Layout frame={frame} page={helpNowPage(frame, entries)} />)
const childline: CallEntry = {
  id: 'childline',
  name: 'Childline',
  what: 'Any worry',
  phone: '0800 1111',
  web: 'https://www.childline.org.uk (chat, email)',
}
const shout: CallEntry = { id: 'shout', name: 'Shout', what: 'Text support', text: 'SHOUT to 85258' }
const unknown: CallEntry = {
  id: 'beat',
  name: 'Beat',
  what: 'Eating disorders, for the person and their family',
  phone: '0808 801 0677 (England)',
  hours: 'Mon-Fri 3pm-8pm',
  ages: { oldest: 25 },
}

describe('help now', () => {
  test('999 and 111 are there whatever the list holds, even when it holds nothing', () => {
    for (const html of [page([]), page([childline])]) {
      expect(html).toContain('href="tel:999"')
      expect(html).toContain('href="tel:111"')
      expect(html).toContain('Call 111, then press 2')
    }
  })

  test('danger comes first, then those who listen, and calls come before any advice', () => {
    const html = page([childline, shout])
    const at = ['tel:999', 'tel:111', 'tel:08001111', 'sms:85258', 'id="start"', 'id="friend"'].map((each) =>
      html.indexOf(each),
    )
    expect(at.every((each) => each > 0)).toBe(true)
    expect(at).toEqual([...at].sort((one, other) => one - other))
  })

  test('a text opens with its word already written', () => {
    expect(page([shout])).toContain('href="sms:85258?body=SHOUT"')
    expect(page([shout])).toContain('Text SHOUT to 85258')
  })

  test('an entry that nobody wrote words for is shown with what the list says of it', () => {
    const html = page([unknown])
    expect(html).toContain('href="tel:08088010677"')
    expect(html).toContain(
      'Eating disorders, for the person and their family. For anyone up to 25. Open: Mon-Fri 3pm-8pm.',
    )
  })

  test('every number says whether a named person checked it, and when', () => {
    const checkedOn = parseDay('2026-11-03')
    expect(checkedOn).toBeDefined()
    const html = page([{ ...childline, ...(checkedOn && { checkedOn }) }, shout])
    expect(html).toContain('Checked on 3 November 2026.')
    expect(html.match(/Not yet checked by a named person\./g)?.length).toBe(4)
  })

  test('a grown-up who is worried finds who is there for grown-ups', () => {
    const nspcc: CallEntry = { id: 'nspcc', name: 'NSPCC', what: 'Worried about a child', phone: '0808 800 5000' }
    expect(callsFrom([childline, nspcc])).toMatchObject({ talk: [childline], worried: [nspcc] })
    expect(page([childline])).not.toContain('id="worried"')
    expect(page([nspcc])).toContain('id="worried"')
  })

  test('it is not one of the five: none of their names or shapes stands here', () => {
    const main = page([childline, shout]).split('<main')[1]?.split('</main>')[0] ?? ''
    expect(main.length).toBeGreaterThan(1_000)
    expect(main).not.toMatch(/Thriving|Getting (Help|More Help|Advice|Risk Support)|rd-group-icon|rd-wheel/)
  })

  test('a link that is not https leads nowhere', () => {
    const html = page([{ id: 'odd', name: 'Odd', what: 'Odd', web: 'javascript:alert(1)' }])
    expect(html).not.toContain('javascript:')
  })
})

test.each([
  ['111, then the mental health option (option 2)', '111'],
  ['0808 801 0677 (England)', '0808 801 0677'],
  ['+44 300 123 3393', '+44 300 123 3393'],
  ['look it up', undefined],
])('the number in "%s" is %s', (written, number) => {
  expect(numberIn(written)).toBe(number)
})

test.each([
  ['SHOUT to 85258', { to: '85258', body: 'SHOUT' }],
  ['88247', { to: '88247' }],
  ['WW to 85258 (2019 launch)', { to: '85258', body: 'WW' }],
  ['999 after registering', { to: '999' }],
  ['ask us', undefined],
])('a text to "%s" goes to %o', (written, text) => {
  expect(textIn(written)).toEqual(text)
})

test('an address is read without what stands behind it, and only where it is safe', () => {
  expect(webIn('https://www.childline.org.uk (chat)')).toBe('https://www.childline.org.uk')
  expect(webIn('http://example.org')).toBeUndefined()
  expect(webIn('look up locally')).toBeUndefined()
})
