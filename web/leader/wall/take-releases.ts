import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { type PagePort, reloadWhenServed } from './reload-when-served.ts';

/** Another build answers: its page is opened once nobody is at the screen. */
export function takeReleases(build: Accessor<string | null>, held: Accessor<boolean>, page?: PagePort): void {
  const [own, setOwn] = createSignal<string | null>(null);
  createEffect(() => {
    const running = build();
    if (running === null) return;
    if (own() === null) setOwn(running);
    else if (running !== own() && !held()) onCleanup(reloadWhenServed(page));
  });
}
