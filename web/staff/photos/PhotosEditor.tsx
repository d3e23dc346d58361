import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { PhotoWritten, StaffPhoto, StaffPhotos } from '#core/schemas/staff-photos.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { ErrorState } from '#ui/ErrorState.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { createLoad } from '#web-api/create-load.ts';
import { errorWords } from '#web-api/error-words.ts';
import { newKey } from '#web-api/new-key.ts';
import { useStaff } from '../context.ts';
import { forgetUndo } from '../frame/undo-last.ts';
import { call } from '../parts/call.ts';
import { NewPhotos } from './NewPhotos.tsx';
import { PhotoCard, type PhotoChange } from './PhotoCard.tsx';
import type { WaitingPhotos } from './waiting-photos.ts';
import './photos.css';

/** Photos of a site. Whatever is done here is public at once; what was withdrawn can be shown again. */
export function PhotosEditor(props: {
  /** Public id of the site. */
  owner: string;
  canEdit: boolean;
  /** Chosen and not uploaded yet. */
  waiting: WaitingPhotos;
}) {
  const { term, text } = useStaff();
  const words = text.photos;
  const load = createLoad(
    () => props.owner,
    (owner) => call<StaffPhotos>('GET', `/api/staff/photos?owner=${owner}`),
  );
  // the same photo keeps its card, whatever is read anew
  const [photos, setPhotos] = createStore<StaffPhoto[]>([]);
  const [busy, setBusy] = createSignal<string>();
  const [problem, setProblem] = createSignal('');
  const [said, setSaid] = createSignal('');
  const [withdrawn, setWithdrawn] = createSignal<string>();
  createEffect(() => {
    const items = load.data()?.items;
    if (items !== undefined)
      setPhotos(
        reconcile(
          items.map((photo) => ({ ...photo })),
          { key: 'id' },
        ),
      );
  });
  const shown = () => photos.filter(({ state }) => state === 'ATTACHED');
  const gone = () => photos.filter(({ state }) => state === 'WITHDRAWN');

  const read = async () => {
    const { items } = await call<StaffPhotos>('GET', `/api/staff/photos?owner=${props.owner}`);
    setPhotos(
      reconcile(
        items.map((photo) => ({ ...photo })),
        { key: 'id' },
      ),
    );
  };
  const change = async (photo: StaffPhoto, part: PhotoChange, done: string): Promise<boolean> => {
    if (busy() !== undefined) return false;
    setBusy(photo.id);
    setProblem('');
    setWithdrawn(undefined);
    try {
      const body = { key: newKey(), version: photo.version, ...part };
      await call<PhotoWritten>('POST', `/api/staff/photos/${photo.id}`, body);
      forgetUndo();
      await read();
      setSaid(done);
      return true;
    } catch (cause) {
      const isStale = cause instanceof ApiError && cause.code === 'STALE_VERSION';
      const [detail] = cause instanceof ApiError ? cause.details : [];
      if (isStale) await read().catch(() => undefined);
      setProblem(isStale ? words.stale : (detail?.expected ?? term(errorWords(cause))));
      return false;
    } finally {
      setBusy(undefined);
    }
  };
  const changeCard = async (photo: StaffPhoto, part: PhotoChange): Promise<boolean> => {
    const { alt, id } = photo;
    if (part.state === 'WITHDRAWN') {
      const done = await change(photo, part, words.withdrawn(alt));
      if (done) setWithdrawn(id);
      return done;
    }
    return change(photo, part, part.place === undefined ? words.done.saved : words.done.moved(part.place + 1));
  };
  const restore = (photo: StaffPhoto) => change(photo, { state: 'ATTACHED' }, words.done.restored(photo.alt));
  const undo = () => {
    const photo = photos.find(({ id }) => id === withdrawn());
    if (photo !== undefined) void restore(photo);
  };
  createEffect(
    on(
      props.waiting.added,
      (photo) => {
        if (photo !== undefined) setSaid(words.done.added(photo.alt));
        void read().catch(() => load.retry());
      },
      { defer: true },
    ),
  );
  return (
    <div class="photos-editor">
      <p class="note">{props.canEdit ? words.lead : words.readOnly}</p>
      <Show when={load.error()}>
        {(cause) => (
          <ErrorState message={term(errorWords(cause()))} onRetry={() => load.retry()} busy={load.loading()} />
        )}
      </Show>
      <Show when={load.data()} fallback={<p role="status">{load.loading() ? words.loading : ''}</p>}>
        <Show when={shown().length === 0}>
          <p>{words.none}</p>
        </Show>
        <ul role="list" class="photo-cards">
          <For each={shown()}>
            {(photo, index) => (
              <PhotoCard
                photo={photo}
                place={index()}
                count={shown().length}
                canEdit={props.canEdit}
                busy={busy() === photo.id}
                onChange={(part) => changeCard(photo, part)}
              />
            )}
          </For>
        </ul>
        <p role="status" class="photos-editor__said">
          {said()}
          <Show when={withdrawn()}>
            <Button size="small" variant="quiet" icon="undo" onClick={undo}>
              {words.undo}
            </Button>
          </Show>
        </p>
        <p role="alert" class="photos-editor__problem">
          {problem()}
        </p>
        <Show when={props.canEdit}>
          <NewPhotos waiting={props.waiting} count={shown().length} />
        </Show>
        <Show when={gone().length > 0}>
          <Disclosure summary={words.withdrawnTitle(gone().length)}>
            <ul role="list" class="photo-cards">
              <For each={gone()}>
                {(photo) => (
                  <li class="photo-card" data-withdrawn="">
                    <img
                      class="photo-card__picture"
                      src={`/api/staff/photos/${photo.id}`}
                      alt={photo.alt}
                      width={photo.width}
                      height={photo.height}
                      loading="lazy"
                      decoding="async"
                    />
                    <p class="photo-card__alt" lang="zh-CN">
                      {photo.alt}
                    </p>
                    <Show when={props.canEdit}>
                      <Button
                        size="small"
                        busy={busy() === photo.id}
                        aria-label={words.restoreNamed(photo.alt)}
                        onClick={() => void restore(photo)}
                      >
                        {words.restore}
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Disclosure>
        </Show>
      </Show>
    </div>
  );
}
