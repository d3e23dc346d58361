type ScreenPoint = { x: number; y: number };

export type PointerDoes = {
  /** What is drawn follows the hand: px to the right and down, and steps of zoom around a point. */
  glide: (move: { dx?: number; dy?: number; steps?: number; at?: ScreenPoint }) => void;
  /** The hand has let go. */
  settle: () => void;
  /** A place was clicked; a finger is less exact. */
  choose: (at: ScreenPoint, touch: boolean) => void;
  /** What the pointer is on; null when it is nowhere. */
  hover: (target: Element | null) => void;
};

/** A press that moves less than this is a click, px. */
const STILL = 5;
/** Wheels and touch pads turn in many small steps: so long after the last the map is drawn anew, ms. */
const WHEEL_REST = 160;
/** Steps of zoom for a px of the wheel; a notch of a mouse is about 100 px. */
const WHEEL_STEP = 1 / 250;
/** Px of a line, for wheels that count in lines. */
const LINE = 40;

/** One hand drags, two fingers zoom, the wheel zooms; what neither is a click. */
export function listenToPointers(canvas: SVGSVGElement, does: PointerDoes): void {
  const down = new Map<number, ScreenPoint>();
  let start: ScreenPoint | null = null;
  let moved = false;
  let touch = false;
  const within = ({ clientX, clientY }: MouseEvent): ScreenPoint => {
    const box = canvas.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    down.set(event.pointerId, within(event));
    touch = event.pointerType === 'touch';
    if (down.size > 1) moved = true;
    else [start, moved] = [within(event), false];
  });
  canvas.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    const now = within(event);
    if (!before) {
      if (event.pointerType !== 'touch' && event.target instanceof Element) does.hover(event.target);
      return;
    }
    if (!moved && start && Math.hypot(now.x - start.x, now.y - start.y) < STILL) return;
    if (!moved) {
      moved = true;
      does.hover(null);
    }
    // not before it is a drag: a captured click would go to the canvas and not to what was clicked
    canvas.setPointerCapture(event.pointerId);
    const [other] = [...down].filter(([id]) => id !== event.pointerId);
    down.set(event.pointerId, now);
    if (!other) return does.glide({ dx: now.x - before.x, dy: now.y - before.y });
    does.glide(pinch(before, now, other[1]));
  });
  const lift = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    if (moved) does.settle();
  };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  canvas.addEventListener('pointerleave', () => does.hover(null));
  canvas.addEventListener('click', (event) => {
    if (!moved) does.choose(within(event), touch);
  });
  let resting: ReturnType<typeof setTimeout> | undefined;
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY;
      does.glide({ steps: Math.max(-1, Math.min(1, -px * WHEEL_STEP)), at: within(event) });
      clearTimeout(resting);
      resting = setTimeout(does.settle, WHEEL_REST);
    },
    { passive: false },
  );
}

/** One of two fingers has moved: half of its way moves the map, and the change of their distance zooms it. */
function pinch(before: ScreenPoint, now: ScreenPoint, other: ScreenPoint) {
  const apart = (finger: ScreenPoint) => Math.max(1, Math.hypot(finger.x - other.x, finger.y - other.y));
  return {
    dx: (now.x - before.x) / 2,
    dy: (now.y - before.y) / 2,
    steps: Math.log2(apart(now) / apart(before)),
    at: { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 },
  };
}
