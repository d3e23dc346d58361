/**
 * What the forms and lists of one PC tell one another about a draft, by its sealed name. `OPEN`: its form was opened; `HERE`
 * answers that it is open here too; `SHUT`: it is not any more. `KEPT`: it was written. `GONE`: it was discarded. `SENT`: the
 * portal has it.
 */
export interface TabMessage {
  readonly type: 'OPEN' | 'HERE' | 'SHUT' | 'KEPT' | 'GONE' | 'SENT';
  readonly id: string;
  /** The form that says it. */
  readonly from: string;
  /** Of what was written. */
  readonly stamp?: string;
}

export interface Tabs {
  /** To every listener in this tab and in all others of the PC. */
  post(message: TabMessage): void;
  /** Gives the way to stop. */
  listen(listener: (message: TabMessage) => void): () => void;
  close(): void;
}

export function makeTabs(name = 'staff-drafts'): Tabs {
  const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const listeners = new Set<(message: TabMessage) => void>();
  const tell = (message: TabMessage) => {
    for (const listener of listeners) listener(message);
  };
  // only our own pages share the channel
  others?.addEventListener('message', (event: MessageEvent<TabMessage>) => tell(event.data));
  return {
    post(message) {
      tell(message);
      others?.postMessage(message);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => others?.close(),
  };
}
