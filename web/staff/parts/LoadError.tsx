import { ErrorState } from '#ui/ErrorState.tsx';
import type { ApiError } from '#web-api/api-error.ts';
import type { Load } from '#web-api/create-load.ts';
import { errorWords } from '#web-api/error-words.ts';
import { useStaff } from '../context.ts';

/** What went wrong with a load, the number to quote, and the way to try again. */
export function LoadError(props: { load: Load<unknown> }) {
  const { term } = useStaff();
  const requestId = () => (props.load.error() as Partial<ApiError> | undefined)?.requestId ?? undefined; // any cause may come
  return (
    <ErrorState
      message={term(errorWords(props.load.error()))}
      requestId={requestId()}
      onRetry={props.load.retry}
      busy={props.load.loading()}
    />
  );
}
