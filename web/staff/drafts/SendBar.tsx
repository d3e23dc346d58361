import { type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { problemWords } from '../parts/problem-words.ts';
import type { Draft } from './create-draft.ts';
import type { Send } from './create-send.ts';
import './drafts.css';

/** The button that sends a form, what went wrong, and 联网后提交 where nothing answers. `children`: further buttons. */
export function SendBar<T extends object>(props: {
  draft: Draft<T>;
  send: Send;
  label: string;
  /** Something that keeps the form from being sent, checked here. */
  disabled?: boolean;
  /** It may be sent as it stands, with nothing typed. */
  asItStands?: boolean;
  children?: JSX.Element;
}) {
  const { online, term, text } = useStaff();
  const words = text.drafts.send;
  const offersLater = () => !online() || (props.send.state() === 'FAILED' && props.send.canWait());
  const hasWords = () => props.asItStands === true || props.draft.dirty() || props.draft.pending() !== null;
  const isOff = () => props.disabled || !hasWords();
  const problem = () => {
    // what nobody wants to send any more has no problem
    const cause = props.send.state() === 'FAILED' && hasWords() ? props.send.error() : undefined;
    return cause === undefined ? undefined : problemWords(cause, term);
  };
  return (
    <div class="send-bar">
      <FormProblem problem={problem()} />
      <Switch>
        <Match when={props.send.state() === 'WAITING'}>
          <p class="send-bar__hint" role="status">
            {words.waiting}
          </p>
        </Match>
        <Match when={props.send.unanswered()}>
          <p class="send-bar__hint">{words.unanswered}</p>
        </Match>
        <Match when={offersLater() && props.draft.dirty()}>
          <p class="send-bar__hint">{words.laterHint}</p>
        </Match>
      </Switch>
      <div class="send-bar__acts">
        <Show
          when={props.send.state() !== 'WAITING'}
          fallback={<Button onClick={() => void props.send.cancel()}>{words.cancel}</Button>}
        >
          <Button
            variant="primary"
            busy={props.send.state() === 'SENDING'}
            disabled={isOff() || !online()}
            onClick={() => void props.send.send()}
          >
            {props.label}
          </Button>
          <Show when={offersLater()}>
            <Button icon="clock" disabled={isOff()} onClick={() => void props.send.sendLater()}>
              {words.later}
            </Button>
          </Show>
        </Show>
        {props.children}
      </div>
    </div>
  );
}
