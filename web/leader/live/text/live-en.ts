import type { LiveText } from './live-zh.ts';

export const liveEn: LiveText = { waiting: (n) => (n === 1 ? '1 update: show it' : `${n} updates: show them`) };
