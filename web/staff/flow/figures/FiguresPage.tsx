import { createMemo, For, Show } from 'solid-js';
import { figureText } from '#core/figure-text.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import type { StaffFigure } from '#core/schemas/staff-figure.ts';
import { qualifier, reliability } from '#core/terms/figure.ts';
import { Badge } from '#ui/Badge.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { requestPath } from '#web-api/request-path.ts';
import { useStaff } from '../../context.ts';
import { canDo } from '../../model/rights.ts';
import { NEW } from '../../page-names.ts';
import { call } from '../../parts/call.ts';
import { onPage, onRecord, printView } from '../../paths.ts';
import { readChanges } from '../changes/changes-query.ts';
import { PagedCards } from '../FlowCards.tsx';
import { FlowPage } from '../FlowPage.tsx';
import { createPages, type ListPage } from '../model/create-pages.ts';
import { FigureFormView } from './FigureFormView.tsx';
import './figures.css';

/** 资料公布: what documents print, told by one person and checked by another; a list, or the form for a new one. */
export function FiguresPage() {
  const { session, text, view } = useStaff();
  const words = text.flow.figures;
  const isNew = () => view().record === NEW;
  const mayTell = () => canDo(session.me(), 'change.submit');
  return (
    <Show
      when={isNew() && mayTell()}
      fallback={
        <FlowPage
          title={text.pages.figures}
          lead={words.lead}
          actions={
            <Show when={mayTell()}>
              <LinkButton href={printView(onRecord(view(), 'figures', NEW))} variant="primary" icon="plus">
                {words.add}
              </LinkButton>
            </Show>
          }
        >
          <Waiting />
          <Published mayTell={mayTell()} />
        </FlowPage>
      }
    >
      <FlowPage
        title={words.newTitle}
        actions={<LinkButton href={printView(onPage(view(), 'figures'))}>{words.back}</LinkButton>}
      >
        <FigureFormView corrects={view().own.corrects ?? null} change={view().own.change ?? null} />
      </FlowPage>
    </Show>
  );
}

/** What waits for its check: decided on the page of 审核. */
function Waiting() {
  const { text, view } = useStaff();
  const words = text.flow.figures;
  const load = createLoad(
    () => 'waiting',
    (_, signal) => readChanges({ status: 'SUBMITTED', kind: 'FIGURE', mine: false, region: null }, null, signal),
  );
  const items = (): readonly ShownChange[] => load.data()?.items ?? [];
  return (
    <Show when={items().length > 0}>
      <section class="figures__part" aria-labelledby="figures-waiting">
        <h2 id="figures-waiting">{words.waiting}</h2>
        <ul class="figures__waiting" role="list">
          <For each={items()}>
            {(change) => (
              <li>
                <a href={printView(onRecord(view(), 'changes', change.id))}>{change.title}</a>
                <span class="flow-card__meta">{` · ${change.regionName} · ${change.createdBy}`}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function Published(props: { mayTell: boolean }) {
  const { text } = useStaff();
  const words = text.flow.figures;
  const pages = createPages(
    () => 'figures',
    (_, cursor, signal): Promise<ListPage<StaffFigure>> =>
      call('GET', requestPath('/api/staff/figures', {}, { limit: 50, cursor }), undefined, signal),
  );
  return (
    <section class="figures__part" aria-labelledby="figures-published">
      <h2 id="figures-published">{words.published}</h2>
      <PagedCards pages={pages} none={{ title: words.none }}>
        {(figure) => <FigureCard figure={figure} mayTell={props.mayTell} />}
      </PagedCards>
    </section>
  );
}

function FigureCard(props: { figure: StaffFigure; mayTell: boolean }) {
  const { language, term, text, view } = useStaff();
  const words = text.flow.figures;
  const figure = () => props.figure;
  const label = createMemo(() => (language === 'en' ? figure().labelEn : figure().label));
  const isDoubtful = () => figure().reliability !== 'RELIABLE';
  return (
    <li class="flow-card figure-card" data-corrected={figure().supersededBy === null ? undefined : ''}>
      <div class="flow-card__head">
        <h3>{label()}</h3>
        <strong class="figure-card__value">{figureText(figure(), language)}</strong>
        <span class="flow-card__meta">{term(qualifier[figure().qualifier])}</span>
        <Show when={isDoubtful()}>
          <Badge kind="attention">{term(reliability[figure().reliability])}</Badge>
        </Show>
        <Show when={figure().supersededBy !== null}>
          <Badge kind="unknown">{words.corrected}</Badge>
        </Show>
      </div>
      <p class="flow-card__meta">
        {[figure().scope, figure().park?.name ?? figure().regionName, figure().asOf].join(' · ')}
      </p>
      <blockquote class="figure-card__quote">{figure().quotation}</blockquote>
      <p class="flow-card__meta">
        {`《${figure().document.title}》${figure().document.publishedOn}`}
        <Show when={figure().submittedBy}>{(told) => ` · ${words.checked(told(), figure().checkedBy ?? '')}`}</Show>
      </p>
      <Show when={props.mayTell && figure().supersededBy === null}>
        <p>
          <a href={printView(onRecord(view(), 'figures', NEW, { corrects: figure().id }))}>{words.correct}</a>
        </p>
      </Show>
    </li>
  );
}
