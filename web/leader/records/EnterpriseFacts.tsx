import type { EnterpriseDetail } from '#core/schemas/enterprise.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import { chainRole, enterpriseType, operatingStatus } from '#core/terms/organisation.ts';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { useLeader } from '../context.ts';
import { aliasFact, known, originFacts, parkLink, positionFact, recordLink } from './facts.tsx';
import { Partners } from './Partners.tsx';

export function EnterpriseFacts(props: { enterprise: EnterpriseDetail; partners: readonly Pairing[] }) {
  const leader = useLeader();
  const { term, text } = leader;
  const words = text.record;
  const unit = () => props.enterprise;
  const aboveScale = () => {
    const is = unit().isAboveScale;
    return is === null ? undefined : is ? text.list.yes : text.list.no;
  };
  const role = () => {
    const code = unit().chainRole;
    return code !== null && { label: words.chain, value: term(chainRole[code]) };
  };
  const items = () =>
    known([
      { label: words.kind, value: term(enterpriseType[unit().type]) },
      { label: words.aboveScale, value: aboveScale() },
      { label: words.operating, value: term(operatingStatus[unit().operatingStatus]) },
      role(),
      { label: words.covered, value: recordLink(leader, unit().coveredBy) },
      { label: words.region, value: unit().regionName },
      unit().park !== null && { label: words.park, value: parkLink(leader, unit().park) },
      positionFact(leader, unit().point),
      unit().uscc !== null && { label: words.uscc, value: <code>{unit().uscc}</code> },
      unit().brands.length > 0 && { label: words.brands, value: unit().brands.join(text.join) },
      unit().note !== null && { label: words.note, value: unit().note },
      aliasFact(leader, unit().aliases),
      ...originFacts(leader, unit().source, unit().updatedAt),
    ]);
  return (
    <>
      <DefinitionList items={items()} />
      <Partners of={unit().id} pairings={props.partners} />
    </>
  );
}
