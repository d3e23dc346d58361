import { type JSX, Show, splitProps } from 'solid-js';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import './Button.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'warn';

export type ButtonProps = JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant;
  size?: 'normal' | 'small';
  icon?: IconName;
  /** Keeps its place and focus, but does nothing until the work is done. */
  busy?: boolean;
  /** As wide as its container. */
  wide?: boolean;
};

const own = ['variant', 'size', 'icon', 'busy', 'wide', 'children', 'onClick', 'class'] as const;

export function Button(props: ButtonProps) {
  const [mine, rest] = splitProps(props, own);
  return (
    <button
      type="button"
      {...rest}
      class={`button ${mine.class ?? ''}`}
      data-variant={mine.variant ?? 'secondary'}
      data-size={mine.size}
      data-wide={mine.wide ? '' : undefined}
      aria-busy={mine.busy ? 'true' : undefined}
      aria-disabled={mine.busy ? 'true' : undefined}
      onClick={(event) => {
        if (mine.busy) event.preventDefault();
        else if (typeof mine.onClick === 'function') mine.onClick(event);
      }}
    >
      <Show when={mine.icon}>{(name) => <Icon name={name()} />}</Show>
      {mine.children}
    </button>
  );
}
