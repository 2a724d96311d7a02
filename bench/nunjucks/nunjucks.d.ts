/** The part of `nunjucks` that the bench uses; the package brings no types. */
declare module 'nunjucks' {
  interface Template {
    readonly render: (given: object) => string
  }
  interface Environment {
    readonly getTemplate: (name: string, compileNow: boolean) => Template
  }
  interface Settings {
    readonly autoescape: boolean
    readonly trimBlocks: boolean
    readonly lstripBlocks: boolean
  }
  const nunjucks: {
    readonly Environment: new (loader: object, settings: Settings) => Environment
    readonly FileSystemLoader: new (
      folders: readonly string[],
      settings: { readonly noCache: boolean; readonly watch: boolean },
    ) => object
  }
  export = nunjucks
}
