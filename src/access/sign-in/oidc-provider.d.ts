/** The part of `oidc-provider` that our tests use; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export default class OpenIdIssuer {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>)
    /** What answers every address of the standard. */
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    /** Ends an interaction: who signed in, and how. */
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Readonly<Record<string, unknown>>,
    ): Promise<void>
    readonly Grant: new (of: {
      readonly accountId: string
      readonly clientId: string
    }) => { addOIDCScope(scope: string): void; save(): Promise<string> }
  }
}
