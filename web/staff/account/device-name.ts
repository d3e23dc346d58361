/** Order matters: most browsers also claim to be the ones below them. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS/i, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A device in two words people know, from the browser's own description; null when it says nothing of use. */
export function deviceName(agent: string | null): string | null {
  const of = (known: typeof BROWSERS) => known.find(([pattern]) => pattern.test(agent ?? ''))?.[1];
  const words = [of(BROWSERS), of(SYSTEMS)].filter((word) => word !== undefined);
  return words.length === 0 ? null : words.join(' · ');
}
