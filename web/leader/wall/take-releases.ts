import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { type PagePort, reloadWhenServed, thisPage } from './reload-when-served.ts';

/** The page may be deployed alone, and nobody tells: it is looked at so often. ms */
const LOOK_MS = 5 * 60_000;

/** The page of another build is served, or another build of the API answers: it is opened once nobody is at the screen. */
export function takeReleases(build: Accessor<string | null>, held: Accessor<boolean>, page: PagePort = thisPage): void {
  const [first, setFirst] = createSignal<string | null>(null);
  createEffect(() => {
    if (first() === null) setFirst(build());
  });
  const own = page.own().name;
  const [served, setServed] = createSignal(own);
  let isOver = false;
  const look = async () => {
    const found = await page.served();
    // a log-in page of the network says nothing of a build: it is not ours
    if (found?.name && !isOver) setServed(found.name);
  };
  const timer = setInterval(look, LOOK_MS);
  onCleanup(() => {
    isOver = true;
    clearInterval(timer);
  });
  createEffect(() => {
    const isOther = served() !== own || (first() !== null && build() !== first());
    if (isOther && !held()) onCleanup(reloadWhenServed(page));
  });
}
