import { For } from 'solid-js';
import type { OrganisationDetail } from '#core/schemas/organisation.ts';
import { orgSetting, orgStatus, orgType, setupForm } from '#core/terms/organisation.ts';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { useLeader } from '../context.ts';
import { aliasFact, known, originFacts, parkLink, positionFact, recordLink } from './facts.tsx';

/** A Party organisation: its kind, its place in the scheme, what it covers. No person is named. */
export function OrganisationFacts(props: { organisation: OrganisationDetail }) {
  const leader = useLeader();
  const { term, text } = leader;
  const words = text.record;
  const org = () => props.organisation;
  const status = () => [term(orgStatus[org().status]), org().statusReason].filter(Boolean).join(text.comma);
  const tier = () => {
    const { schemeCode, tierNo } = org();
    return schemeCode === null
      ? undefined
      : [schemeCode, tierNo && text.schemes.tier(tierNo)].filter(Boolean).join(text.dot);
  };
  const setting = () => {
    const code = org().setting;
    return code === null ? undefined : term(orgSetting[code]);
  };
  const form = () => {
    const code = org().setupForm;
    return code === null ? undefined : term(setupForm[code]);
  };
  const items = () =>
    known([
      { label: words.kind, value: term(orgType[org().type]) },
      { label: words.setting, value: setting() },
      { label: words.form, value: form() },
      { label: words.status, value: status() },
      tier() !== undefined && { label: words.tier, value: tier() },
      org().parent !== null && { label: words.parent, value: recordLink(leader, org().parent) },
      org().hostUnit !== null && { label: words.host, value: org().hostUnit },
      { label: words.covers, value: org().coveredUnitCount ?? undefined },
      org().childCount > 0 && { label: words.children, value: org().childCount },
      { label: words.region, value: org().regionName },
      org().park !== null && { label: words.park, value: parkLink(leader, org().park) },
      positionFact(leader, org().point),
      org().establishedOn !== null && { label: words.established, value: org().establishedOn },
      org().revokedOn !== null && { label: words.revoked, value: org().revokedOn },
      org().brands.length > 0 && { label: words.brands, value: org().brands.join(text.join) },
      org().honours.length > 0 && {
        label: words.honours,
        value: org()
          .honours.map(({ name }) => name)
          .join(text.join),
      },
      org().sites.length > 0 && {
        label: words.sites,
        value: <For each={org().sites}>{(site) => <div>{recordLink(leader, site)}</div>}</For>,
      },
      aliasFact(leader, org().aliases),
      ...originFacts(leader, org().source, org().updatedAt),
    ]);
  return <DefinitionList items={items()} />;
}
