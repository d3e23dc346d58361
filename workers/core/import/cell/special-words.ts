/** The word that empties a value; an empty cell leaves it. */
export const CLEAR_WORD = '清空';

/** What people write where there is nothing to write. */
const NOTHING = /^(?:[/／\\\-—–－~～*]+|无|暂无|没有|未知|不详|待定|待补充|n\/?a|null|none|#n\/a)$/i;

/** Whether a cell says that there is nothing to say: like an empty one, it leaves the value. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.normalize('NFKC').replace(/\s/g, ''));
}
