/** wrangler's local runtime reports an exception as JSON under this header, with the stack in it. */
const LOCAL_EXCEPTION = 'mf-experimental-error-stack';

/** Whether a Worker broke down rather than answered: what ours answer themselves is a page or JSON, 5xx included. */
export function isFailure({ status, headers }: Response): boolean {
  if (status < 500) return false;
  return !/^(text\/html|application\/json)/.test(headers.get('content-type') ?? '') || headers.has(LOCAL_EXCEPTION);
}

/** What to log of it: the exception where it is known, else the status. */
export async function failureIn(response: Response): Promise<unknown> {
  if (!response.headers.has(LOCAL_EXCEPTION)) return `answered ${response.status}`;
  const { message, stack } = (await response.json()) as { message?: string; stack?: string }; // wrangler's own format
  return Object.assign(new Error(message), { stack });
}
