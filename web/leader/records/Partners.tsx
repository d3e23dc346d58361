import { For, Show } from 'solid-js';
import type { Pairing } from '#core/schemas/pairing.ts';
import { useLeader } from '../context.ts';
import { recordLink } from './facts.tsx';

/** Who a party is paired with; each line leads to the pairing itself. */
export function Partners(props: { of: string; pairings: readonly Pairing[] }) {
  const leader = useLeader();
  const { text } = leader;
  const partner = (pairing: Pairing) => (pairing.a.id === props.of ? pairing.b : pairing.a);
  return (
    <>
      <h3 class="sub-panel__heading">{text.record.partners}</h3>
      <Show when={props.pairings.length > 0} fallback={<p class="note">{text.record.noPartners}</p>}>
        <ul class="plain-list" role="list">
          <For each={props.pairings}>
            {(pairing) => (
              <li>
                {recordLink(leader, { id: pairing.id, name: partner(pairing).name })}
                <span class="note"> {pairing.localTerm}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
