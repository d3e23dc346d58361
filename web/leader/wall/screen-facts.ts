/** Fonts of tokens.css that have all the characters we write, under the names that systems know them by. */
const FONTS = [
  'PingFang SC',
  'HarmonyOS Sans SC',
  'MiSans',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
];

/** Characters whose width tells a font apart: one that is not there is drawn as the fallback is. */
const SAMPLE = '党群阵地 1iIl';

/** The first of our Chinese fonts that is installed; null when none is. */
export function fontThere(): string | null {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return null;
  const width = (font: string) => {
    context.font = `72px ${font}`;
    return context.measureText(SAMPLE).width;
  };
  return (
    FONTS.find((font) => ['monospace', 'serif'].some((other) => width(`"${font}", ${other}`) !== width(other))) ?? null
  );
}

export function hasWebGL2(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
