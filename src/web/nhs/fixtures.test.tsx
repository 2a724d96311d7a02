import { readFileSync } from 'node:fs'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Button, ButtonLink } from './button.tsx'
import { Checkboxes, Radios } from './choices.tsx'
import { FileUpload } from './file-upload.tsx'
import { Details, ErrorSummary, Notification } from './notices.tsx'
import { Pagination } from './pagination.tsx'
import { Input, Select, Textarea } from './text-fields.tsx'

const fixturesShape = z.object({ fixtures: z.array(z.object({ name: z.string(), html: z.string() })) })

/** The HTML that nhsuk-frontend ships for a component, by the fixture's name. */
function fixture(component: string, name: string): string {
  const file = new URL(
    `../../../node_modules/nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`,
    import.meta.url,
  )
  const found = fixturesShape.parse(JSON.parse(readFileSync(file, 'utf8'))).fixtures.find((each) => each.name === name)
  if (!found) throw new Error(`nhsuk-frontend has no fixture "${name}" of ${component}`)
  return found.html
}

/**
 * The same elements, attributes and words: white space, the order of attributes, the package's script hooks and roles that say
 * what the element says already apart. A link that looks like a button stays a link for a screen reader.
 */
const plain = (html: string): string =>
  html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (role="(navigation|button)"|draggable="false")/g, '')
    .replaceAll(/<(\w+)((?: [\w-]+(?:="[^"]*")?)*) ?\/?>/g, (_, name: string, attributes: string) => {
      const each = attributes.match(/[\w-]+(="[^"]*")?/g) ?? []
      return `<${[name, ...each.filter((one) => !one.startsWith('data-module')).sort()].join(' ')}>`
    })
    .replaceAll(/<\/(path|input)>/g, '')
    .replaceAll(/\s*(<[^>]+>)\s*/g, '$1')
    .replaceAll('&#39;', "'")
    .trim()

const contact = [
  { value: 'email', says: 'Email' },
  { value: 'phone', says: 'Phone' },
  { value: 'text', says: 'Text message' },
]
const howToContact = { says: 'How do you want to be contacted about this?', size: 'l', heading: 1 } as const
const reply = 'Select how you want to be contacted'
const sorts = [
  { value: 'published', says: 'Recently published' },
  { value: 'updated', says: 'Recently updated' },
  { value: 'views', says: 'Most views' },
  { value: 'comments', says: 'Most comments' },
]
const nhsNumber = 'How to find your NHS number'
const whereIsIt = 'You can find your NHS number by logging in to the NHS App or on any document the NHS has sent you.'

const pairs: readonly { readonly component: string; readonly name: string; readonly ours: VNode }[] = [
  { component: 'button', name: 'default', ours: <Button>Save and continue</Button> },
  { component: 'button', name: 'default, small', ours: <Button small>Save and continue</Button> },
  {
    component: 'button',
    name: 'secondary as a link',
    ours: (
      <ButtonLink to="#" variant="secondary">
        Find my location
      </ButtonLink>
    ),
  },
  {
    component: 'radios',
    name: 'default',
    ours: <Radios id="example" name="example" asks={howToContact} choices={contact} />,
  },
  {
    component: 'radios',
    name: 'with error message and hint',
    ours: (
      <Radios
        id="with-hint-error"
        name="example"
        asks={howToContact}
        hint="Select 1 option"
        error={reply}
        choices={contact}
      />
    ),
  },
  {
    component: 'radios',
    name: 'with hints on items',
    ours: (
      <Radios
        id="with-hint-item"
        name="example"
        asks={{ says: 'Do you have a mobile phone with signal?', size: 'l', heading: 1 }}
        choices={[
          {
            value: 'mobile',
            says: 'Yes, I have a mobile phone with signal',
            hint: 'We will text you a 6 digit security code',
          },
          {
            value: 'landline',
            says: 'No, I want to use my landline',
            hint: 'We will call you to give you a 6 digit security code',
          },
        ]}
      />
    ),
  },
  {
    component: 'radios',
    name: 'inline',
    ours: (
      <Radios
        id="inline"
        name="example"
        inline
        asks={{ says: 'Are you 18 or over?', size: 'l', heading: 1 }}
        choices={[
          { value: 'yes', says: 'Yes' },
          { value: 'no', says: 'No' },
        ]}
      />
    ),
  },
  {
    component: 'radios',
    name: 'without heading',
    ours: <Radios id="without-heading" name="example" asks={{ says: howToContact.says }} choices={contact} />,
  },
  {
    component: 'checkboxes',
    name: 'default',
    ours: (
      <Checkboxes
        id="example"
        name="example"
        asks={howToContact}
        hint="Select all options that are relevant to you"
        choices={contact}
      />
    ),
  },
  {
    component: 'checkboxes',
    name: 'with error message and hint',
    ours: (
      <Checkboxes
        id="with-hint-error"
        name="example"
        asks={howToContact}
        hint="Select all options that are relevant to you"
        error={reply}
        choices={contact.map(({ value, says }) => ({ value: value === 'text' ? 'text message' : value, says }))}
      />
    ),
  },
  {
    component: 'input',
    name: 'default',
    ours: <Input id="example" name="example" asks={{ says: 'What is your full name?', size: 'l', heading: 1 }} />,
  },
  {
    component: 'input',
    name: 'example address postcode',
    ours: (
      <Input
        id="address-postcode"
        name="address-postcode"
        asks={{ says: 'Postcode' }}
        width={10}
        autocomplete="postal-code"
      />
    ),
  },
  {
    component: 'textarea',
    name: 'default',
    ours: (
      <Textarea
        id="example"
        name="example"
        asks={{ says: 'Can you provide more detail?', size: 'l', heading: 1 }}
        hint="Do not include personal information like your name, date of birth or NHS number"
      />
    ),
  },
  {
    component: 'textarea',
    name: 'with error message',
    ours: (
      <Textarea
        id="with-error-message"
        name="example"
        asks={{ says: 'Can you provide more detail?', size: 'l', heading: 1 }}
        error="You must provide an explanation"
      />
    ),
  },
  {
    component: 'file-upload',
    name: 'default',
    ours: <FileUpload id="file-upload" name="file-upload" asks={{ says: 'Upload a file', size: 'l', heading: 1 }} />,
  },
  {
    component: 'file-upload',
    name: 'with error message',
    ours: (
      <FileUpload
        id="file-upload"
        name="file-upload"
        asks={{ says: 'Upload a file', size: 'l', heading: 1 }}
        error="The selected file must be a JPG, BMP or TIF"
      />
    ),
  },
  {
    component: 'select',
    name: 'with selected value',
    ours: (
      <Select
        id="with-value"
        name="example"
        asks={{ says: 'Sort by', size: 'l', heading: 1 }}
        choices={sorts}
        chosen="updated"
      />
    ),
  },
  { component: 'details', name: 'default', ours: <Details summary={nhsNumber}>{whereIsIt}</Details> },
  {
    component: 'details',
    name: 'open',
    ours: (
      <Details summary={nhsNumber} open>
        {whereIsIt}
      </Details>
    ),
  },
  {
    component: 'error-summary',
    name: 'with multiple errors',
    ours: (
      <ErrorSummary
        errors={[
          { says: 'Enter your first name', at: 'example-first-name' },
          { says: 'Enter your last name', at: 'example-last-name' },
        ]}
      />
    ),
  },
  {
    component: 'pagination',
    name: 'default',
    ours: (
      <Pagination
        previous={{ to: '#/section/treatments', says: 'Treatments' }}
        next={{ to: '#/section/symptoms', says: 'Symptoms' }}
      />
    ),
  },
  {
    component: 'pagination',
    name: 'with only next',
    ours: <Pagination next={{ to: '#/section/symptoms', says: 'Symptoms' }} />,
  },
  {
    component: 'notification-banner',
    name: 'with custom title',
    ours: <Notification title="Important information" heading="The patient record was updated." />,
  },
]

describe('our typed components are the HTML that nhsuk-frontend ships', () => {
  test.each(pairs)('$component: $name', ({ component, name, ours }) => {
    expect(plain(render(ours))).toBe(plain(fixture(component, name)))
  })

  test('words in a field are shown as words, never as markup', () => {
    const html = render(<Input id="a" name="a" asks={{ says: 'Words' }} value={'"><script>alert(1)</script>'} />)
    expect(html).not.toContain('<script>')
  })

  test('that something was kept is said on the screen alone; what it tells beside that goes on paper too', () => {
    const kept = render(<Notification title="Moving on" heading="Kept." done />)
    const tells = render(
      <Notification title="The answer" heading="The answer" done>
        <p>42</p>
      </Notification>,
    )
    expect([kept, tells].map((html) => html.includes('rd-noprint'))).toEqual([true, false])
  })
})
