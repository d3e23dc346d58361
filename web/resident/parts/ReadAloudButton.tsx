import { Icon } from '#ui/Icon.tsx';
import { usePage } from '../page-context.ts';

/** 朗读. Hidden until the browser is known to have a voice for it: browser/read-aloud.ts shows it. */
export function ReadAloudButton(props: { class: string }) {
  const { text } = usePage();
  return (
    <button class={props.class} type="button" data-variant="secondary" data-read-aloud="" hidden>
      <Icon name="speaker" />
      {text.everyone.read.start}
    </button>
  );
}
