import { Show } from 'solid-js';
import type { Ledger } from '#core/schemas/leader.ts';
import { orgSetting } from '#core/terms/organisation.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { sendJson } from '#web-api/send-json.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { minuteOf } from '../format.ts';
import { renewWithPlace } from '../load/renew-with-place.ts';
import { ApiProblem } from '../panel/ApiProblem.tsx';
import { isGranted } from './load-member.ts';

type Setting = Ledger['settings'][number];
type Band = Ledger['members'][number];

/** What 明白账 says to whoever was granted the region: organisations by setting and by how many members they registered. */
export function InternalLedger() {
  const { term, text, view } = useLeader();
  const { member, place } = useData();
  const words = text.internal;
  const region = () => (view().place.kind === 'region' ? (place.data()?.scope.region ?? null) : null);
  const load = createLoad(
    () => (isGranted(member.data()?.granted, region()) ? region() : null),
    (code, signal) => sendJson<Ledger>('GET', `/api/leader/ledger?region=${code}`, undefined, signal),
  );
  renewWithPlace(place, load);
  return (
    <>
      <Show when={load.error()}>
        {(error) => <ApiProblem error={error()} title={words.failed} onRetry={load.retry} />}
      </Show>
      <Show when={!load.stale() && load.data()}>
        {(ledger) => (
          <section class="internal" aria-labelledby="internal-ledger">
            <h2 class="chart__finding" id="internal-ledger">
              {words.ledger(ledger().organisations)}
              <span class="internal__who">{words.who}</span>
            </h2>
            <DataTable
              caption={words.settings}
              columns={[
                {
                  id: 'setting',
                  header: words.setting,
                  rowHeader: true,
                  cell: ({ setting }: Setting) => (setting === null ? text.unknown : term(orgSetting[setting])),
                },
                {
                  id: 'count',
                  header: words.organisations,
                  align: 'end',
                  cell: ({ registered }: Setting) => registered,
                },
              ]}
              rows={ledger().settings}
              rowKey={({ setting }) => setting ?? ''}
            />
            <DataTable
              caption={words.members}
              columns={[
                {
                  id: 'band',
                  header: words.band,
                  rowHeader: true,
                  cell: ({ band }: Band) => (band === null ? text.unknown : (words.bands[band] ?? band)),
                },
                {
                  id: 'count',
                  header: words.organisations,
                  align: 'end',
                  cell: ({ organisations }: Band) => organisations,
                },
              ]}
              rows={ledger().members}
              rowKey={({ band }) => band ?? ''}
            />
            <p class="note">{words.suppressed}</p>
            <p class="note">{text.asOf(minuteOf(ledger().asOf))}</p>
          </section>
        )}
      </Show>
    </>
  );
}
