import { lazyControl } from './lazy-control.tsx';

/** Where a record lies. */
export const PointControl = lazyControl(async () => (await import('./RecordPoint.tsx')).RecordPoint);
