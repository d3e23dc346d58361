import { type Accessor, createRoot, createSignal, onCleanup } from 'solid-js';
import { createStore } from 'solid-js/store';
import { type EncodedPhoto, encodePhoto } from '#ui/photo-encode.ts';
import { ApiError } from '#web-api/api-error.ts';
import { errorWords } from '#web-api/error-words.ts';
import { newKey } from '#web-api/new-key.ts';
import { type Staff, useStaff } from '../context.ts';
import { forgetUndo } from '../frame/undo-last.ts';
import { createHold } from '../offline/holds.ts';
import { createLeaveQuestion } from '../parts/create-leave-question.ts';
import { type AltFault, altFault } from './alt-fault.ts';
import { sendPhoto } from './send-photo.ts';

export type WaitingPhoto = {
  key: string;
  jpeg: EncodedPhoto['jpeg'];
  url: string;
  alt: string;
  fault: AltFault | null;
  /** 0 to 1 while it is sent; null before and after. */
  share: number | null;
  problem: string | null;
};

export interface WaitingPhotos {
  readonly list: readonly WaitingPhoto[];
  /** Files are being shrunk. */
  readonly working: Accessor<boolean>;
  /** Something is here that the portal does not have. */
  readonly any: Accessor<boolean>;
  /** The words of the photo that went up last; another one is another object. */
  readonly added: Accessor<{ readonly alt: string } | undefined>;
  /** Takes so many of the files at most; says of which ones it took none. */
  readonly choose: (files: readonly File[], room: number) => Promise<readonly string[]>;
  readonly describe: (key: string, alt: string) => void;
  readonly drop: (key: string) => void;
  readonly upload: (key: string) => Promise<void>;
}

type Kept = { readonly photos: WaitingPhotos; readonly close: () => void };

/** By account and site. */
const kept = new Map<string, Kept>();

/**
 * The photos of a site that wait for words, as its account left them: another tab of the record and another page of the
 * console lose none. They live as long as the page does, and the browser asks that account before it is left.
 */
export function useWaitingPhotos(owner: string): WaitingPhotos {
  const staff = useStaff();
  const account = () => staff.session.me()?.account?.id;
  const own = account();
  const name = `${own}/${owner}`;
  const make = (close: () => void) => ({ photos: createWaitingPhotos(owner, staff, () => account() === own), close });
  const found = kept.get(name) ?? createRoot(make, null);
  kept.set(name, found);
  onCleanup(() => {
    if (found.photos.any()) return;
    found.close();
    kept.delete(name);
  });
  return found.photos;
}

/** `isOwn`: the page is that of the account that chose them; another one has nothing here to lose. */
function createWaitingPhotos(
  owner: string,
  { term, text }: Pick<Staff, 'term' | 'text'>,
  isOwn: Accessor<boolean>,
): WaitingPhotos {
  const words = text.photos;
  const [list, setList] = createStore<WaitingPhoto[]>([]);
  const [working, setWorking] = createSignal(false);
  const [added, setAdded] = createSignal<{ alt: string }>();
  const any = () => list.length > 0 || working();
  const keepsPage = () => any() && isOwn();
  createHold(keepsPage);
  createLeaveQuestion(keepsPage);
  const at = (key: string) => list.findIndex((each) => each.key === key);
  const change = (key: string, part: Partial<WaitingPhoto>) => {
    if (at(key) >= 0) setList(at(key), part);
  };
  const drop = (key: string) => {
    const own = list[at(key)];
    if (own !== undefined) URL.revokeObjectURL(own.url);
    setList((all) => all.filter((each) => each.key !== key));
  };
  const take = async (file: File): Promise<string[]> => {
    const encoded = await encodePhoto(file);
    if (!encoded.ok) return [words.faults[encoded.error](file.name)];
    const { jpeg } = encoded.value;
    const url = URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' }));
    setList(list.length, { key: newKey(), jpeg, url, alt: '', fault: null, share: null, problem: null });
    return [];
  };
  return {
    list,
    working,
    any,
    added,
    async choose(files, room) {
      const complaints = files.length > room ? [words.tooMany(room)] : [];
      setWorking(true);
      for (const file of files.slice(0, room)) complaints.push(...(await take(file)));
      setWorking(false);
      return complaints;
    },
    describe: (key, alt) => change(key, { alt, fault: null }),
    drop,
    async upload(key) {
      const own = list[at(key)];
      if (own === undefined || own.share !== null) return;
      const alt = own.alt.trim();
      const fault = altFault(alt);
      change(key, { fault, problem: null, share: fault === null ? 0 : null });
      if (fault !== null) return;
      try {
        await sendPhoto({ owner, alt, key, jpeg: own.jpeg }, (share) => change(key, { share }));
        forgetUndo();
        drop(key);
        setAdded({ alt });
      } catch (cause) {
        const [detail] = cause instanceof ApiError ? cause.details : [];
        change(key, { share: null, problem: detail?.expected ?? term(errorWords(cause)) });
      }
    },
  };
}
