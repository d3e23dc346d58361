import { Show } from 'solid-js';
import type { ShownChange } from '#core/schemas/staff.ts';
import { changeStatus } from '#core/terms/change.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../../context.ts';
import { pageOfKind } from '../../page-names.ts';
import { onRecord, printView } from '../../paths.ts';
import { distanceWords } from '../model/distance-words.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { kindWords, undecidableWords } from './change-words.ts';
import { DoubtList } from './DoubtList.tsx';
import { OwnActs } from './OwnActs.tsx';

/** One change: what it asks for and why, what speaks against it, old and new field by field. */
export function ChangeDetail(props: { change: ShownChange; onBack: () => void; onChanged: () => void }) {
  const { term, text, view } = useStaff();
  const words = text.flow.changes;
  const change = () => props.change;
  const recordHref = () => {
    const { kind, record } = change();
    return kind === 'FIGURE' ? null : printView(onRecord(view(), pageOfKind(kind), record));
  };
  const isWaiting = () => change().status === 'SUBMITTED' || change().status === 'APPLIED';
  const when = (at: string) => chinaMinute(Date.parse(at));
  return (
    <article class="change-detail" aria-labelledby="change-title">
      <div class="change-detail__back">
        <Button size="small" variant="quiet" icon="chevron-left" onClick={() => props.onBack()}>
          {words.list}
        </Button>
      </div>
      <header class="flow-card__head">
        <h2 id="change-title">{change().title}</h2>
        <Badge kind={change().status === 'RETURNED' ? 'attention' : isWaiting() ? 'reviewDue' : 'ok'}>
          {term(changeStatus[change().status])}
        </Badge>
      </header>
      <p class="flow-card__meta">
        {[kindWords(change(), term, text.flow), change().regionName].join(' · ')}
        <br />
        {words.by(change().submittedBy ?? change().createdBy, when(change().submittedAt ?? change().createdAt))}
        <Show when={change().decidedBy && change().decidedAt}>
          {(at) => ` · ${words.decided(change().decidedBy ?? '', when(at()))}`}
        </Show>
      </p>
      <Show when={change().returnReason}>
        {(reason) => (
          <p class="flow-warning">
            <Icon name="warning" />
            <span>
              <strong>{`${words.returned}${text.marks.colon}`}</strong>
              {reason()}
            </span>
          </p>
        )}
      </Show>
      <Show when={change().reason}>
        {(reason) => (
          <p>
            <strong>{`${words.reason}${text.marks.colon}`}</strong>
            {reason()}
          </p>
        )}
      </Show>
      <Show when={change().into}>{(into) => <p>{words.into(into().name)}</p>}</Show>
      <Show when={change().movedM}>{(metres) => <p>{words.moved(distanceWords(metres(), text.flow))}</p>}</Show>
      <Show when={change().doubts.length > 0}>
        <DoubtList doubts={change().doubts} />
      </Show>
      <Show when={change().conflicts.length > 0}>
        <p class="flow-warning">
          <Icon name="warning" />
          {words.conflictLead}
        </p>
      </Show>
      <ChangeFields change={change()} />
      <Show when={isWaiting() && change().own}>
        <p class="note">{change().status === 'APPLIED' ? words.ownReview : words.ownWork}</p>
      </Show>
      <Show when={change().undecidable}>{(why) => <p class="note">{undecidableWords(why(), text.flow)}</p>}</Show>
      <div class="flow-acts">
        <Show when={recordHref()}>
          {(href) => (
            <a class="change-detail__open" href={href()}>
              {words.open}
              <Icon name="chevron-right" />
            </a>
          )}
        </Show>
      </div>
      {/* an answer that is on its way is about the change it was asked for, whichever is looked at when it comes */}
      <Show when={change().own && change().id} keyed>
        <OwnActs change={change()} onChanged={props.onChanged} />
      </Show>
    </article>
  );
}
