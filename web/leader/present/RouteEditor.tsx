import { createSignal, For, Show } from 'solid-js';
import type { PresentationContent, Stop } from '#core/schemas/presentation.ts';
import { audience } from '#core/terms/presentation.ts';
import { codesOf } from '#core/terms/term.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { errorWords } from '#web-api/error-words.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { CopyItinerary } from './CopyItinerary.tsx';
import type { ShelfName } from './create-shelves.ts';
import { presentText } from './present-text.ts';
import { changedDraft, orNull, type RouteDraft } from './route-draft.ts';
import { StopFields } from './StopFields.tsx';
import type { Shelf } from './shelf.ts';
import { inserted, moved, without } from './stops.ts';

export type RouteEditorProps = {
  draft: RouteDraft;
  shelves: Readonly<Record<ShelfName, Shelf>>;
  isMember: boolean;
  /** The view on the screen as a stop. */
  here: () => Stop;
  onChange: (draft: RouteDraft) => void;
  onLeave: () => void;
  onSaid: (message: string, action?: { label: string; run: () => void }) => void;
};

/** Writes one view or route. Nothing is kept before 保存; what another saved meanwhile is never overwritten unasked. */
export function RouteEditor(props: RouteEditorProps) {
  const { language, term, text } = useLeader();
  const words = presentText(language);
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal('');
  const content = () => props.draft.content;
  const change = (next: Partial<PresentationContent>) => {
    setProblem('');
    props.onChange(changedDraft(props.draft, next));
  };
  const regions = createRegionChoices();

  const removeStop = (at: number) => {
    const gone = content().stops[at];
    if (!gone) return;
    change({ stops: without(content().stops, at) });
    const undo = () => change({ stops: inserted(content().stops, at, gone) });
    props.onSaid(words.stopRemoved(gone.title), { label: words.undo, run: undo });
  };
  let list: HTMLOListElement | undefined;
  /** The focus goes along, so that one key press after another moves the same stop. */
  const move = (at: number, by: -1 | 1) => {
    change({ stops: moved(content().stops, at, by) });
    const row = list?.children[at + by];
    const again = row?.querySelector<HTMLElement>(`[data-move="${by}"]:enabled`);
    (again ?? row?.querySelector<HTMLElement>('[data-move]:enabled'))?.focus();
  };
  const save = async () => {
    if (content().title.trim() === '') return void setProblem(words.editor.noTitle);
    if (content().stops.length === 0) return void setProblem(words.editor.noStops);
    setBusy(true);
    try {
      const shelf = props.shelves[props.draft.shelf];
      const [{ kept }, sent] = [props.draft, content()];
      const saved = kept === null ? await shelf.add(sent) : await shelf.change(kept, sent);
      // what was typed while it was sent is not saved yet
      const touched = content() !== sent;
      props.onChange({ ...props.draft, kept: { id: saved.id, version: saved.version }, touched });
      props.onSaid(words.editor.saved);
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  };
  const problemOf = (cause: unknown): string => {
    if (!(cause instanceof ApiError)) return words.editor.browserFull;
    if (cause.status === 412) {
      // saved again, it goes over what the other saved: both have been said
      const current = cause.stale?.currentVersion;
      const { kept } = props.draft;
      if (kept && current !== undefined) props.onChange({ ...props.draft, kept: { ...kept, version: current } });
      return words.editor.stale;
    }
    if (cause.code === 'NOT_FOUND') return words.editor.elsewhere;
    if (cause.code === 'FORBIDDEN' && content().audience === 'PUBLIC') return words.editor.notPublic;
    const details = cause.details.map(({ expected }) => expected).join(text.semicolon);
    return details === '' ? term(errorWords(cause)) : `${words.editor.invalid}${details}`;
  };

  return (
    <div class="route-editor">
      <Button size="small" icon="chevron-left" onClick={props.onLeave}>
        {words.editor.back}
      </Button>
      <TextField
        label={words.editor.title}
        value={content().title}
        maxlength={40}
        required
        onInput={(title) => change({ title })}
      />
      <TextField
        label={words.editor.note}
        value={content().note ?? ''}
        rows={2}
        maxlength={1000}
        onInput={(note) => change({ note: orNull(note) })}
      />
      <Show when={content().kind === 'ROUTE'}>
        <TextField
          label={words.editor.plannedOn}
          type="date"
          value={content().plannedOn ?? ''}
          onInput={(plannedOn) => change({ plannedOn: orNull(plannedOn) })}
        />
      </Show>
      <Show when={props.draft.kept === null && props.isMember}>
        <Select
          label={words.editor.keep}
          value={props.draft.shelf}
          options={[
            { value: 'system', label: words.inSystem },
            { value: 'browser', label: words.inBrowser },
          ]}
          onChange={(shelf) => props.onChange({ ...props.draft, shelf: shelf === 'system' ? 'system' : 'browser' })}
        />
      </Show>
      <Show when={props.draft.shelf === 'system'}>
        <Select
          label={words.editor.region}
          value={content().regionCode ?? ''}
          options={regions(content().regionCode)}
          onChange={(code) => change({ regionCode: orNull(code) })}
        />
        <Select
          label={words.editor.audience}
          hint={words.editor.audienceNote}
          value={content().audience}
          options={codesOf(audience).map((value) => ({ value, label: term(audience[value]) }))}
          onChange={(value) => change({ audience: codesOf(audience).find((code) => code === value) ?? 'OWN' })}
        />
      </Show>
      <section class="route-editor__stops" aria-label={words.editor.list}>
        <h3>{words.editor.list}</h3>
        <ol ref={list}>
          <For each={content().stops.map((_, i) => i)}>
            {(i) => (
              <Show when={content().stops[i]}>
                {(stop) => (
                  <StopFields
                    stop={stop()}
                    no={i + 1}
                    last={i === content().stops.length - 1}
                    isRoute={content().kind === 'ROUTE'}
                    onChange={(next) => change({ stops: content().stops.map((one, at) => (at === i ? next : one)) })}
                    onMove={(by) => move(i, by)}
                    onRemove={() => removeStop(i)}
                    here={props.here}
                  />
                )}
              </Show>
            )}
          </For>
        </ol>
        <Show when={content().kind === 'ROUTE'}>
          <Button icon="plus" onClick={() => change({ stops: [...content().stops, props.here()] })}>
            {words.editor.add}
          </Button>
          <p class="note">{words.editor.addNote}</p>
        </Show>
      </section>
      <div class="route-editor__foot">
        <Button variant="primary" icon="save" busy={busy()} onClick={() => void save()}>
          {words.editor.save}
        </Button>
        <Show when={content().kind === 'ROUTE' && content().stops.length > 0}>
          <CopyItinerary route={content()} />
        </Show>
        <p class="route-editor__said" role="status">
          {problem() || (props.draft.touched ? words.editor.unsaved : '')}
        </p>
      </div>
    </div>
  );
}

/** The place on the screen and all that it lies in, the whole portal first; what a draft has already stays to be chosen. */
function createRegionChoices() {
  const { language } = useLeader();
  const { place } = useData();
  const words = presentText(language);
  return (own: string | null) => {
    const data = place.data();
    const trail = (data?.trail ?? []).flatMap((step) =>
      step.place.kind === 'region' ? [{ value: step.place.code, label: step.name }] : [],
    );
    const here = data?.place.kind === 'region' ? [{ value: data.place.code, label: data.name ?? data.place.code }] : [];
    const known = [{ value: '', label: words.editor.wholePortal }, ...trail, ...here];
    return own === null || known.some(({ value }) => value === own) ? known : [...known, { value: own, label: own }];
  };
}
