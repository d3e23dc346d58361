import { zh as ui } from '#ui/text/zh.ts';
import type { Words } from '../language.ts';
import { zh as page } from './zh.ts';

export const words: Words = { page, ui };
