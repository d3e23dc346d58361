import { createSignal, For, Show } from 'solid-js';
import type { StaffCorrection } from '#core/schemas/staff-correction.ts';
import { correctionKind, correctionStatus } from '#core/terms/service.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../../context.ts';
import { onRecord, printView } from '../../paths.ts';
import { distanceWords } from '../model/distance-words.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';

/** One correction: what the visitor says and shows, what is recorded, and the two ways to deal with it. */
export function CorrectionCard(props: { correction: StaffCorrection; onDone: () => void }) {
  const { term, text, view } = useStaff();
  const words = text.flow.corrections;
  const [doing, setDoing] = createSignal<'ACCEPT' | 'ANSWER' | null>(null);
  const it = () => props.correction;
  const site = () => it().site;
  const degrees = ({ lng, lat }: { lng: number; lat: number }) => `${lng.toFixed(6)}, ${lat.toFixed(6)}`;
  return (
    <li class="flow-card">
      <div class="flow-card__head">
        <h2>
          <a href={printView(onRecord(view(), 'sites', site().id))}>{site().name}</a>
        </h2>
        <strong>{term(correctionKind[it().kind])}</strong>
        <Show when={it().status !== 'SUBMITTED'}>
          <Badge kind="ok">{term(correctionStatus[it().status])}</Badge>
        </Show>
      </div>
      <p class="flow-card__meta">
        {[site().parkName ?? site().regionName, site().address, chinaMinute(Date.parse(it().createdAt))]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <figure class="correction__words">
        <figcaption class="note">{words.words}</figcaption>
        <blockquote>{it().text ?? <span class="unknown">{words.noWords}</span>}</blockquote>
      </figure>
      <Show when={it().point}>
        {(point) => (
          <dl class="correction__points">
            <div>
              <dt>{words.recorded}</dt>
              <dd>
                <Show when={site().point} fallback={<span class="unknown">{words.noPoint}</span>}>
                  {(recorded) => degrees(recorded())}
                </Show>
              </dd>
            </div>
            <div>
              <dt>{words.said}</dt>
              <dd>
                {degrees(point())}
                <Show when={it().metres}>
                  {(metres) => <strong>{` · ${words.away(distanceWords(metres(), text.flow))}`}</strong>}
                </Show>
                <Show when={point().accuracyM}>
                  {(metres) => <span class="note">{` · ${words.accuracy(Math.round(metres()))}`}</span>}
                </Show>
              </dd>
            </div>
          </dl>
        )}
      </Show>
      <Show when={it().photos.length > 0}>
        <ul class="correction__photos" role="list">
          <For each={it().photos}>
            {({ id, width, height }, at) => (
              <li>
                <a href={`/api/staff/photos/${id}/image`} target="_blank" rel="noreferrer">
                  <img
                    src={`/api/staff/photos/${id}/image`}
                    alt={words.photo(at() + 1)}
                    width={width}
                    height={height}
                    loading="lazy"
                  />
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={it().answeredAt}>
        {(at) => (
          <p>
            {it().answer ?? <span class="unknown">{words.noAnswer}</span>}
            <br />
            <span class="note">{words.answered(it().answeredBy ?? '', chinaMinute(Date.parse(at())))}</span>
          </p>
        )}
      </Show>
      <div class="flow-acts">
        <Show when={it().mayDecide}>
          <Button variant="primary" icon="check" onClick={() => setDoing('ACCEPT')}>
            {words.accept}
          </Button>
          <Button onClick={() => setDoing('ANSWER')}>{words.answer}</Button>
        </Show>
        <LinkButton href={printView(onRecord(view(), 'sites', site().id))}>{words.open}</LinkButton>
      </div>
      <Show when={doing()}>
        {(decision) => (
          <CorrectionDialog
            correction={it()}
            decision={decision()}
            onClose={() => setDoing(null)}
            onDone={() => {
              setDoing(null);
              props.onDone();
            }}
          />
        )}
      </Show>
    </li>
  );
}
