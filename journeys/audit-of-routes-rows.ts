import type { LeftBy } from './audit-of-routes-world.ts'

const notCallum = ['read identity refused: callum callum']
const notEllie = ['read identity refused: ellie ellie']
const notAisha = ['read identity refused: aisha aisha']
const ownCopy = [
  'export appointment allowed: callum another',
  'export identity allowed: callum callum',
  'export looked allowed: callum callum',
  'export network allowed: callum callum',
  'export own-words allowed: callum another ×3',
  'export plan allowed: callum another',
  'export safe-contact allowed: callum another',
]

/** Each address that takes a form, with which form where it takes several. Whose record, and which thing: `:id` is what stands in the address, `another` is none of it. */
export const leftOfRecords: Readonly<Record<string, LeftBy>> = {
  '/me/needs': { leaves: ['write need allowed: sam another', 'write own-words allowed: sam another'] },
  '/me/needs/cards': { leaves: ['write need allowed: ellie another', 'write own-words allowed: ellie another'] },
  '/me/need/:need/cards': { leaves: ['write own-words allowed: ellie another'] },
  '/me/needs/along/:offer/:became': {
    leaves: ['write need allowed: ellie another', 'write own-words allowed: ellie another ×2'],
  },
  '/me/need/:need/words': { leaves: ['write own-words allowed: sam another'] },
  // Without a picture: what is kept with one is held in src/my-needs.test.ts.
  '/me/need/:need/picture': {
    leaves: [
      'read need allowed: sam :need',
      'read own-words allowed: sam another ×2',
      'read plan allowed: sam another ×2',
      'read request allowed: sam another ×3',
    ],
  },
  '/me/need/:need/called': { leaves: ['write need allowed: sam :need'] },
  '/me/need/:need/share': {
    leaves: [
      'narrow need allowed: sam :need',
      'narrow own-words allowed: sam =thing',
      'read need allowed: sam :need',
      'read own-words allowed: sam =thing',
      'read own-words allowed: sam another',
      'read plan allowed: sam another ×2',
      'read request allowed: sam another ×3',
    ],
  },
  '/me/words': { leaves: ['write own-words allowed: callum another'] },
  '/me/words/:item': { leaves: ['write own-words allowed: callum :item'] },
  '/me/who-can-see/:item': {
    leaves: [
      'read appointment allowed: callum another',
      'read own-words allowed: callum :item',
      'read own-words allowed: callum another ×2',
      'read plan allowed: callum another',
      'read safe-contact allowed: callum another',
      'share own-words allowed: callum :item',
    ],
    refused: [
      'read appointment allowed: aisha another',
      'read communication-needs allowed: aisha another',
      'read own-words allowed: aisha another ×2',
      'read plan allowed: aisha another',
      'read view allowed: aisha another ×2',
    ],
  },
  '/me/with/:youngPerson/view': { leaves: ['write view allowed: aisha another'] },
  '/me/with/:youngPerson/need/:need/view': { leaves: ['write view allowed: ellie another'] },
  '/me/with/:youngPerson/need/:need/view/:item': {
    leaves: [
      'read need allowed: ellie :need',
      'read own-words allowed: ellie another',
      'read view allowed: ellie :item',
      'write view allowed: ellie :item',
    ],
  },
  '/me/picture/:item/says': {
    leaves: ['read own-words allowed: ellie :item', 'write own-words allowed: ellie :item'],
  },
  '/me/not-kept': { leaves: { none: 'their own words that were not kept, which are of nobody’s record' } },
  '/me/copy': { leaves: { none: 'leads to where the copy is read, which leaves the rows' } },
  '/me/copy/page': { leaves: ownCopy },
  '/me/copy/file': { leaves: ownCopy },
  '/me/around/:person/stop': { leaves: ['narrow network allowed: aisha another'] },
  '/me/around/:person/start-again': { leaves: ['share network allowed: aisha another'] },
  '/me/contact': { leaves: ['write safe-contact allowed: callum =item'] },
  '/me/contact/still-right': {
    leaves: ['read safe-contact allowed: callum another', 'write safe-contact allowed: callum another'],
  },
  '/desk/young-people': { leaves: ['search people allowed: schools (not shown to them)'] },
  '/desk/young-people/new': {
    leaves: ['search people allowed: schools (not shown to them)', 'write identity allowed: another another'],
  },
  '/desk/young-person/:id/needs': {
    leaves: [
      'read identity allowed: tom tom',
      'write need allowed: tom another',
      'write own-words allowed: tom another',
    ],
    refused: ['read identity refused: tom tom'],
  },
  '/desk/young-person/:id/need/:need/cards': { leaves: ['write own-words allowed: tom another'] },
  '/desk/young-person/:id/need/:need/said': { leaves: ['write view allowed: tom another'] },
  '/desk/young-person/:id/write/:kind view': {
    leaves: ['read identity allowed: callum callum ×2', 'write view allowed: callum another'],
    refused: notCallum,
  },
  '/desk/young-person/:id/write/:kind plan': {
    leaves: ['read identity allowed: callum callum ×2', 'write plan allowed: callum another'],
    refused: notCallum,
  },
  '/desk/young-person/:id/write/:kind appointment': {
    leaves: ['read identity allowed: callum callum ×2', 'write appointment allowed: callum another'],
    refused: notCallum,
  },
  '/desk/young-person/:id/write/:kind private-note': {
    leaves: [
      'read identity allowed: callum callum ×2',
      'write private-note allowed: callum another (not shown to them)',
    ],
    refused: notCallum,
  },
  '/desk/young-person/:id/write/:kind safeguarding': {
    leaves: [
      'read identity allowed: callum callum ×2',
      'write safeguarding allowed: callum another (not shown to them)',
    ],
    refused: notCallum,
  },
  '/desk/young-person/:id/write/:kind safe-contact': {
    leaves: ['read identity allowed: callum callum ×2', 'write safe-contact allowed: callum another'],
    refused: notCallum,
  },
  '/desk/young-person/:id/item/:item': {
    leaves: [
      'read identity allowed: callum callum ×2',
      'read plan allowed: callum :item',
      'write plan allowed: callum :item',
    ],
    refused: notCallum,
  },
  '/desk/young-person/:id/identity': {
    leaves: ['read identity allowed: callum callum ×2', 'write identity allowed: callum callum'],
    refused: notCallum,
  },
  '/desk/young-person/:id/around/:what add': {
    leaves: [
      'read identity allowed: ellie ellie ×2',
      'read network allowed: ellie another ×4',
      'write network allowed: ellie another',
    ],
    refused: notEllie,
  },
  '/desk/young-person/:id/around/:what carer': {
    leaves: [
      'read identity allowed: ellie ellie ×2',
      'read network allowed: ellie another ×5',
      'write network allowed: ellie another',
    ],
    refused: notEllie,
  },
  '/desk/young-person/:id/around/:what/:standing end': {
    leaves: [
      'read identity allowed: ellie ellie ×2',
      'read network allowed: ellie :standing',
      'read network allowed: ellie another ×5',
      'write network allowed: ellie :standing',
    ],
    refused: notEllie,
  },
  '/desk/young-person/:id/around/:what/:standing stop': {
    leaves: [
      'read identity allowed: ellie ellie ×2',
      'read network allowed: ellie :standing',
      'read network allowed: ellie another ×5',
      'write network allowed: ellie :standing',
    ],
    refused: notEllie,
  },
  '/desk/young-person/:id/around/:what/:standing review': {
    leaves: [
      'read identity allowed: ellie ellie ×2',
      'read network allowed: ellie :standing',
      'read network allowed: ellie another ×5',
      'write network allowed: ellie :standing',
    ],
    refused: notEllie,
  },
  '/desk/young-person/:id/competence': {
    leaves: ['read identity allowed: callum callum', 'write agreement allowed: callum another'],
    refused: notCallum,
  },
  '/desk/young-person/:id/code': {
    leaves: ['read identity allowed: callum callum', 'share account allowed: callum callum'],
    refused: notCallum,
  },
  '/desk/young-person/:id/code/:standing': {
    leaves: ['read identity allowed: aisha aisha', 'share network allowed: aisha :standing'],
    refused: notAisha,
  },
  '/desk/young-person/:id/item/:item/share shared': {
    leaves: [
      'read identity allowed: aisha aisha ×2',
      'read plan allowed: aisha :item',
      'share plan allowed: aisha :item',
    ],
    refused: notAisha,
  },
  '/desk/young-person/:id/item/:item/share not-shared': {
    leaves: [
      'read identity allowed: aisha aisha ×2',
      'read plan allowed: aisha :item',
      'write agreement allowed: aisha another',
    ],
    refused: notAisha,
  },
  '/desk/young-person/:id/override': {
    leaves: ['override people allowed: callum', 'read identity allowed: callum callum ×2'],
    refused: notCallum,
  },
  '/desk/overrides/:id': { leaves: ['write safeguarding allowed: callum :id (not shown to them)'] },
  '/desk/emergency': {
    leaves: ['break-glass people allowed: jordan', 'search people allowed: schools (not shown to them)'],
  },
  '/desk/privacy/glass/:id': { leaves: ['write breaking-review allowed: schools :id (not shown to them)'] },
  '/desk/told': { leaves: ['write breaking-review allowed: schools (not shown to them)'] },
  '/desk/not-reached/:id': { leaves: ['in-touch safe-contact allowed: callum :id'] },
  '/desk/privacy/claims/:id': {
    leaves: ['write breaking-review allowed: schools :id (not shown to them)', 'write network allowed: callum :id'],
  },
  '/desk/same-person/answer/:id': { leaves: ['answer people allowed: aisha :id', 'answer people allowed: callum :id'] },
  '/desk/privacy/same-person/:id': {
    leaves: [
      'answer people allowed: aisha :id',
      'answer people allowed: callum :id',
      'write breaking-review allowed: schools :id (not shown to them)',
    ],
  },
  '/desk/same-person/join/:id': {
    leaves: [
      'join people allowed: aisha another',
      'join people allowed: callum another',
      'know appointment allowed: aisha another',
      'know communication-needs allowed: aisha another',
      'know own-words allowed: aisha another',
      'know plan allowed: aisha another',
      'know view allowed: aisha another ×3',
      'read identity allowed: aisha aisha',
      'read identity refused: callum callum',
      'read network allowed: aisha another ×4',
    ],
  },
  '/desk/same-person/joined/:id/sign-ins': {
    leaves: ['join people allowed: aisha :id', 'join people allowed: callum :id'],
  },
  '/desk/same-person/joined/:id': {
    leaves: [
      'know appointment allowed: aisha another',
      'know appointment allowed: callum another ×2',
      'know communication-needs allowed: aisha another',
      'know own-words allowed: aisha another',
      'know own-words allowed: callum another ×2',
      'know plan allowed: aisha another',
      'know plan allowed: callum another ×2',
      'know safe-contact allowed: callum another',
      'know view allowed: aisha another ×3',
      'know view allowed: callum another',
      'part people allowed: aisha :id',
      'part people allowed: callum :id',
      'read identity allowed: aisha aisha',
      'read identity allowed: callum callum',
      'read network allowed: aisha another ×4',
      'read network allowed: callum another ×2',
    ],
  },
  '/desk/privacy/agreements': {
    leaves: [
      'settings agency-agreement allowed: schools another (not shown to them)',
      'settings agency-agreement allowed: yard another (not shown to them)',
    ],
  },
  '/desk/privacy/agreements/:id/agree': {
    leaves: [
      'settings agency-agreement allowed: schools :id (not shown to them)',
      'settings agency-agreement allowed: yard :id (not shown to them)',
    ],
  },
  '/desk/privacy/agreements/:id/end': {
    leaves: [
      'settings agency-agreement allowed: schools :id (not shown to them)',
      'settings agency-agreement allowed: yard :id (not shown to them)',
    ],
  },
  '/desk/privacy/looks': { leaves: ['search people allowed: schools school-nurse (not shown to them)'] },
  '/desk/privacy/looks/young-person': {
    leaves: ['read looked allowed: jordan jordan', 'search people allowed: schools (not shown to them)'],
  },
  '/complaint': { leaves: { none: 'sent without an account, before anybody has looked whom it is about' } },
  '/complaint/code': { leaves: { none: 'leads to the complaint of whoever holds the code' } },
  '/desk/complaints/:id/look': { leaves: ['write complaint allowed: schools :id (not shown to them)'] },
  '/desk/complaints/:id/answer': { leaves: ['write complaint allowed: schools :id (not shown to them)'] },
}
