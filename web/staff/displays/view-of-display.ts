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
  put('region', draft.region ?? '');
  const turns = draft.rotate.replace(/[\s，、]+/g, ',').replace(/^,+|,+$/g, '');
  put('rotate', turns);
  put('every', turns === '' ? '' : draft.every.trim());
  put('seams', draft.seams.trim().replace(/[×*X]/g, 'x'));
  put(
    'night',
    draft.night
      .trim()
      .replace(/：/g, ':')
      .replace(/[–—－~至]/g, '-'),
  );
  put('touch', draft.touch ? '1' : '');
  put('samples', draft.samples ? 'on' : '');
  return `/leader/wall?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}
