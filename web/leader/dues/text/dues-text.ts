import type { Language } from '#ui/preferences.ts';
import { duesEn } from './dues-en.ts';
import { type DuesText, duesZh } from './dues-zh.ts';

/** Fetched with what shows them: not with the page. */
export function duesText(language: Language): DuesText {
  return language === 'en' ? duesEn : duesZh;
}
