import { createMemo } from 'solid-js';
import { pairingStatus, pairingType } from '#core/terms/pairing.ts';
import type { Terms } from '#core/terms/term.ts';
import { Select } from '#ui/Select.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { campaignsOf, type NamedCampaign } from '../model/campaigns.ts';
import { isPairingStatus, isPairingType, type PairingFilter } from '../model/pairing-filter.ts';

/**
 * Which pairings the map draws and the list names: by 活动载体, kind and state, all three in the address. Of the 活动载体 those
 * are offered that pairings here name.
 */
export function PairingFilters() {
  const { go, term, text, view } = useLeader();
  const { campaigns, records } = useData();
  const words = text.pairingFilters;
  const change = (part: Partial<PairingFilter>) =>
    go({ ...view(), pairings: { ...view().pairings, ...part }, part: null, selected: null }, 'replace');
  const named = createMemo(() => {
    const listed = campaignsOf(records.pairings.data()?.items ?? []);
    return view().pairings.camp === null || campaigns.stale() ? listed : (campaigns.data() ?? listed);
  });
  const count = ({ registered, illustrative }: NamedCampaign) => text.layers.count(registered, illustrative);
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
        hint={named().length === 0 && !records.pairings.stale() ? words.noCampaigns : undefined}
        value={view().pairings.camp ?? ''}
        options={[
          { value: '', label: words.allCampaigns },
          ...named().map((one) => ({ value: one.id, label: `${one.name}${text.open}${count(one)}${text.close}` })),
        ]}
        onChange={(value) => change({ camp: value || null })}
      />
    </fieldset>
  );
}
