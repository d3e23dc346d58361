/** What is chosen for a screen, as its form holds it. */
export type DisplayDraft = {
  label: string;
  region: string | null;
  level: 'PUBLIC' | 'INTERNAL';
  days: number;
  rotate: string;
  every: string;
  seams: string;
  night: string;
  touch: boolean;
  samples: boolean;
};

export const emptyDisplay: DisplayDraft = {
  label: '',
  region: null,
  level: 'PUBLIC',
  days: 365,
  rotate: '',
  every: '60',
  seams: '',
  night: '',
  touch: false,
  samples: false,
};

/** The address of the wall that a draft describes; what is not set is left out. */
export function viewOfDisplay(draft: DisplayDraft): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value !== '' && query.set(name, value);
  const { rotate, every, seams, night } = writtenOf(draft);
  put('region', draft.region ?? '');
  put('rotate', rotate);
  put('every', rotate === '' ? '' : every);
  put('seams', seams);
  put('night', night);
  put('touch', draft.touch ? '1' : '');
  put('samples', draft.samples ? 'on' : '');
  return `/leader/wall?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}

/** Settings that are typed, in the words of the address. */
type Written = Record<'rotate' | 'every' | 'seams' | 'night', string>;

function writtenOf(draft: DisplayDraft): Written {
  return {
    rotate: draft.rotate.replace(/[\s,，、]+/g, ',').replace(/^,+|,+$/g, ''),
    every: draft.every.trim(),
    seams: draft.seams.trim().replace(/[×*X]/g, 'x'),
    night: draft.night
      .trim()
      .replace(/：/g, ':')
      .replace(/[–—－~至]/g, '-'),
  };
}

const TIME = '([01]\\d|2[0-3]):[0-5]\\d';
/** What the wall understands; anything else it would pass over without a word. */
const UNDERSTOOD: Readonly<Record<keyof Written, RegExp>> = {
  rotate: /^((home|\d{6}|\d{9}|\d{12}|p[ks]_[0-9a-hjkmnp-tv-z]{10})(,|$))*$/,
  every: /^([1-9]\d|[1-9]\d\d|[12]\d{3}|3[0-5]\d\d|3600)$/,
  seams: /^$|^([1-9]|1[0-2])x([1-9]|1[0-2])$/,
  night: new RegExp(`^$|^(?!(.+)-\\1$)${TIME}-${TIME}$`),
};

/** Settings that no wall would understand as they are typed. */
export function misunderstood(draft: DisplayDraft): (keyof Written)[] {
  const written = writtenOf(draft);
  const names: (keyof Written)[] = ['rotate', 'every', 'seams', 'night'];
  return names.filter((name) => !(name === 'every' && written.rotate === '') && !UNDERSTOOD[name].test(written[name]));
}
