import { Show } from 'solid-js';
import { isRemovable } from '#core/geo/ring-edits.ts';
import type { Shaping, ShapingTool } from '#map/shaping/shaping.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { useStaff } from '../context.ts';
import type { Shape } from './create-shape.ts';

export type ShapeToolsProps = {
  shape: Shape;
  /** Null where nothing can be drawn: the buttons for it are left out. */
  shaping: Shaping | null;
  /** Corners of the ring that is being drawn. */
  drawing: number;
  snapping: boolean;
  onSnapping: (on: boolean) => void;
  onFit: () => void;
};

/** What can be done to the outline, in words; keys are in the tooltips. */
export function ShapeTools(props: ShapeToolsProps) {
  const words = useStaff().text.shapes;
  const isDrawing = () => props.shape.tool() === 'draw' || props.shape.tool() === 'hole';
  /** The last corner of a ring that is being drawn, else the last change. */
  const undo = () => {
    if (!(isDrawing() && props.shaping?.undoCorner())) props.shape.undo();
  };
  const current = () => {
    const corner = props.shape.corner();
    return corner !== null && isRemovable(props.shape.rings(), corner) ? corner : null;
  };
  /** What there is nothing for is not offered. */
  const tools = () =>
    props.shape.rings().length === 0
      ? [{ value: 'draw', label: words.draw }]
      : [
          { value: 'edit', label: words.edit },
          { value: 'draw', label: words.redraw },
          { value: 'hole', label: words.hole },
        ];
  return (
    <fieldset class="shape-tools" aria-label={words.toolbar}>
      <Show when={props.shaping}>
        {(shaping) => (
          <>
            <SegmentedControl
              label={words.tools}
              value={props.shape.tool()}
              options={tools()}
              // the control offers these tools and no other
              onChange={(tool) => props.shape.setTool(tool as ShapingTool)}
            />
            <Show when={isDrawing()}>
              <Button
                size="small"
                variant="primary"
                icon="check"
                title="Enter"
                disabled={props.drawing < 3}
                onClick={() => shaping().finish()}
              >
                {words.finish}
              </Button>
              <Button
                size="small"
                title="Esc"
                disabled={props.drawing === 0 && props.shape.rings().length === 0}
                onClick={() => shaping().cancel()}
              >
                {words.cancel}
              </Button>
            </Show>
          </>
        )}
      </Show>
      <Button
        size="small"
        title="Ctrl+Z"
        aria-keyshortcuts="Control+Z"
        disabled={props.drawing === 0 && !props.shape.canUndo()}
        onClick={undo}
      >
        {words.undo}
      </Button>
      <Button
        size="small"
        title="Ctrl+Y"
        aria-keyshortcuts="Control+Y"
        disabled={!props.shape.canRedo()}
        onClick={props.shape.redo}
      >
        {words.redo}
      </Button>
      <Show when={!isDrawing()}>
        <Button
          size="small"
          title="Delete"
          disabled={current() === null}
          onClick={() => {
            const corner = current();
            if (corner !== null) props.shape.remove(corner);
          }}
        >
          {words.removeCorner}
        </Button>
        <Button size="small" disabled={props.shape.rings().length === 0} onClick={props.shape.clear}>
          {words.clear}
        </Button>
      </Show>
      <Show when={props.shaping}>
        <Button size="small" icon="expand" onClick={() => props.onFit()}>
          {words.fit}
        </Button>
        <Checkbox label={words.snap} checked={props.snapping} onChange={props.onSnapping} />
      </Show>
    </fieldset>
  );
}
