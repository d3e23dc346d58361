import { Show } from 'solid-js';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { createBelow } from '../panel/create-below.ts';
import { PlaceLinks } from '../panel/PlaceLinks.tsx';
import { grantedPlaces } from './granted-places.ts';
import './internal.css';

/** 我的地区: the way to where the reader has a grant; the view stays, so that a ranking leads to a ranking. */
export function GrantedRegions() {
  const { text } = useLeader();
  const { member, place } = useData();
  const below = createBelow();
  const links = () =>
    grantedPlaces(
      member.data()?.granted,
      (place.data()?.trail ?? []).flatMap(({ place: at, name }) =>
        at.kind === 'region' ? { code: at.code, name } : [],
      ),
      [...below.filled(), ...below.empty()],
    );
  return (
    <Show when={links().length > 0}>
      <section class="internal" aria-labelledby="internal-regions">
        <h2 class="overview__title" id="internal-regions">
          {text.internal.regions}
        </h2>
        <PlaceLinks links={links().map(({ code, name }) => ({ place: { kind: 'region', code }, name }))} />
      </section>
    </Show>
  );
}
