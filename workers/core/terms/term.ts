/** A word of the domain in both interface languages; `zh` is the standard term and always leads. */
export interface Term {
  readonly zh: string;
  readonly en: string;
}

/** An enumeration: stored code → its words. Codes are what the database and the API carry. */
export type Terms = Readonly<Record<string, Term>>;

/** The codes of an enumeration as a non-empty tuple, for schema builders that want one. */
export function codesOf<T extends Terms>(terms: T): [keyof T & string, ...(keyof T & string)[]] {
  const [first, ...rest] = Object.keys(terms) as (keyof T & string)[];
  if (first === undefined) throw new Error('an enumeration needs at least one code');
  return [first, ...rest];
}
