/** An answer as it is kept with the form of a site, which is one for all its corrections: with the id of the one it is to. */
export function keptAnswer(correction: string, said: string): string {
  return said === '' ? '' : `${correction}\n${said}`;
}

/** What was typed to this correction; what was typed to another one is nobody else's to read. */
export function answerTo(correction: string, kept: unknown): string {
  const begin = `${correction}\n`;
  return typeof kept === 'string' && kept.startsWith(begin) ? kept.slice(begin.length) : '';
}
