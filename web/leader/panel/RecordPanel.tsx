import { lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { Badge } from '#ui/Badge.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import type { OpenRecord } from '../load/load-record.ts';
import { pointsOf } from '../model/points-of.ts';
import { recordName } from '../model/record-name.ts';
import { EnterpriseFacts } from '../records/EnterpriseFacts.tsx';
import { GridFacts } from '../records/GridFacts.tsx';
import { OrganisationFacts } from '../records/OrganisationFacts.tsx';
import { PairingFacts } from '../records/PairingFacts.tsx';
import { SiteFacts } from '../records/SiteFacts.tsx';
import { VillageFacts } from '../records/VillageFacts.tsx';
import { ApiProblem } from './ApiProblem.tsx';
import { BackLink } from './BackLink.tsx';

const ContactFacts = lazy(() => import('../records/ContactFacts.tsx').then((file) => ({ default: file.ContactFacts })));

/** One record: what it is, what is known, and where the knowledge comes from. */
export function RecordPanel() {
  const { text, view } = useLeader();
  const { place, record } = useData();
  const open = () => (record.stale() ? undefined : record.data());
  const back = () => (view().count !== null || view().tab === 'list' ? undefined : place.data()?.name);
  const only = <K extends OpenRecord['kind']>(kind: K) => {
    const found = open();
    return found?.kind === kind ? (found as Extract<OpenRecord, { kind: K }>) : undefined; // the kind was compared
  };

  return (
    <section class="sub-panel" aria-labelledby="record-title">
      <BackLink view={{ ...view(), selected: null }} label={back() ? text.record.backTo(back() ?? '') : undefined} />
      <Show when={record.error()}>
        {(error) => <ApiProblem error={error()} title={text.errors.record} onRetry={record.retry} />}
      </Show>
      <Show
        when={open()}
        fallback={
          <Show when={!record.error()}>
            <Skeleton lines={6} />
          </Show>
        }
      >
        {(found) => (
          <>
            <h2 class="sub-panel__title" id="record-title" tabIndex={-1} data-heading="">
              {recordName(found().record) || text.contacts.hidden}
            </h2>
            <Show when={found().record.isIllustrative}>
              <p class="sample-notice">
                <Badge kind="illustrative" />
                {text.record.sampleNotice}
              </p>
            </Show>
            <Show when={pointsOf(found()).some((point) => point.schematic)}>
              <p>
                <Badge kind="approximate" />
              </p>
            </Show>
            <Show when={pointsOf(found()).length === 0 && found().kind !== 'grid'}>
              <p class="note">{text.record.notOnMap}</p>
            </Show>
            <Switch>
              <Match when={only('site')}>{(it) => <SiteFacts site={it().record} />}</Match>
              <Match when={only('organisation')}>{(it) => <OrganisationFacts organisation={it().record} />}</Match>
              <Match when={only('enterprise')}>
                {(it) => <EnterpriseFacts enterprise={it().record} partners={it().partners} />}
              </Match>
              <Match when={only('village')}>
                {(it) => <VillageFacts village={it().record} partners={it().partners} />}
              </Match>
              <Match when={only('pairing')}>{(it) => <PairingFacts pairing={it().record} />}</Match>
              <Match when={only('contactPoint')}>
                {(it) => (
                  <Suspense>
                    <ContactFacts contact={it().record} />
                  </Suspense>
                )}
              </Match>
              <Match when={only('grid')}>{(it) => <GridFacts grid={it().record} />}</Match>
            </Switch>
          </>
        )}
      </Show>
    </section>
  );
}
