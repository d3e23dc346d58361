import { Match, Switch } from 'solid-js';
import type { OpenRecord } from '../load/load-record.ts';
import { ContactFacts } from './ContactFacts.tsx';
import { EnterpriseFacts } from './EnterpriseFacts.tsx';
import { GridFacts } from './GridFacts.tsx';
import { OrganisationFacts } from './OrganisationFacts.tsx';
import { PairingFacts } from './PairingFacts.tsx';
import { SiteFacts } from './SiteFacts.tsx';
import { VillageFacts } from './VillageFacts.tsx';

/** What is known of a record, by its kind. */
export function RecordFacts(props: { open: OpenRecord | undefined }) {
  const only = <K extends OpenRecord['kind']>(kind: K) => {
    const { open } = props;
    return open?.kind === kind ? (open as Extract<OpenRecord, { kind: K }>) : undefined; // the kind was compared
  };
  return (
    <Switch>
      <Match when={only('site')}>{(it) => <SiteFacts site={it().record} />}</Match>
      <Match when={only('organisation')}>{(it) => <OrganisationFacts organisation={it().record} />}</Match>
      <Match when={only('enterprise')}>
        {(it) => <EnterpriseFacts enterprise={it().record} partners={it().partners} />}
      </Match>
      <Match when={only('village')}>{(it) => <VillageFacts village={it().record} partners={it().partners} />}</Match>
      <Match when={only('pairing')}>{(it) => <PairingFacts pairing={it().record} />}</Match>
      <Match when={only('contactPoint')}>{(it) => <ContactFacts contact={it().record} />}</Match>
      <Match when={only('grid')}>{(it) => <GridFacts grid={it().record} />}</Match>
    </Switch>
  );
}
