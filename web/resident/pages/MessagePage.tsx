import { Match, Show, Switch } from 'solid-js';
import { LinkButton } from '#ui/LinkButton.tsx';
import { usePage } from '../page-context.ts';
import { SearchForm } from '../parts/SearchForm.tsx';
import { paths } from '../paths.ts';

/** 没有这个页面, or 页面暂时打不开: what happened and the way on. */
export function MessagePage(props: { kind: 'missing' | 'failed' }) {
  const { kiosk, text } = usePage();
  return (
    <div class="message">
      <h1>{text[props.kind].title}</h1>
      <p>{text[props.kind].body}</p>
      <Switch>
        <Match when={props.kind === 'missing'}>
          <Show when={!kiosk}>
            <SearchForm />
          </Show>
          <p>
            <LinkButton href={paths.home()}>{text.missing.home}</LinkButton>
          </p>
        </Match>
        <Match when={props.kind === 'failed'}>
          <p class="actions">
            {/* the empty address is this page itself */}
            <LinkButton href="" variant="primary" icon="refresh">
              {text.failed.again}
            </LinkButton>
            <LinkButton href="tel:12345" icon="phone">
              {`${text.call} 12345`}
            </LinkButton>
          </p>
        </Match>
      </Switch>
    </div>
  );
}
