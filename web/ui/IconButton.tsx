import { type JSX, splitProps } from 'solid-js';
import type { ButtonVariant } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import './Button.css';

export type IconButtonProps = JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
  icon: IconName;
  /** What it does: its name for a screen reader and its tooltip. */
  label: string;
  variant?: ButtonVariant;
};

export function IconButton(props: IconButtonProps) {
  const [mine, rest] = splitProps(props, ['icon', 'label', 'variant', 'class']);
  return (
    <button
      type="button"
      {...rest}
      class={`button button--icon ${mine.class ?? ''}`}
      data-variant={mine.variant ?? 'quiet'}
      aria-label={mine.label}
      title={mine.label}
    >
      <Icon name={mine.icon} />
    </button>
  );
}
