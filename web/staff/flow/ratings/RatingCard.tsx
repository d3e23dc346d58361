import { createEffect, createSignal, For, on, Show } from 'solid-js';
import type { RatingStep, StaffRating } from '#core/schemas/staff-rating.ts';
import { ratingChannel, ratingLevel, ratingStatus, visitIndicator } from '#core/terms/service.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { call } from '../../parts/call.ts';
import { onRecord, printView } from '../../paths.ts';
import { RatingContact } from './RatingContact.tsx';
import { RatingDialog } from './RatingDialog.tsx';
import { ratingFacts } from './rating-facts.ts';
import { ratingPath } from './rating-path.ts';
import { makeStep } from './rating-step.ts';

/** Steps that lead on; the others stand beside them. */
const FORWARD: readonly RatingStep[] = ['START_CHECK', 'FIND_TRUE', 'ANSWER', 'REVISIT', 'CLOSE', 'UPHOLD'];

/** One 差评: what the visitor says, what became of it, and the steps that are open. It stays in its place when one is taken. */
export function RatingCard(props: { rating: StaffRating }) {
  const { term, text, view } = useStaff();
  const words = text.flow.ratings;
  const [rating, setRating] = createSignal(props.rating);
  const [asking, setAsking] = createSignal<RatingStep | null>(null);
  createEffect(on(() => props.rating, setRating, { defer: true }));
  const reread = async () => {
    setRating(await call<StaffRating>('GET', ratingPath(rating().id), undefined));
  };
  const step = makeStep(term, words, reread);
  const it = rating;
  const site = () => it().site;
  const siteHref = () => printView(onRecord(view(), 'sites', site().id));
  const steps = () => it().steps;
  const primary = () => FORWARD.find((each) => steps().includes(each));
  const aspects = (codes: readonly (keyof typeof visitIndicator)[]) =>
    codes.map((code) => term(visitIndicator[code])).join(text.flow.changes.comma);
  return (
    <li class="flow-card rating">
      <div class="flow-card__head">
        <h2>
          <a href={siteHref()}>{site().name}</a>
        </h2>
        <strong>{term(ratingLevel[it().level])}</strong>
        <Badge kind={it().isOverdue ? 'overdue' : it().status === 'CLOSED' ? 'ok' : 'attention'}>
          {it().isOverdue ? `${term(ratingStatus[it().status])} · ${words.overdue}` : term(ratingStatus[it().status])}
        </Badge>
      </div>
      <p class="flow-card__meta">
        {[
          site().parkName ?? site().regionName,
          term(ratingChannel[it().channel]),
          it().isNamed ? words.named : words.anonymous,
          chinaMinute(Date.parse(it().createdAt)),
        ].join(' · ')}
      </p>
      <figure class="rating__words">
        <figcaption class="note">{words.comment}</figcaption>
        <blockquote>{it().comment ?? <span class="unknown">{words.noComment}</span>}</blockquote>
        <Show when={it().addition}>
          {(addition) => (
            <>
              <figcaption class="note">{words.addition(chinaMinute(Date.parse(addition().at)))}</figcaption>
              <blockquote>{addition().text}</blockquote>
            </>
          )}
        </Show>
      </figure>
      <dl class="rating__facts">
        <Show when={it().bad.length > 0}>
          <div>
            <dt>{words.bad}</dt>
            <dd>{aspects(it().bad)}</dd>
          </div>
        </Show>
        <Show when={it().good.length > 0}>
          <div>
            <dt>{words.good}</dt>
            <dd>{aspects(it().good)}</dd>
          </div>
        </Show>
        <For each={ratingFacts(it(), words)}>
          {([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={it().hasContact && it().status === 'ANSWERED'}>
        <RatingContact id={it().id} />
      </Show>
      <Show when={it().isOwnDispute && it().status === 'RECHECKING'}>
        <p class="note">{words.own}</p>
      </Show>
      <div class="flow-acts">
        <For each={[...FORWARD, 'DISPUTE', 'DISMISS', 'EXTEND'] satisfies RatingStep[]}>
          {(each) => (
            <Show when={steps().includes(each)}>
              <Button
                variant={each === primary() ? 'primary' : undefined}
                busy={each === 'START_CHECK' && step.busy()}
                onClick={() => (each === 'START_CHECK' ? void step.take(it(), each) : setAsking(each))}
              >
                {words.steps[each]}
              </Button>
            </Show>
          )}
        </For>
        <LinkButton href={siteHref()}>{words.openSite}</LinkButton>
      </div>
      <FormProblem problem={asking() === null ? step.problem() : undefined} />
      <Show when={asking()}>
        {(asked) => <RatingDialog rating={it()} step={asked()} act={step} onClose={() => setAsking(null)} />}
      </Show>
    </li>
  );
}
