/**
 * Keys of a shortcut as they are written: `j`, `?`, `Escape`, `Mod+S` (Ctrl, on a Mac Command), `Mod+Shift+Z`, or two strokes one after
 * the other, `g i`.
 */
export type Keys = string;

export type Stroke = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** How a stroke is written; null for what no shortcut can be: a modifier alone, or one with Alt, which belongs to menus. */
export function strokeOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string | null {
  if (altKey || ['Control', 'Meta', 'Shift', 'Alt', 'Process', 'Dead', 'Unidentified'].includes(key)) return null;
  if (ctrlKey || metaKey) return `Mod+${shiftKey && /^[a-z]$/i.test(key) ? 'Shift+' : ''}${key.toUpperCase()}`;
  // Shift is in the character already, `?`; with caps lock on letters are still the same letters
  return /^[A-Z]$/.test(key) ? key.toLowerCase() : key;
}

/** `WHOLE`: these strokes are the keys. `BEGUN`: they may yet become them. */
export function match(strokes: readonly string[], keys: Keys): 'WHOLE' | 'BEGUN' | null {
  const wanted = keys.split(' ');
  if (strokes.length > wanted.length || strokes.some((stroke, at) => stroke !== wanted[at])) return null;
  return strokes.length === wanted.length ? 'WHOLE' : 'BEGUN';
}

/** Whether keys work while somebody types: those with Ctrl only. */
export function worksWhileTyping(keys: Keys): boolean {
  return keys.startsWith('Mod+');
}
