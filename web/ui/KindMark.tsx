import { Show } from 'solid-js';
import { type KindMarkShape, kindMarkOutlines } from './kind-mark-shapes.ts';
import { useUiText } from './ui-text.ts';
import './KindMark.css';

export type KindMarkProps = {
  shape: KindMarkShape;
  /** 示例: hollow, dashed. */
  illustrative?: boolean;
  /** 位置为示意: pale halo. */
  approximate?: boolean;
  /** 暂停开放: grey with a slash. */
  suspended?: boolean;
  /** 待复核: small clock. */
  reviewDue?: boolean;
  /** Side of the drawing in px (times the scale of elder mode or wall); all shapes keep their relation to each other inside it. 28 unless told. */
  size?: 20 | 22 | 28 | 40;
  /** Its name for a screen reader. `''` makes it decorative, where the words stand beside it. */
  title?: string;
};

/**
 * The map symbol of a site, in lists, legends and panels. Told apart by shape, never by colour alone. Colour and size stand
 * in the stylesheet: a page that the server writes may carry no inline style.
 */
export function KindMark(props: KindMarkProps) {
  const text = useUiText();
  const outline = () => kindMarkOutlines[props.shape];
  const reach = () => outline().size / 2;
  const name = () => {
    if (props.title !== undefined) return props.title;
    const states = [
      props.illustrative && text.badge.illustrative,
      props.approximate && text.badge.approximate,
      props.suspended && text.badge.suspended,
      props.reviewDue && text.badge.reviewDue,
    ];
    return [text.mark[props.shape], ...states.filter(Boolean)].join(text.mark.state);
  };
  return (
    <svg
      class="kind-mark"
      viewBox="-14 -14 28 28"
      data-shape={props.shape}
      data-size={props.size}
      data-suspended={props.suspended ? '' : undefined}
      data-illustrative={props.illustrative ? '' : undefined}
      role={name() ? 'img' : undefined}
      aria-label={name() || undefined}
      aria-hidden={name() ? undefined : 'true'}
    >
      <Show when={props.approximate}>
        <circle class="kind-mark__halo" r={Math.max(14, reach() + 4)} />
      </Show>
      <Show when={outline().ringRadius}>{(radius) => <circle class="kind-mark__ring" r={radius()} />}</Show>
      <path class="kind-mark__body" d={outline().path} />
      <Show when={props.suspended}>
        <path class="kind-mark__slash-casing" d={`M${-reach()} ${reach()}L${reach()} ${-reach()}`} />
        <path class="kind-mark__slash" d={`M${-reach()} ${reach()}L${reach()} ${-reach()}`} />
      </Show>
      <Show when={props.reviewDue}>
        <g transform="translate(8.5 -8.5)">
          <circle class="kind-mark__clock" r="4.75" />
          <path class="kind-mark__hands" d="M0 -2.5V0.3L1.8 1.3" />
        </g>
      </Show>
    </svg>
  );
}
