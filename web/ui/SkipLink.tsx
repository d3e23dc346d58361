import { useUiText } from './ui-text.ts';
import './SkipLink.css';

/** First thing in the tab order; the target needs `tabindex="-1"`. */
export function SkipLink(props: { target: string }) {
  const text = useUiText();
  return (
    <a class="skip-link" href={props.target}>
      {text.portal.skip}
    </a>
  );
}
