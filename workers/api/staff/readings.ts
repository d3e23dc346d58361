import { pinyin } from 'pinyin-pro';
import type { Pinyin } from '#core/search/initials.ts';

/** Readings for the search text of what staff write; browsers carry no dictionary. */
export const readings: Pinyin = (text) => pinyin(text, { toneType: 'none', type: 'array', v: true });
