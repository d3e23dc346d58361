/** Bindings of the accounts Worker. */
export interface AuthBindings {
  readonly DB: D1Database;
  /** Signs cookies and seals second factors. */
  readonly AUTH_SECRET: string;
}

const MIN_SECRET = 32;

/** Throws where the operator has set no secret or a short one: sessions would be anybody's. */
export function secretOf({ AUTH_SECRET }: AuthBindings): string {
  if (typeof AUTH_SECRET === 'string' && AUTH_SECRET.length >= MIN_SECRET) return AUTH_SECRET;
  throw new Error(`AUTH_SECRET is missing or shorter than ${MIN_SECRET} characters`);
}
