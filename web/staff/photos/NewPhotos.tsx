import { createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { MAX_ALT, MAX_SITE_PHOTOS } from '#core/photo/site-photos.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { type EncodedPhoto, encodePhoto } from '#ui/photo-encode.ts';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { errorWords } from '#web-api/error-words.ts';
import { newKey } from '#web-api/new-key.ts';
import { useStaff } from '../context.ts';
import { createHold } from '../offline/holds.ts';
import { createLeaveQuestion } from '../parts/create-leave-question.ts';
import { type AltFault, altFault } from './alt-fault.ts';
import { sendPhoto } from './send-photo.ts';

type Waiting = {
  key: string;
  jpeg: EncodedPhoto['jpeg'];
  url: string;
  alt: string;
  fault: AltFault | null;
  /** 0 to 1 while it is sent; null before and after. */
  share: number | null;
  problem: string | null;
};

/** Photos that are chosen and shrunk here, each waiting for words about what it shows before it is uploaded. */
export function NewPhotos(props: { owner: string; count: number; onAdded: (alt: string) => void }) {
  const { online, term, text } = useStaff();
  const words = text.photos;
  const id = createUniqueId();
  const [waiting, setWaiting] = createStore<Waiting[]>([]);
  const [working, setWorking] = createSignal(false);
  const [said, setSaid] = createSignal<readonly string[]>([]);
  const room = () => MAX_SITE_PHOTOS - props.count - waiting.length;
  const isWaiting = () => waiting.length > 0 || working();
  createHold(isWaiting);
  createLeaveQuestion(isWaiting);
  onCleanup(() => {
    for (const { url } of waiting) URL.revokeObjectURL(url);
  });

  const choose = async (files: readonly File[]) => {
    const free = room();
    const complaints: string[] = files.length > free ? [words.tooMany(free)] : [];
    setWorking(true);
    for (const file of files.slice(0, free)) {
      const encoded = await encodePhoto(file);
      if (!encoded.ok) {
        complaints.push(words.faults[encoded.error](file.name));
        continue;
      }
      const { jpeg } = encoded.value;
      const url = URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' }));
      setWaiting(waiting.length, { key: newKey(), jpeg, url, alt: '', fault: null, share: null, problem: null });
    }
    setWorking(false);
    setSaid(complaints);
  };
  const at = (key: string) => waiting.findIndex((each) => each.key === key);
  const drop = (key: string) => {
    const own = waiting[at(key)];
    if (own !== undefined) URL.revokeObjectURL(own.url);
    setWaiting((all) => all.filter((each) => each.key !== key));
  };
  const upload = async (key: string) => {
    const own = waiting[at(key)];
    if (own === undefined || own.share !== null) return;
    const alt = own.alt.trim();
    const fault = altFault(alt);
    setWaiting(at(key), { fault, problem: null, share: fault === null ? 0 : null });
    if (fault !== null) return;
    try {
      await sendPhoto({ owner: props.owner, alt, key, jpeg: own.jpeg }, (share) => setWaiting(at(key), { share }));
      drop(key);
      props.onAdded(alt);
    } catch (cause) {
      const [detail] = cause instanceof ApiError ? cause.details : [];
      setWaiting(at(key), { share: null, problem: detail?.expected ?? term(errorWords(cause)) });
    }
  };
  return (
    <div class="new-photos">
      <ul role="list" class="photo-cards">
        <For each={waiting}>
          {(photo, index) => (
            <li class="photo-card" data-new="">
              <img class="photo-card__picture" src={photo.url} alt={words.newPhoto(index() + 1)} />
              <TextField
                label={words.alt}
                hint={words.altHint}
                required
                maxlength={MAX_ALT}
                rows={2}
                value={photo.alt}
                error={photo.fault === null ? (photo.problem ?? undefined) : words[photo.fault]}
                onInput={(alt) => setWaiting(at(photo.key), { alt, fault: null })}
              />
              <Show when={photo.share !== null}>
                <progress max={1} value={photo.share ?? 0} aria-label={words.uploading(percent(photo.share))} />
                <p role="status">{words.uploading(percent(photo.share))}</p>
              </Show>
              <div class="photo-card__acts">
                <Button
                  variant="primary"
                  busy={photo.share !== null}
                  disabled={!online()}
                  onClick={() => void upload(photo.key)}
                >
                  {words.upload}
                </Button>
                <Button variant="quiet" disabled={photo.share !== null} onClick={() => drop(photo.key)}>
                  {words.drop}
                </Button>
              </div>
            </li>
          )}
        </For>
      </ul>
      <Show when={room() > 0} fallback={<p class="note">{words.full(MAX_SITE_PHOTOS)}</p>}>
        <label class="button new-photos__add" data-variant="secondary" for={id}>
          <Icon name="plus" />
          {working() ? words.working : words.add}
          <input
            class="new-photos__file"
            id={id}
            type="file"
            accept="image/*"
            multiple
            disabled={working()}
            onChange={(event) => {
              const input = event.currentTarget;
              void choose([...(input.files ?? [])]).finally(() => {
                input.value = ''; // the same file may be chosen again
              });
            }}
          />
        </label>
      </Show>
      <Show when={!online()}>
        <p class="note">{words.offline}</p>
      </Show>
      <div role="status">
        <For each={said()}>{(sentence) => <p class="photos-editor__problem">{sentence}</p>}</For>
      </div>
    </div>
  );
}

function percent(share: number | null): number {
  return Math.round((share ?? 0) * 100);
}
