import type { Page } from './route.ts'

/** For addresses that lead nowhere. Denied looks the same. */
export const notFound: Page = {
  is: 'page',
  status: 404,
  title: 'Not found',
  main: (
    <>
      <h1>This page isn’t here</h1>
      <p class="rd-lede">The address may be old, or a letter may be missing.</p>
      <p>Go to the front page with the name at the top, or use “Need help now” if it can’t wait.</p>
    </>
  ),
}

/** For a question that cannot be read: what to do, never blame. */
export const cannotRead = (status: 400 | 413): Page => ({
  is: 'page',
  status: 400,
  title: 'We could not read that',
  main: (
    <>
      <h1>We couldn’t read that</h1>
      <p class="rd-lede">
        {status === 413
          ? 'It was longer than this page can take. Try fewer words.'
          : 'Something got lost on the way. Go back and try again.'}
      </p>
    </>
  ),
})

/** While the database does not answer: help now and finding support go on; what would have to be kept is refused plainly. */
export const cannotKeep: Page = {
  is: 'page',
  status: 503,
  title: 'Not just now',
  main: (
    <>
      <h1>We can’t keep that just now</h1>
      <p class="rd-lede">Nothing was saved. Please try again in a minute.</p>
      <p>“Need help now” and finding support still work.</p>
    </>
  ),
}

export const somethingBroke: Page = {
  is: 'page',
  status: 503,
  title: 'Something went wrong',
  main: (
    <>
      <h1>Something went wrong here</h1>
      <p class="rd-lede">It’s our fault, not yours. Please try again. Nothing you wrote was kept.</p>
    </>
  ),
}

export const tooMany = (seconds: number): Page => ({
  is: 'page',
  status: 429,
  title: 'Please wait a moment',
  main: (
    <>
      <h1>Please wait a moment</h1>
      <p class="rd-lede">
        That was a lot at once. Try again in {seconds < 60 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`}.
      </p>
    </>
  ),
})
