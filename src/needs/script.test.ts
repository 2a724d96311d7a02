import { describe, expect, test } from 'vitest'
import { directionOf } from './own-words.ts'
import { languageOf, settingOf, settingOfLine } from './script.ts'

describe('What was typed without saying in which language', () => {
  test.each([
    { when: 'a fifteen-year-old writes as they speak', said: 'cant sleep since the move', then: 'en' },
    { when: 'somebody writes Polish, which is in the same script', said: 'nie mogę spać', then: 'en' },
    { when: 'in Arabic', said: 'لا أستطيع النوم', then: 'und-Arab' },
    { when: 'in Ukrainian', said: 'не можу спати', then: 'und-Cyrl' },
    { when: 'in Chinese', said: '我睡不着', then: 'und-Hani' },
    { when: 'in Japanese', said: 'ねむれない夜', then: 'und-Jpan' },
    { when: 'in Punjabi', said: 'ਮੈਨੂੰ ਨੀਂਦ ਨਹੀਂ', then: 'und-Guru' },
    { when: 'in signs alone', said: '😀🏳️‍🌈 1 2 3', then: 'en' },
    { when: 'mostly in Arabic', said: 'المدرسة صاخبة جدا WhatsApp', then: 'und-Arab' },
    { when: 'nothing at all', said: '', then: 'en' },
  ])('$when: $then', ({ said, then }) => {
    expect(languageOf(said)).toBe(then)
  })
})

describe('How words are set', () => {
  test.each([
    { when: 'as they were said to be', said: 'الباب', tag: 'ar', then: { lang: 'ar', dir: 'rtl' } },
    { when: 'Arabic that was called English', said: 'الباب كبير', tag: 'en', then: { lang: 'und-Arab', dir: 'rtl' } },
    { when: 'English that was called Arabic', said: 'the gate', tag: 'ar', then: { lang: 'en', dir: 'ltr' } },
    { when: 'English with a word of Arabic', said: 'she says صبر to me', tag: 'en', then: { lang: 'en', dir: 'ltr' } },
    {
      when: 'Arabic that begins with an English word',
      said: 'WhatsApp فيه مشكلة',
      tag: 'ar',
      then: { lang: 'ar', dir: 'rtl' },
    },
    { when: 'numbers', said: '07700 900145', tag: 'ar', then: { lang: 'ar', dir: 'rtl' } },
    { when: 'Sorani in Arabic script', said: 'دەرگا', tag: 'ckb', then: { lang: 'ckb', dir: 'rtl' } },
  ])('$when', ({ said, tag, then }) => {
    expect(settingOf(said, tag)).toEqual(then)
  })

  test('the quick look for a letter from the right finds every letter that is counted as one', () => {
    const all = Array.from({ length: 0x1f000 }, (_, at) =>
      at >= 0xd800 && at < 0xe000 ? '' : String.fromCodePoint(at),
    )
    const letter =
      /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]/u
    const fromTheRight = all.filter((sign) => /\p{L}/u.test(sign) && letter.test(sign))
    expect(fromTheRight.length).toBeGreaterThan(1_000)
    expect(fromTheRight.filter((sign) => settingOf(sign, 'en').dir !== 'rtl')).toEqual([])
  })

  test('a line that can only be read the other way is, and no other', () => {
    const arabic = { lang: 'ar', dir: 'rtl' } as const
    expect(settingOfLine('the gate.', arabic)).toEqual({ lang: 'en', dir: 'ltr' })
    for (const line of ['', '12:30', 'الباب', 'WhatsApp الباب']) expect(settingOfLine(line, arabic)).toBeUndefined()
    expect(settingOfLine('الباب!', { lang: 'en', dir: 'ltr' })).toEqual({ lang: 'und-Arab', dir: 'rtl' })
  })

  test('a tag that names a script goes by it', () => {
    expect([directionOf('und-Arab'), directionOf('pa-Arab'), directionOf('ku-Latn'), directionOf('und-Cyrl')]).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ])
  })
})
