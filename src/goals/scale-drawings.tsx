/** How far a door stands open, in six drawings of our own: shut to wide open. No face looks at anybody. */
export const doorSteps = [0, 2, 4, 6, 8, 10] as const

/** @param of 0, shut, to 10, wide open. */
export function DoorOpen({ of }: { readonly of: number }) {
  const wide = (of / 10) * 26
  const edge = 34 - wide
  return (
    <svg class="rd-doorstep" viewBox="0 0 48 60" aria-hidden="true" focusable="false">
      <path class="rd-doorstep__light" d={`M34 56V16a12 12 0 0 0-24 0v40z`} />
      {of > 0 && <path class="rd-doorstep__ray" d={`M${edge} 56H34l${4 + wide / 4} 4H${edge - wide / 3}z`} />}
      <path class="rd-doorstep__leaf" d={leaf(edge)} />
      <path class="rd-doorstep__frame" d="M8 57V16a14 14 0 0 1 28 0v41" />
    </svg>
  )
}

/** The leaf, hung on the left: it grows narrow as it opens. */
function leaf(edge: number): string {
  const right = Math.max(edge, 11)
  const middle = (10 + right) / 2
  return right > 30
    ? 'M34 56V16a12 12 0 0 0-24 0v40z'
    : `M10 56V16Q${middle} ${4 + (34 - right) / 3} ${right} ${12 + (34 - right) / 3}V${56 - (34 - right) / 8}z`
}
