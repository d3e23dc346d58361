import { ErrorState } from '#ui/ErrorState.tsx';
import { ApiError } from '#web-api/api-error.ts';
import type { Load } from '#web-api/create-load.ts';
import { errorWords } from '#web-api/error-words.ts';
import { useStaff } from '../context.ts';
import { useData } from '../data.ts';

/** What went wrong with a load, what to do, the number to quote, and the way to try again. */
export function LoadError(props: { load: Pick<Load<unknown>, 'error' | 'loading' | 'retry'> }) {
  const { term, text } = useStaff();
  const { config } = useData();
  const cause = () => props.load.error();
  const requestId = () => {
    const error = cause();
    return error instanceof ApiError ? (error.requestId ?? undefined) : undefined;
  };
  const advice = () => {
    const error = cause();
    if (!(error instanceof ApiError) || (error.kind === 'http' && error.status >= 500)) return undefined;
    if (error.kind !== 'http') return text.advice.offline;
    return error.status === 404 || error.status === 410 ? text.advice.missing : text.advice.refused;
  };
  return (
    <ErrorState
      message={term(errorWords(cause()))}
      whatToDo={advice()}
      requestId={requestId()}
      onRetry={() => {
        // what the map needs to know failed for the same reason
        if (config.error() !== undefined) config.retry();
        props.load.retry();
      }}
      busy={props.load.loading()}
    />
  );
}
