/** Values of a DefinitionList, where undefined reads 未登记. */

export function listed(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join('、');
}

export function orUndefined(value: string | null): string | undefined {
  return value === null || value === '' ? undefined : value;
}
