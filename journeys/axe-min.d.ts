/** The same as the whole, in half the bytes: each page that is judged reads it. */
declare module 'axe-core/axe.min.js' {
  import axe from 'axe-core'
  export default axe
}
