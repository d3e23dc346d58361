/** The page of 党建一张图 that somebody came from to sign in; null for whatever is no address of it. */
export function wayBack(asked: string | undefined): string | null {
  return asked !== undefined && /^\/leader\/[^\\\s]*$/.test(asked) ? asked : null;
}
