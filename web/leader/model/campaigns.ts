import type { Pairing } from '#core/schemas/pairing.ts';

/** A 活动载体 that pairings name, and how many of them do; samples apart, because the two are never added. */
export type NamedCampaign = { id: string; name: string; registered: number; illustrative: number };

/** The 活动载体 of some pairings, the one that most of them name first. */
export function campaignsOf(pairings: readonly Pick<Pairing, 'campaign' | 'isIllustrative'>[]): NamedCampaign[] {
  const found = new Map<string, NamedCampaign>();
  for (const { campaign, isIllustrative } of pairings) {
    if (campaign === null) continue;
    const { id, name } = campaign;
    const one = found.get(id) ?? { id, name, registered: 0, illustrative: 0 };
    one[isIllustrative ? 'illustrative' : 'registered'] += 1;
    found.set(id, one);
  }
  return [...found.values()].sort(
    (a, b) => b.registered - a.registered || b.illustrative - a.illustrative || a.name.localeCompare(b.name, 'zh'),
  );
}
