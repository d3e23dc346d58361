import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { encodePhoto } from '#ui/photo-encode.ts';
import { MAX_PHOTOS, type StoredPhoto, type VoiceKind } from '../draft.ts';
import type { Say } from './create-say.ts';
import { useVoice } from './voice-context.ts';

/** Up to three photos, drawn anew on the device and kept with the draft. */
export function PhotoField<K extends VoiceKind>(props: { say: Say<K> }) {
  const { store, text } = useVoice();
  const words = text.voice.photo;
  const [busy, setBusy] = createSignal(false);
  const [said, setSaid] = createSignal<readonly string[]>([]);
  const [shown, setShown] = createSignal<readonly { id: string; url: string }[]>([]);
  const ids = () => props.say.draft().photos;

  createEffect(
    on(
      () => [props.say.draft().key, ...ids()].join(),
      async () => {
        const kept = await store.photos(props.say.draft().key);
        for (const { url } of shown()) URL.revokeObjectURL(url);
        setShown(
          ids().flatMap((id) => {
            const photo = kept.find((one) => one.id === id);
            return photo ? [{ id, url: URL.createObjectURL(new Blob([photo.jpeg], { type: 'image/jpeg' })) }] : [];
          }),
        );
      },
    ),
  );
  onCleanup(() => {
    for (const { url } of shown()) URL.revokeObjectURL(url);
  });

  const add = async (files: readonly File[]) => {
    const room = MAX_PHOTOS - ids().length;
    const complaints: string[] = files.length > room ? [words.tooMany] : [];
    setSaid([]);
    setBusy(true);
    for (const file of files.slice(0, room)) {
      const encoded = await encodePhoto(file);
      if (!encoded.ok) {
        complaints.push(words.faults[encoded.error](file.name));
        continue;
      }
      const owner = props.say.draft().key;
      const photo: StoredPhoto = { id: `${owner}-${Date.now()}-${ids().length}`, owner, ...encoded.value };
      try {
        await store.addPhoto(photo);
        props.say.setPhotos([...ids(), photo.id]);
      } catch {
        complaints.push(words.notKept);
      }
    }
    setBusy(false);
    setSaid(complaints);
  };
  const remove = async (id: string) => {
    props.say.setPhotos(ids().filter((other) => other !== id));
    await store.removePhoto(id);
  };

  return (
    <fieldset class="photo-field" data-field="photos">
      <legend class="say__legend">{words.label}</legend>
      <p class="note">{words.hint}</p>
      <ul class="photo-field__all" role="list">
        <For each={shown()}>
          {(photo, index) => (
            <li class="photo-field__one">
              <img src={photo.url} alt={words.number(index() + 1)} />
              <IconButton icon="close" label={words.remove(index() + 1)} onClick={() => void remove(photo.id)} />
            </li>
          )}
        </For>
        <Show when={ids().length < MAX_PHOTOS}>
          <li>
            <label class="photo-field__add" aria-busy={busy()}>
              <Icon name="plus" />
              {busy() ? words.working : words.add}
              <input
                class="photo-field__input"
                type="file"
                accept="image/*"
                multiple
                disabled={busy()}
                onChange={(event) => {
                  const input = event.currentTarget;
                  void add([...(input.files ?? [])]).finally(() => {
                    input.value = ''; // the same file may be chosen again
                  });
                }}
              />
            </label>
          </li>
        </Show>
      </ul>
      <div role="status">
        <For each={said()}>{(words) => <p class="voice__warning">{words}</p>}</For>
      </div>
    </fieldset>
  );
}
