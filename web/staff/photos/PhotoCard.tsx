import { createSignal, Show } from 'solid-js';
import { MAX_ALT } from '#core/photo/site-photos.ts';
import type { StaffPhoto } from '#core/schemas/staff-photos.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { createKept } from '../drafts/create-kept.ts';
import { KeptState } from '../drafts/KeptState.tsx';
import { type AltFault, altFault } from './alt-fault.ts';

const NOTHING = { alt: null };

export type PhotoChange = { alt?: string; place?: number; state?: StaffPhoto['state'] };

/** One photo of the site: its picture, its words, and what can be done with it. */
export function PhotoCard(props: {
  photo: StaffPhoto;
  /** Its place in the row and how many there are. */
  place: number;
  count: number;
  canEdit: boolean;
  busy: boolean;
  /** True when it was done. */
  onChange: (part: PhotoChange) => Promise<boolean>;
}) {
  const { text } = useStaff();
  const words = text.photos;
  const kept = createKept<{ alt: string | null }>({
    key: () => (props.canEdit ? `ALT/${props.photo.id}` : null),
    initial: () => NOTHING,
    kind: words.alt,
    name: () => props.photo.alt,
  });
  const [editing, setEditing] = createSignal(false);
  /** Undefined while nobody changes them; as they are until a letter is typed. */
  const typed = () => kept.value().alt ?? (editing() ? props.photo.alt : undefined);
  const [fault, setFault] = createSignal<AltFault | null>(null);
  let card: HTMLLIElement | undefined;
  const backTo = (act: string) =>
    queueMicrotask(() => card?.querySelector<HTMLElement>(`[data-act="${act}"]:not(:disabled)`)?.focus());
  const save = async () => {
    const alt = (typed() ?? '').trim();
    const found = altFault(alt);
    setFault(found);
    if (found !== null || !(await props.onChange({ alt }))) return;
    kept.commit({ value: NOTHING, version: 0 });
    setEditing(false);
    backTo('edit');
  };
  const move = async (by: -1 | 1) => {
    if (await props.onChange({ place: props.place + by })) backTo(by < 0 ? 'earlier' : 'later');
  };
  return (
    <li class="photo-card" ref={card}>
      <img
        class="photo-card__picture"
        src={`/api/staff/photos/${props.photo.id}`}
        alt={props.photo.alt}
        width={props.photo.width}
        height={props.photo.height}
        loading="lazy"
        decoding="async"
      />
      <p class="photo-card__place">{words.position(props.place + 1, props.count)}</p>
      <Show
        when={typed() !== undefined}
        fallback={
          <p class="photo-card__alt" lang="zh-CN">
            {props.photo.alt}
          </p>
        }
      >
        <TextField
          label={words.alt}
          hint={words.altHint}
          required
          maxlength={MAX_ALT}
          rows={2}
          value={typed()}
          error={said()}
          onInput={(alt) => {
            setFault(null);
            kept.set({ alt });
          }}
        />
        <KeptState draft={kept} />
      </Show>
      <Show when={props.canEdit}>
        <div class="photo-card__acts">
          <Show
            when={typed() === undefined}
            fallback={
              <>
                <Button busy={props.busy} onClick={() => void save()}>
                  {words.save}
                </Button>
                <Button
                  variant="quiet"
                  onClick={() => {
                    setFault(null);
                    kept.set(NOTHING);
                    setEditing(false);
                    backTo('edit');
                  }}
                >
                  {words.cancel}
                </Button>
              </>
            }
          >
            <IconButton
              icon="chevron-left"
              label={words.earlierNamed(props.photo.alt)}
              data-act="earlier"
              disabled={props.place === 0}
              onClick={() => void move(-1)}
            />
            <IconButton
              icon="chevron-right"
              label={words.laterNamed(props.photo.alt)}
              data-act="later"
              disabled={props.place === props.count - 1}
              onClick={() => void move(1)}
            />
            <Button
              size="small"
              variant="quiet"
              data-act="edit"
              aria-label={words.editNamed(props.photo.alt)}
              onClick={() => setEditing(true)}
            >
              {words.edit}
            </Button>
            <Button
              size="small"
              variant="quiet"
              busy={props.busy}
              aria-label={words.withdrawNamed(props.photo.alt)}
              onClick={() => void props.onChange({ state: 'WITHDRAWN' })}
            >
              {words.withdraw}
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  );

  function said(): string | undefined {
    const found = fault();
    return found === null ? undefined : words[found];
  }
}
