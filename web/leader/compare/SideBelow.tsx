import { createUniqueId, Show } from 'solid-js';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { EmptyRegions, ParksHere, RegionsBelow } from '../panel/Below.tsx';
import { createBelow } from '../panel/create-below.ts';

/** The way down from one of two compared places; the other stays where it is. */
export function SideBelow() {
  const { text } = useLeader();
  const { place } = useData();
  const below = createBelow();
  const id = createUniqueId();
  const name = () => place.data()?.name ?? text.home;
  return (
    <Show when={place.data()}>
      <section class="compare-below" aria-labelledby={id}>
        <h2 class="compare-below__title" id={id}>
          {text.compare.below(name())}
        </h2>
        <RegionsBelow nodes={below.filled()} of={name()} />
        <ParksHere of={name()} />
        <EmptyRegions nodes={below.empty()} />
      </section>
    </Show>
  );
}
