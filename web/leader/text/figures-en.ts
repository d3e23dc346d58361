import type { FiguresText } from './figures-zh.ts';

export const figuresEn: FiguresText = {
  dates: {
    change: 'Choose a date',
    now: 'Now',
    monthEnds: 'Month ends',
    frozen: 'final',
    recorded: 'Days with changes',
    other: 'Another date',
    show: 'Show this day',
    invalid: 'Give a date not later than today, such as 2026-10-31.',
    banner: (day) => `Data as of ${day}`,
    bannerNote: 'Figures, lists and map are those at the end of this day; document figures appear at their own dates.',
    back: 'Back to now',
  },
};
