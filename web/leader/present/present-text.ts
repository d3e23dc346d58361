import type { Language } from '#ui/preferences.ts';
import { presentEn } from './text/present-en.ts';
import { type PresentText, presentZh } from './text/present-zh.ts';

/** Both languages come with the part itself: the first view of the page carries neither. */
export function presentText(language: Language): PresentText {
  return language === 'en' ? presentEn : presentZh;
}
