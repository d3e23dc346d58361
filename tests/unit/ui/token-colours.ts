/** Custom properties of every top-level block with exactly this selector, later ones winning. */
export function customProperties(css: string, selector: string): Record<string, string> {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found: Record<string, string> = {};
  for (const block of plain.matchAll(/^([^\s@}][^{}]*)\{([^{}]*)\}/gm)) {
    if (block[1]?.trim() !== selector) continue;
    for (const line of (block[2] ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g))
      found[line[1] ?? ''] = (line[2] ?? '').trim();
  }
  return found;
}

/** Relative luminance of `#rrggbb` after WCAG 2.2. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two tokens, 1 … 21. Throws when one is missing or no plain `#rrggbb`. */
export function contrastRatio(colours: Record<string, string>, front: string, ground: string): number {
  const [light = 0, dark = 0] = [front, ground]
    .map((name) => {
      const colour = colours[name];
      if (!colour || !/^#[\da-f]{6}$/i.test(colour)) throw new Error(`${name} is ${colour}, not a #rrggbb colour`);
      return luminance(colour);
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
