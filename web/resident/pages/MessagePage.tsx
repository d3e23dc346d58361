import { LinkButton } from '#ui/LinkButton.tsx';
import { usePage } from '../page-context.ts';
import { paths } from '../paths.ts';

/** 没有这个页面, or 页面暂时打不开: what happened and the way on. */
export function MessagePage(props: { kind: 'missing' | 'failed' }) {
  const { text } = usePage();
  return (
    <div class="message">
      <h1>{text[props.kind].title}</h1>
      <p>{text[props.kind].body}</p>
      <p class="home__pages">
        <LinkButton href={paths.home()} variant="primary">
          {text.missing.home}
        </LinkButton>
      </p>
    </div>
  );
}
