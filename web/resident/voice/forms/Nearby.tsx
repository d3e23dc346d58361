import { createEffect, createSignal, For, Match, on, Switch } from 'solid-js';
import type { NearReports } from '#core/schemas/voice.ts';
import { reportCategory, reportStatus } from '#core/terms/service.ts';
import { Button } from '#ui/Button.tsx';
import { readJson } from '../../browser/read-json.ts';
import { word } from '../../language.ts';
import { chinaDateTime } from '../../model/instants.ts';
import { lengthWords } from '../../model/site-words.ts';
import { thousandths } from '../../paths.ts';
import type { GivenPoint } from '../draft.ts';
import { useVoice } from './voice-context.ts';

/** What others may know of a report: what it is, how far it has come, roughly where. */
type NearReport = NearReports['items'][number];

/** Open reports around a point, offered before another one is written. Asked with three decimals, about 100 m. */
export function Nearby(props: { point: GivenPoint | null; onSame: () => void }) {
  const { language, text } = useVoice();
  const words = text.voice.reportForm;
  const [found, setFound] = createSignal<readonly NearReport[] | 'unknown' | null>(null);

  createEffect(
    on(
      () => (props.point === null ? null : `lat=${thousandths(props.point.lat)}&lng=${thousandths(props.point.lng)}`),
      async (query) => {
        setFound(null);
        if (query === null) return;
        const items = await readNear(query);
        // asked for another point meanwhile?
        const { point } = props;
        if (point !== null && query === `lat=${thousandths(point.lat)}&lng=${thousandths(point.lng)}`) setFound(items);
      },
    ),
  );
  const list = () => {
    const known = found();
    return Array.isArray(known) && known.length > 0 ? (known as readonly NearReport[]) : null;
  };
  return (
    <div role="status">
      <Switch>
        <Match when={list()}>
          {(reports) => (
            <section class="nearby">
              <h2>{words.nearby}</h2>
              <ul>
                <For each={reports()}>
                  {(report) => (
                    <li>
                      {words.nearbyItem(
                        word(reportCategory, report.category, language),
                        word(reportStatus, report.status, language),
                        lengthWords(report.distanceM, text),
                        chinaDateTime(report.reportedAt).date,
                      )}
                    </li>
                  )}
                </For>
              </ul>
              <p>{words.nearbyHelp}</p>
              <p>
                <Button onClick={() => props.onSame()}>{words.nearbySame}</Button>
              </p>
            </section>
          )}
        </Match>
        <Match when={found() === 'unknown'}>
          <p class="note">{words.nearbyUnknown}</p>
        </Match>
        <Match when={found() !== null}>
          <p class="note">{words.nearbyNone}</p>
        </Match>
      </Switch>
    </div>
  );
}

async function readNear(query: string): Promise<readonly NearReport[] | 'unknown'> {
  try {
    return (await readJson<NearReports>(`/api/reports/near?${query}`)).items;
  } catch {
    return 'unknown';
  }
}
