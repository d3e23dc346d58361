import type { ContactPoint } from '#core/schemas/contact-point.ts';
import { contactPointLevel, contactPointStatus } from '#core/terms/pairing.ts';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { useLeader } from '../context.ts';
import { known, parkLink, recordLink } from './facts.tsx';

/** 联系点 or 示范点: what is contacted and for which park; never by whom. */
export function ContactFacts(props: { contact: ContactPoint }) {
  const leader = useLeader();
  const { term, text } = leader;
  const words = text.contacts;
  const items = () =>
    known([
      {
        label: words.status,
        value: `${props.contact.status === 'CONTACT' ? '☆' : '★'} ${term(contactPointStatus[props.contact.status])}`,
      },
      { label: words.level, value: term(contactPointLevel[props.contact.level]) },
      { label: words.target, value: recordLink(leader, props.contact.target) ?? words.hidden },
      { label: text.record.park, value: parkLink(leader, props.contact.park) },
      { label: words.region, value: props.contact.regionName },
      { label: text.record.unit, value: props.contact.responsibleUnit ?? undefined },
    ]);
  return <DefinitionList items={items()} />;
}
