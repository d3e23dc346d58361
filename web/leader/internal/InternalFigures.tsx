import { For, Show } from 'solid-js';
import type { InternalFigures as Figures } from '#core/schemas/leader.ts';
import { threshold } from '#core/stats/thresholds.ts';
import type { VerifyState } from '#core/terms/position.ts';
import { type InternalFigure, internalFigure, standing } from '#core/terms/statistics.ts';
import { Badge, type BadgeKind } from '#ui/Badge.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { sendJson } from '#web-api/send-json.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { dayOf, minuteOf } from '../format.ts';
import { renewWithPlace } from '../load/renew-with-place.ts';
import { ApiProblem } from '../panel/ApiProblem.tsx';
import { printView } from '../paths.ts';
import { GrantedRegions } from './GrantedRegions.tsx';
import { isGranted } from './load-member.ts';
import './internal.css';

const badgeOf = { GOOD: 'ok', WATCH: 'attention', POOR: 'overdue' } as const satisfies Record<string, BadgeKind>;

/** What is counted of positions is listed by their 核实状态; what was sent in is read where it is dealt with. */
const listedParts: Partial<Record<InternalFigure, VerifyState>> = {
  REVIEW_DUE: 'REVIEW_DUE',
  OVERDUE_VERIFICATION: 'OVERDUE',
};

/** 内部数字 of a granted region: what waits there and what is late. On the start page the way to the granted regions. */
export function InternalFigures() {
  const { term, text, view } = useLeader();
  const { member, place } = useData();
  const words = text.internal;
  const region = () =>
    view().date === null && view().place.kind === 'region' ? (place.data()?.scope.region ?? null) : null;
  const granted = () => member.data()?.granted;
  const load = createLoad(
    () => (isGranted(granted(), region()) ? region() : null),
    (code, signal) => sendJson<Figures>('GET', `/api/leader/figures?region=${code}`, undefined, signal),
  );
  renewWithPlace(place, load);
  return (
    <>
      <Show when={view().place.kind === 'home' && granted()?.everywhere === false}>
        <GrantedRegions />
      </Show>
      <Show when={isGranted(granted(), region())}>
        <section class="internal" aria-labelledby="internal-title">
          <h2 class="overview__title" id="internal-title">
            {words.title}
            <span class="internal__who">{words.who}</span>
          </h2>
          <Show when={load.error()}>
            {(error) => <ApiProblem error={error()} title={words.failed} onRetry={load.retry} />}
          </Show>
          <Show
            when={!load.stale() && load.data()}
            fallback={<Show when={!load.error()}>{<Skeleton lines={6} />}</Show>}
          >
            {(found) => (
              <>
                <dl class="internal__list">
                  <For each={found().items}>
                    {(item) => (
                      <div class="internal__row">
                        <dt>
                          {term(internalFigure[item.code])}
                          <Show when={item.oldestAt}>
                            {(at) => <span class="internal__since">{words.oldest(dayOf(at()))}</span>}
                          </Show>
                        </dt>
                        <dd>
                          <Show when={item.standing}>
                            {(code) => (
                              <Badge kind={badgeOf[code()]}>
                                {code() === 'POOR' ? words.late(item.late ?? 0) : term(standing[code()])}
                              </Badge>
                            )}
                          </Show>
                          <Show when={item.count > 0 && listedParts[item.code]} fallback={item.count}>
                            {(part) => (
                              <a
                                href={printView({
                                  ...{ ...view(), tab: 'list', rows: 'verify', part: part() },
                                  ...{ selected: null, count: null },
                                })}
                                aria-label={`${text.layers.openList(term(internalFigure[item.code]))} ${item.count}`}
                              >
                                {item.count}
                              </a>
                            )}
                          </Show>
                        </dd>
                      </div>
                    )}
                  </For>
                </dl>
                <p class="note">{words.unlisted}</p>
                <p class="note">{words.rule(term(threshold.TIMELINESS), term(threshold.DEADLINE))}</p>
                <p class="note">{text.asOf(minuteOf(found().asOf))}</p>
              </>
            )}
          </Show>
        </section>
      </Show>
    </>
  );
}
