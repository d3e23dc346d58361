import type { Pairing } from '#core/schemas/pairing.ts';
import type { VillageDetail } from '#core/schemas/village.ts';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { useLeader } from '../context.ts';
import { known, originFacts, parkLink, positionFact } from './facts.tsx';
import { Partners } from './Partners.tsx';

export function VillageFacts(props: { village: VillageDetail; partners: readonly Pairing[] }) {
  const leader = useLeader();
  const words = leader.text.record;
  const village = () => props.village;
  const items = () =>
    known([
      { label: words.kind, value: words.kinds[village().kind] },
      { label: words.region, value: village().regionName },
      village().park !== null && { label: words.park, value: parkLink(leader, village().park) },
      positionFact(leader, village().point),
      ...originFacts(leader, village().source, village().updatedAt),
    ]);
  return (
    <>
      <DefinitionList items={items()} />
      <Partners of={village().id} pairings={props.partners} />
    </>
  );
}
