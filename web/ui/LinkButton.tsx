import { type JSX, Show, splitProps } from 'solid-js';
import type { ButtonVariant } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import './Button.css';

export type LinkButtonProps = JSX.AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  variant?: ButtonVariant;
  size?: 'normal' | 'small';
  icon?: IconName;
  wide?: boolean;
};

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const [mine, rest] = splitProps(props, ['variant', 'size', 'icon', 'wide', 'children', 'class']);
  return (
    <a
      {...rest}
      class={`button ${mine.class ?? ''}`}
      data-variant={mine.variant ?? 'secondary'}
      data-size={mine.size}
      data-wide={mine.wide ? '' : undefined}
    >
      <Show when={mine.icon}>{(name) => <Icon name={name()} />}</Show>
      {mine.children}
    </a>
  );
}
