import { Icon } from '#ui/Icon.tsx';
import { useLeader } from '../context.ts';
import { printView, type View } from '../paths.ts';

/** Leads from something opened back to what was there before. */
export function BackLink(props: { view: View; label?: string }) {
  const { text } = useLeader();
  return (
    <a class="back-link" href={printView(props.view)}>
      <Icon name="chevron-left" />
      {props.label ?? text.record.back}
    </a>
  );
}
