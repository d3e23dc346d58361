import { createSignal, For, Show } from 'solid-js';
import type { ShownChange } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { fieldOfChange, kindWords } from '../flow/changes/change-words.ts';
import { changePath, readChanges } from '../flow/changes/changes-query.ts';
import { createAct } from '../flow/model/create-act.ts';
import { createPages } from '../flow/model/create-pages.ts';
import { makePost } from '../flow/model/make-post.ts';
import { notices } from '../frame/notices.ts';
import { pageOfKind } from '../page-names.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { onPage, onRecord, printView, startView } from '../paths.ts';
import { goingOn } from '../record-page/record-tab.ts';
import { whenWords } from './save-words.ts';

const MINE = { status: 'DRAFT', kind: null, mine: true, region: null } as const;
/** A line names so many fields at most. */
const MOST_FIELDS = 5;

/** What its author kept at the portal and has not submitted, from whatever PC: to go on with, to submit, to give up. */
export function PortalDrafts() {
  const { online, term, text, view } = useStaff();
  const words = text.drafts.portal;
  const pages = createPages(
    () => ({ ...MINE, online: online() }),
    (_, cursor, signal) => readChanges(MINE, cursor, signal),
  );
  createOnReturn(pages.retry);
  const act = createAct(term);
  const post = makePost<{ version: number; reason: string | null }, unknown>();
  const [asked, setAsked] = createSignal<ShownChange>();
  const discard = async () => {
    const change = asked();
    if (change === undefined) return;
    const body = { version: change.version, reason: null };
    if (!(await act.run(() => post(changePath(change.id, 'discard'), body)))) return;
    setAsked(undefined);
    pages.drop(change);
    notices.show({ tone: 'ok', message: words.discarded(change.title) });
  };
  return (
    <section class="drafts-part" aria-labelledby="drafts-portal">
      <h2 id="drafts-portal">{words.title}</h2>
      <p class="drafts-note">{words.lead}</p>
      <Show when={online()} fallback={<p class="drafts-note">{words.offline}</p>}>
        <Show when={pages.error()}>
          <LoadError load={pages} />
        </Show>
        <Show when={pages.items()} fallback={<Show when={pages.loading()}>{<Skeleton lines={3} />}</Show>}>
          {(items) => (
            <Show when={items().length > 0} fallback={<EmptyState title={words.empty} detail={words.emptyDetail} />}>
              <ul class="drafts-list" role="list">
                <For each={items()}>{(change) => <Item change={change} onDiscard={() => setAsked(change)} />}</For>
              </ul>
            </Show>
          )}
        </Show>
        <Show when={pages.hasMore()}>
          <Button busy={pages.loading()} onClick={() => pages.more()} wide>
            {text.flow.more}
          </Button>
        </Show>
        <p class="drafts-note">
          {words.pairingsLead}
          <a href={printView({ ...startView, ...onPage(view(), 'pairings'), status: 'DRAFT' })}>{words.pairings}</a>
        </p>
      </Show>
      <Dialog
        open={asked() !== undefined}
        onClose={() => setAsked(undefined)}
        title={words.sure}
        actions={
          <>
            <Button variant="warn" busy={act.busy()} onClick={() => void discard()}>
              {words.discard}
            </Button>
            <Button onClick={() => setAsked(undefined)}>{text.flow.cancel}</Button>
          </>
        }
      >
        <Show when={asked()}>
          {(it) => <p>{it().action === 'CREATE' ? words.sureCreate(it().title) : words.sureUpdate(it().title)}</p>}
        </Show>
        <FormProblem problem={act.problem()} />
      </Dialog>
    </section>
  );
}

function Item(props: { change: ShownChange; onDiscard: () => void }) {
  const { term, text, view } = useStaff();
  const words = text.drafts.portal;
  const change = () => props.change;
  const formHref = () => {
    const { action, id, kind, record } = change();
    if (kind === 'FIGURE') return null;
    return printView(onRecord(view(), pageOfKind(kind), record, action === 'UPDATE' ? goingOn(id) : { tab: 'edit' }));
  };
  const fields = () => {
    if (change().action !== 'UPDATE') return [];
    const terms = change().fields.flatMap(({ field }) => fieldOfChange(change(), field)?.term ?? []);
    const named = terms.slice(0, MOST_FIELDS).map(term).join(text.flow.changes.comma);
    return named === '' ? [] : [words.fields(named)];
  };
  const facts = () => {
    const kept = words.kept(whenWords(Date.parse(change().createdAt), Date.now()));
    return [kindWords(change(), term, text.flow), change().regionName, ...fields(), kept].join(' · ');
  };
  return (
    <li class="draft-item">
      <div class="draft-item__what">
        <strong>{change().title}</strong>
        <span class="drafts-note">{facts()}</span>
      </div>
      <div class="draft-item__acts">
        <Show when={formHref()}>
          {(href) => (
            <LinkButton href={href()} variant="primary">
              <span aria-hidden="true">{text.drafts.list.go}</span>
              <VisuallyHidden>{words.goOn(change().title)}</VisuallyHidden>
            </LinkButton>
          )}
        </Show>
        <LinkButton
          href={printView({ ...onRecord(view(), 'changes', change().id), own: { status: 'DRAFT', mine: 'on' } })}
        >
          <span aria-hidden="true">{words.review}</span>
          <VisuallyHidden>{words.reviewNamed(change().title)}</VisuallyHidden>
        </LinkButton>
        <Button onClick={() => props.onDiscard()}>
          <span aria-hidden="true">{words.discard}</span>
          <VisuallyHidden>{words.discardNamed(change().title)}</VisuallyHidden>
        </Button>
      </div>
    </li>
  );
}
