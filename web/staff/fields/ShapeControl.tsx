import { ShownControl } from './ShownControl.tsx';

/** The outline of a park or a grid. */
export const ShapeControl = ShownControl;
