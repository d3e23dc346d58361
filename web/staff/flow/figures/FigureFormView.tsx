import { createMemo, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Field } from '#core/records/field.ts';
import { figureFields } from '#core/records/figure-fields.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import type { StaffFigure } from '#core/schemas/staff-figure.ts';
import { Icon } from '#ui/Icon.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { requestPath } from '#web-api/request-path.ts';
import { useStaff } from '../../context.ts';
import { createDraft, type Draft } from '../../drafts/create-draft.ts';
import { createSend } from '../../drafts/create-send.ts';
import { DraftBar } from '../../drafts/DraftBar.tsx';
import { DraftNotes } from '../../drafts/DraftNotes.tsx';
import { SendBar } from '../../drafts/SendBar.tsx';
import type { FormScope } from '../../fields/field-control.ts';
import { fieldControls } from '../../fields/field-controls.ts';
import { notices } from '../../frame/notices.ts';
import { NEW } from '../../page-names.ts';
import { call } from '../../parts/call.ts';
import { LoadError } from '../../parts/LoadError.tsx';
import { onPage, onRecord, printView } from '../../paths.ts';
import { changePath } from '../changes/changes-query.ts';
import { DoubtList } from '../changes/DoubtList.tsx';
import type { ListPage } from '../model/create-pages.ts';
import {
  checkFigure,
  type FigureForm,
  figureBody,
  figureForm,
  formDoubts,
  isThere,
  sameAsked,
  toldForm,
} from './figure-form.ts';

/** What the form begins with: the figure that it corrects, and the own request that it goes on with. */
type Start = { readonly corrected: StaffFigure | null; readonly told: ShownChange | null };

/**
 * The form for a new figure, for the correction of one, or for one that its checker returned. What is typed is kept on this
 * PC.
 */
export function FigureFormView(props: { corrects: string | null; change: string | null }) {
  const start = createLoad(
    () => ({ corrects: props.corrects, change: props.change }),
    async ({ corrects, change }, signal): Promise<Start> => {
      const found = change === null ? null : await call<ShownChange>('GET', changePath(change), undefined, signal);
      const told = found?.own ? found : null;
      const id = told?.fields.find(({ field }) => field === 'supersedes')?.wanted ?? corrects;
      if (typeof id !== 'string') return { corrected: null, told };
      const path = requestPath('/api/staff/figures', {}, { id, limit: 1 });
      const { items } = await call<ListPage<StaffFigure>>('GET', path, undefined, signal);
      return { corrected: items[0] ?? null, told };
    },
  );
  return (
    <Show when={start.error() === undefined} fallback={<LoadError load={start} />}>
      <Show when={start.data()} fallback={<Skeleton lines={8} />} keyed>
        {(begun) => <Form {...begun} />}
      </Show>
    </Show>
  );
}

/** Keys of the fields in the order of the form. */
const NUMBER = ['label', 'labelEn', 'valueText', 'value', 'unit', 'qualifier', 'numerator', 'denominator'];
const PLACE = ['scope', 'asOf', 'region', 'park', 'metric'];
const DOCUMENT = ['documentTitle', 'documentPublisher', 'documentPublishedOn'];
const SOURCE = ['quotation', 'reliability', 'note'];

function Form(props: Start) {
  const { api, go, term, text, view } = useStaff();
  const words = text.flow.figures;
  let form: HTMLDivElement | undefined;
  const { corrected, told } = props;
  const open = told?.status === 'RETURNED' || told?.status === 'DRAFT' ? told : null;
  const own: Record<string, string> =
    told !== null ? { change: told.id } : corrected !== null ? { corrects: corrected.id } : {};
  const draft: Draft<FigureForm> = createDraft<FigureForm>({
    key: () => `FIGURE/${told?.id ?? corrected?.id ?? NEW}`,
    initial: () => (told === null ? figureForm(corrected) : toldForm(told)),
    version: () => open?.version ?? 0,
    about: () => ({
      kind: text.flow.changes.figure,
      name: String(draft.value().label ?? words.newTitle),
      href: printView(onRecord(view(), 'figures', NEW, own)),
    }),
  });
  /** It goes on with its request; also where that was sent from here and only its answer was lost. */
  const goesOn = () => {
    const asked = draft.pending();
    return open !== null || (asked !== null && asked.refused === null && 'continues' in asked.body);
  };
  /** The request that was sent from elsewhere, or decided: what is typed here now makes another one. */
  const over = () => (goesOn() ? null : told);
  const send = createSend<FigureForm, { change: string }>({
    draft,
    request: () => {
      const continues = told !== null && goesOn() ? { continues: { id: told.id, version: draft.baseVersion() } } : {};
      return { method: 'POST', path: '/api/staff/figures', body: { ...figureBody(draft.value()), ...continues } };
    },
    onDone: () => {
      notices.show({ tone: 'ok', message: words.sent });
      go(onPage(view(), 'figures'));
    },
  });
  const documents = createLoad(
    () => 'documents',
    (_, signal) => api.get('/api/documents', { signal }),
  );
  const documentOptions = () => [
    { value: '', label: words.chooseDocument },
    ...(documents.data()?.items ?? []).map(({ id, title, publishedOn }) => ({
      value: id,
      label: `${title}${text.marks.open}${publishedOn}${text.marks.close}`,
    })),
    { value: NEW, label: words.otherDocument },
  ];
  const check = createMemo(() => checkFigure(draft.value()));
  const publishedOn = () =>
    documents.data()?.items.find(({ id }) => id === draft.value().document)?.publishedOn ?? null;
  const same = createLoad(
    () => sameAsked(draft.value()),
    async (asked, signal) => {
      const path = requestPath('/api/staff/figures', {}, { ...asked, limit: 20 });
      return (await call<ListPage<StaffFigure>>('GET', path, undefined, signal)).items;
    },
  );
  /** Soft: whoever checks the figure is told the same. */
  const doubts = createMemo(() => [
    ...formDoubts(draft.value(), publishedOn()),
    ...(!same.stale() && isThere(draft.value(), same.data() ?? []) ? ['ALREADY_THERE'] : []),
  ]);
  const problem = (key: string) => send.field(key) ?? check().wrong[key];
  const missing = () =>
    figureFields.filter(({ key }) => check().missing.includes(key)).map((field) => term(field.term));
  const known = { ...knownNames(corrected), ...told?.names };
  const scope: FormScope = {
    kind: 'PARK',
    id: null,
    get values() {
      return draft.value();
    },
    set: draft.set,
    get names() {
      return { ...known, ...draft.names() };
    },
    name: draft.name,
    get base() {
      return draft.base();
    },
  };
  const hints: Readonly<Record<string, string>> = {
    valueText: words.valueHint,
    value: words.numberHint,
    scope: words.scopeHint,
    quotation: words.quotationHint,
    labelEn: words.labelEnHint,
  };
  const fields = (keys: readonly string[]) => (
    <For each={keys.flatMap((key) => figureFields.find((field) => field.key === key) ?? [])}>
      {(field: Field) => (
        <div class="figure-form__field" data-wide={field.value.is === 'REGION' || isLong(field) ? '' : undefined}>
          <Dynamic
            component={fieldControls[field.value.is]}
            field={field}
            label={term(field.term)}
            hint={hints[field.key]}
            error={problem(field.key)}
            value={draft.value()[field.key]}
            onChange={(value: unknown) => draft.set({ [field.key]: value })}
            form={scope}
          />
        </div>
      )}
    </For>
  );
  const document = () => (draft.value().isNewDocument ? NEW : String(draft.value().document ?? ''));
  return (
    <Show when={draft.ready()}>
      <div class="flow-card figure-form" ref={form}>
        <DraftBar draft={draft} send={send} form={() => form} />
        <DraftNotes draft={draft} />
        <Show when={over()}>
          {(it) => (
            <p class="flow-warning">
              <Icon name="info" />
              <span>
                {words.over} <a href={printView(onRecord(view(), 'changes', it().id))}>{words.seeOver}</a>
              </span>
            </p>
          )}
        </Show>
        <Show when={open?.returnReason}>
          {(reason) => (
            <p class="flow-warning">
              <Icon name="warning" />
              <span>
                <strong>{`${text.flow.changes.returned}${text.marks.colon}`}</strong>
                {reason()}
              </span>
            </p>
          )}
        </Show>
        <Show when={corrected}>
          {(it) => (
            <p>{`${words.corrects}${text.marks.colon}${it().label} ${it().valueText}${text.marks.open}${it().asOf}${text.marks.close}`}</p>
          )}
        </Show>
        <fieldset class="figure-form__part">
          <legend>{words.parts.number}</legend>
          {fields(NUMBER)}
        </fieldset>
        <fieldset class="figure-form__part">
          <legend>{words.parts.place}</legend>
          {fields(PLACE)}
        </fieldset>
        <fieldset class="figure-form__part">
          <legend>{words.parts.source}</legend>
          <div class="figure-form__field" data-wide="">
            <Show when={documents.error() !== undefined}>
              <LoadError load={documents} />
            </Show>
            <Select
              label={words.document}
              error={problem('document')}
              required
              options={documentOptions()}
              value={document()}
              onChange={(chosen) =>
                draft.set({ isNewDocument: chosen === NEW, document: chosen === NEW || chosen === '' ? null : chosen })
              }
            />
          </div>
          <Show when={draft.value().isNewDocument}>{fields(DOCUMENT)}</Show>
          {fields(SOURCE)}
        </fieldset>
        <Show when={missing().length > 0}>
          <p class="note">{words.missing(missing().join(text.flow.changes.comma))}</p>
        </Show>
        <Show when={doubts().length > 0}>
          <section class="figure-form__doubts" aria-label={words.look}>
            <p>{words.look}</p>
            <DoubtList doubts={doubts()} />
            <p class="note">{words.lookNote}</p>
          </section>
        </Show>
        <SendBar
          draft={draft}
          send={send}
          label={words.send}
          disabled={missing().length > 0 || Object.keys(check().wrong).length > 0}
        />
      </div>
    </Show>
  );
}

function isLong({ value }: Field): boolean {
  return value.is === 'TEXT' && value.lines === true;
}

function knownNames(corrected: StaffFigure | null): Record<string, string> {
  if (corrected === null) return {};
  const { park, regionCode, regionName } = corrected;
  return { [regionCode]: regionName, ...(park === null ? {} : { [park.id]: park.name }) };
}
