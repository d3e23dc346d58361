import { pairingStatus, pairingType } from '#core/terms/pairing.ts';
import type { Terms } from '#core/terms/term.ts';
import { Select } from '#ui/Select.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { isPairingStatus, isPairingType, type PairingFilter } from '../model/pairing-filter.ts';

/** Which pairings the map draws and the list names: by 活动载体, kind and state, all three in the address. */
export function PairingFilters() {
  const { go, term, text, view } = useLeader();
  const { campaigns } = useData();
  const words = text.pairingFilters;
  const change = (part: Partial<PairingFilter>) =>
    go({ ...view(), pairings: { ...view().pairings, ...part }, part: null, selected: null }, 'replace');
  const optionsOf = (terms: Terms) => Object.entries(terms).map(([value, word]) => ({ value, label: term(word) }));
  return (
    <fieldset class="pairing-filters">
      <legend class="visually-hidden">{words.title}</legend>
      <Select
        label={words.kind}
        value={view().pairings.kind ?? ''}
        options={[{ value: '', label: words.allKinds }, ...optionsOf(pairingType)]}
        onChange={(value) => change({ kind: isPairingType(value) ? value : null })}
      />
      <Select
        label={words.state}
        value={view().pairings.state}
        options={optionsOf(pairingStatus)}
        onChange={(value) => isPairingStatus(value) && change({ state: value })}
      />
      <Select
        label={words.campaign}
        value={view().pairings.camp ?? ''}
        options={[
          { value: '', label: words.allCampaigns },
          ...(campaigns.data() ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => change({ camp: value || null })}
      />
    </fieldset>
  );
}
