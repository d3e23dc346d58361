/** Legal moves of a machine: state → event → next state. What is not written is illegal. */
export type TransitionTable<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** The next state of a legal move, before any condition is looked at; null for an illegal one. */
export function nextState<State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  state: State,
  event: Event,
): State | null {
  return table[state][event] ?? null;
}

/** Events that are legal in a state: which buttons a screen may offer. */
export function legalEvents<State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  state: State,
): Event[] {
  // The keys of a row are its events by the table's type; Object.keys only widens them to string.
  return Object.keys(table[state]) as Event[];
}
