import { expect, it } from 'vitest';
import { misread } from '../../../web/leader/wall/wall-address.ts';
import { emptyDisplay, misunderstood, viewOfDisplay } from '../../../web/staff/displays/view-of-display.ts';

const draft = { ...emptyDisplay, region: '140700' };

/** The address of a draft as its wall reads it. */
const misreadBy = (change: Partial<typeof draft>) =>
  misread(new URL(viewOfDisplay({ ...draft, ...change }), 'http://wall').search);

it.each([
  { rotate: '140702，140921, home、pk_0123456789 ps_0123456789', every: '60' },
  { rotate: '140702', every: '3600', seams: '3×1', night: '22：00至06：00' },
  { seams: '12x12', night: '00:00-23:59' },
  {},
])('what is typed in many ways means what the wall reads: %o', (change) => {
  expect(misunderstood({ ...draft, ...change })).toEqual([]);
  expect(misreadBy(change)).toEqual([]);
});

it.each([
  { rotate: '1407' },
  { rotate: '140702,abc' },
  { rotate: '140702', every: '5' },
  { rotate: '140702', every: '3601' },
  { seams: '13x1' },
  { seams: '3' },
  { night: '10点-6点' },
  { night: '24:00-06:00' },
  { night: '08:00-08:00' },
])('what the wall would pass over is told before an address is made: %o', (change) => {
  expect(misunderstood({ ...draft, ...change })).toHaveLength(1);
  expect(misreadBy(change)).toHaveLength(1);
});
