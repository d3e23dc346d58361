import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { ListedPresentation, PresentationContent } from '#core/schemas/presentation.ts';
import { createToasts } from '#ui/create-toasts.ts';
import { Drawer } from '#ui/Drawer.tsx';
import { ToastRegion } from '#ui/ToastRegion.tsx';
import { errorWords } from '#web-api/error-words.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { recordName } from '../model/record-name.ts';
import { isRecordOpen } from '../paths.ts';
import { createShelves, type ShelfName, shelfOf } from './create-shelves.ts';
import { keepInSight } from './keep-in-sight.ts';
import { presentText } from './present-text.ts';
import { RouteEditor } from './RouteEditor.tsx';
import { RouteList } from './RouteList.tsx';
import { createDraft, type RouteDraft } from './route-draft.ts';
import type { Kept } from './shelf.ts';
import { stopOf } from './stops.ts';
import './routes.css';

/** Letters of a title. */
const MAX_TITLE = 40;

/** 视图与观摩路线, beside the map, which stays usable: routes are made by going from stop to stop on it. */
export function RoutesDrawer(props: { open: boolean; onClose: () => void }) {
  const { language, term, text, view } = useLeader();
  const { map, place, record } = useData();
  const words = presentText(language);
  const kept = createShelves();
  const { dismiss, show, toasts } = createToasts();
  const [draft, setDraft] = createSignal<RouteDraft | null>(null);
  keepInSight(map, () => props.open);
  const where = () => place.data()?.name ?? text.home;
  /** What a stop is called: the record that is open, else the place. */
  const what = () => {
    const open = isRecordOpen(view()) && !record.stale() ? record.data() : undefined;
    return (open && recordName(open.record)) || where();
  };
  const here = () => stopOf(view(), map()?.view().bbox ?? null, what().slice(0, MAX_TITLE));
  /** The county, city or province of the place, for parks that in which they lie; null = the whole portal. */
  const region = () => place.data()?.scope.region?.slice(0, 6) ?? null;
  const newShelf = (): ShelfName => (kept.isMember() ? 'system' : 'browser');

  const fail = (cause: unknown) => void show({ tone: 'attention', message: term(errorWords(cause)) });
  const begin = (kind: PresentationContent['kind']) => {
    const title = kind === 'VIEW' ? words.editor.newView(what()) : words.editor.newTitle;
    setDraft(createDraft({ kind, title, regionCode: region(), stops: kind === 'VIEW' ? [here()] : [] }, newShelf()));
  };
  const edit = async ({ id }: ListedPresentation) => {
    const control = new AbortController();
    try {
      const found = await kept.shelves[shelfOf(id)].load(id, control.signal);
      setDraft({ ...createDraft({ ...found, regionCode: found.region?.code ?? null }, shelfOf(id)), kept: found });
    } catch (cause) {
      fail(cause);
    }
  };
  /** What was not saved is laid aside, not lost. */
  const leave = (left: RouteDraft) => {
    setDraft(null);
    kept.refresh();
    if (!left.touched) return;
    const back = () => setDraft(left);
    show({
      tone: 'attention',
      message: words.laidAside(left.content.title),
      action: { label: words.takeUp, run: back },
    });
  };
  const remove = async (one: ListedPresentation) => {
    const shelf = kept.shelves[shelfOf(one.id)];
    try {
      const gone: Kept = await shelf.remove(one);
      kept.refresh();
      const back = () => shelf.restore(gone).then(kept.refresh, fail);
      show({ tone: 'ok', message: words.removed(one.title), action: { label: words.undo, run: () => void back() } });
    } catch (cause) {
      fail(cause);
    }
  };

  const guard = (event: BeforeUnloadEvent) => {
    if (!draft()?.touched) return;
    event.preventDefault();
    // what browsers before Chromium 119 go by; they show words of their own
    event.returnValue = 'unsaved';
  };
  onMount(() => {
    window.addEventListener('beforeunload', guard);
    onCleanup(() => window.removeEventListener('beforeunload', guard));
  });

  return (
    <>
      <Drawer open={props.open} onClose={props.onClose} title={words.title} modal={false}>
        <Show
          when={draft()}
          fallback={
            <RouteList
              kept={kept}
              onNew={begin}
              onEdit={(one) => void edit(one)}
              onRemove={(one) => void remove(one)}
            />
          }
        >
          {(editing) => (
            <RouteEditor
              draft={editing()}
              shelves={kept.shelves}
              isMember={kept.isMember()}
              here={here}
              onChange={setDraft}
              onLeave={() => leave(editing())}
              onSaid={(message, action) => show({ tone: 'ok', message, action })}
            />
          )}
        </Show>
      </Drawer>
      <ToastRegion toasts={toasts()} onDismiss={dismiss} />
    </>
  );
}
