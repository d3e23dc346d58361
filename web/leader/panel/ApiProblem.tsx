import { Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorState } from '#ui/ErrorState.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { errorWords } from '#web-api/error-words.ts';
import { useLeader } from '../context.ts';
import { startView } from '../paths.ts';

/** A call that failed, in the reader's words, with its number and a way on. What does not exist is no fault. */
export function ApiProblem(props: { error: unknown; title: string; onRetry: () => void }) {
  const { go, term, text, view } = useLeader();
  const missing = () => props.error instanceof ApiError && props.error.status === 404;
  return (
    <Show
      when={missing()}
      fallback={
        <ErrorState
          title={props.title}
          message={term(errorWords(props.error))}
          requestId={(props.error instanceof ApiError && props.error.requestId) || undefined}
          onRetry={props.onRetry}
        />
      }
    >
      <EmptyState
        title={text.errors.missing}
        detail={text.errors.missingDetail}
        action={<Button onClick={() => go({ ...startView, language: view().language })}>{text.errors.toHome}</Button>}
      />
    </Show>
  );
}
