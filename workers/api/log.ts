/** Where an error happened. The path comes without its query: a query may hold a visitor's position. */
export interface LogPlace {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
}

/** Writes an unexpected error as one JSON line that can be found by the request id of the answer. */
export function logError(error: unknown, place: LogPlace): void {
  console.error(JSON.stringify({ level: 'error', ...place, ...described(error) }));
}

function described(error: unknown): { name: string; message: string; stack?: string; cause?: string } {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, cause: cause === undefined ? undefined : String(cause) };
}
