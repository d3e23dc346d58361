import type { Boundary } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { Corner } from '#core/geo/ring-edits.ts';

/** `edit`: corners are dragged · `draw`: a new outline is clicked together · `hole`: a ring to cut out · `look`: nothing. */
export type ShapingTool = 'edit' | 'draw' | 'hole' | 'look';

/** What lies around and is only looked at; corners and edges snap to it. */
export type ShapeNeighbour = { id: string; name: string; what: 'park' | 'grid'; boundary: Boundary };

export type ShapingEvents = {
  /** `done`: let go of, drawn to its end; before that it is on its way, for figures that follow. */
  onChange?: (shape: Boundary, done: boolean) => void;
  /** A drawn ring was finished or given up: corners can be dragged. */
  onTool?: (tool: ShapingTool) => void;
  /** The corner that was touched last; keys act on it. */
  onCorner?: (corner: Corner | null) => void;
  /** Corners set so far of the ring that is being drawn; 0 = none has been begun. */
  onDrawing?: (corners: number) => void;
};

/** Drawing on the map. Ends with `stop` or with the map. */
export type Shaping = {
  setShape(shape: Boundary | null): void;
  setNeighbours(neighbours: readonly ShapeNeighbour[]): void;
  setTool(tool: ShapingTool): void;
  setCorner(corner: Corner | null): void;
  /** Edges that are in trouble, each from end to end. */
  setFaults(edges: readonly (readonly [LngLat, LngLat])[]): void;
  setSnapping(on: boolean): void;
  /** Takes back the corner set last of a ring that is being drawn; false = none is. */
  undoCorner(): boolean;
  /** Ends the ring that is being drawn with the corners it has; false = they are fewer than three. */
  finish(): boolean;
  /** Gives up the ring that is being drawn. */
  cancel(): void;
  stop(): void;
};
