import { MAX_ALT, MIN_ALT } from '#core/photo/site-photos.ts';

export type AltFault = 'altMissing' | 'altPoor';

/** Words that say that it is a photo, not what is on it; names that cameras give. */
const POOR = /^(图片|照片|相片|图|photo|image|img|dsc|微信图片|现场|现场照片|活动照片|截图)[\s_\-\d.]*(jpe?g|png)?$/i;

/** What is wrong with an alternative text; null = it can be used. */
export function altFault(text: string): AltFault | null {
  const words = text.trim();
  const length = Array.from(words).length;
  if (length < MIN_ALT || length > MAX_ALT) return 'altMissing';
  return POOR.test(words) || /^[\d\s_.-]+$/.test(words) ? 'altPoor' : null;
}
