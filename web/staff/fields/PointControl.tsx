import { ShownControl } from './ShownControl.tsx';

/** Where a record lies. */
export const PointControl = ShownControl;
