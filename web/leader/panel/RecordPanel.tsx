import { lazy, Show, Suspense } from 'solid-js';
import { Badge } from '#ui/Badge.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { pointsOf } from '../model/points-of.ts';
import { recordName } from '../model/record-name.ts';
import { ApiProblem } from './ApiProblem.tsx';
import { BackLink } from './BackLink.tsx';

const RecordFacts = lazy(() => import('../records/RecordFacts.tsx').then((file) => ({ default: file.RecordFacts })));

/** One record: what it is, what is known, and where the knowledge comes from. */
export function RecordPanel() {
  const { text, view } = useLeader();
  const { place, record } = useData();
  const open = () => (record.stale() ? undefined : record.data());
  const back = () => (view().count !== null || view().tab === 'list' ? undefined : place.data()?.name);

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
            <Suspense fallback={<Skeleton lines={6} />}>
              <RecordFacts open={open()} />
            </Suspense>
          </>
        )}
      </Show>
    </section>
  );
}
