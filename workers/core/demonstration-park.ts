/** The documents' own word in the honours that make a park a 示范园区. */
const WORD = '示范园区';

/** Whether a park is a 示范园区 by its honours. */
export function isDemonstrationPark({ honours }: { readonly honours: readonly { readonly name: string }[] }): boolean {
  return honours.some(({ name }) => name.includes(WORD));
}
