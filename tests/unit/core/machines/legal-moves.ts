/**
 * Legal moves written as prose, one `STATE EVENT → STATE` a line, to be compared with a machine's own table: the tests
 * read what the domain reference says and not what the code says of itself.
 */
export function legalMoves(text: string): Map<string, string> {
  const moves = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): [string, string] => {
      const [move = '', to = ''] = line.split('→').map((part) => part.trim());
      return [move.replace(/\s+/g, ' '), to];
    });
  return new Map(moves);
}

/** Every pair of state and event with the state it legally leads to, or null. */
export function everyPair(
  states: readonly string[],
  events: readonly string[],
  legal: ReadonlyMap<string, string>,
): { state: string; event: string; to: string | null }[] {
  return states.flatMap((state) =>
    events.map((event) => ({ state, event, to: legal.get(`${state} ${event}`) ?? null })),
  );
}
