/**
 * MapLibre draws every letter with the machine's own fonts, because the style has no glyphs address. It takes the weight
 * from the first name of a stack, so that name is no font but only says the weight.
 */
const families = ['PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'];

export const REGULAR: string[] = ['Atlas Regular', ...families];
export const SEMIBOLD: string[] = ['Atlas Semibold', ...families];
