import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { MAX_ALT, MAX_SITE_PHOTOS } from '#core/photo/site-photos.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import type { WaitingPhotos } from './waiting-photos.ts';

/** Photos that are chosen and shrunk here, each waiting for words about what it shows before it is uploaded. */
export function NewPhotos(props: { waiting: WaitingPhotos; count: number }) {
  const { online, text } = useStaff();
  const words = text.photos;
  const id = createUniqueId();
  const { choose, describe, drop, list, upload, working } = props.waiting;
  const [said, setSaid] = createSignal<readonly string[]>([]);
  const room = () => MAX_SITE_PHOTOS - props.count - list.length;
  return (
    <div class="new-photos">
      <ul role="list" class="photo-cards">
        <For each={list}>
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
                onInput={(alt) => describe(photo.key, alt)}
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
              void choose([...(input.files ?? [])], room())
                .then(setSaid)
                .finally(() => {
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
