import { LinkButton } from '#ui/LinkButton.tsx';
import { usePage } from '../page-context.ts';

/** The way back on every page of a kiosk, which has no browser around it. */
export function KioskBar(props: { start: string }) {
  const { text } = usePage();
  return (
    <p class="kiosk-bar">
      <LinkButton href={props.start} icon="chevron-left" variant="primary">
        {text.everyone.kiosk.start}
      </LinkButton>
    </p>
  );
}
