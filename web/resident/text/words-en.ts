import { en as ui } from '#ui/text/en.ts';
import type { Words } from '../language.ts';
import { en as page } from './en.ts';

export const words: Words = { page, ui };
