import { For, Show } from 'solid-js';
import type { PairingDetail, Party } from '#core/schemas/pairing.ts';
import { pairingActivityKind, pairingEndReason, pairingStatus, pairingType, partyKind } from '#core/terms/pairing.ts';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { useLeader } from '../context.ts';
import { known, originFacts, recordLink } from './facts.tsx';

/** A pairing: both parties, the document's own word for it, and what was done together. */
export function PairingFacts(props: { pairing: PairingDetail }) {
  const leader = useLeader();
  const { term, text } = leader;
  const words = text.record;
  const pairing = () => props.pairing;
  const partyText = (party: Party) => (
    <>
      <Show when={/^(en|vl|og)_/.test(party.id)} fallback={party.name}>
        {recordLink(leader, party)}
      </Show>
      <span class="note"> {term(partyKind[party.kind])}</span>
    </>
  );
  const ended = () => {
    const { endedOn, endReason } = pairing();
    if (endedOn === null) return false;
    const reason = endReason === null ? '' : `${text.comma}${term(pairingEndReason[endReason])}`;
    return { label: words.endedOn, value: `${endedOn}${reason}` };
  };
  const items = () =>
    known([
      { label: words.partyA, value: partyText(pairing().a) },
      { label: words.partyB, value: partyText(pairing().b) },
      { label: words.pairing, value: term(pairingType[pairing().type]) },
      { label: words.term, value: pairing().localTerm },
      { label: words.status, value: term(pairingStatus[pairing().status]) },
      { label: words.campaign, value: pairing().campaign?.name },
      { label: words.region, value: pairing().regionName },
      { label: words.startedOn, value: pairing().startedOn ?? undefined },
      ended(),
      { label: words.lastActivity, value: pairing().lastActivityOn ?? undefined },
      pairing().note !== null && { label: words.note, value: pairing().note },
      ...originFacts(leader, pairing().source, pairing().updatedAt),
    ]);
  return (
    <>
      <Show when={pairing().isIllustrative}>
        <p class="note">{words.sampleLine}</p>
      </Show>
      <DefinitionList items={items()} />
      <h3 class="sub-panel__heading">{words.activities}</h3>
      <Show when={pairing().activities.length > 0} fallback={<p class="note">{words.noActivities}</p>}>
        <ul class="plain-list" role="list">
          <For each={pairing().activities}>
            {(activity) => (
              <li>
                <span class="tabular">{activity.happenedOn}</span> {term(pairingActivityKind[activity.kind])}
                {text.colon}
                {activity.summary}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
