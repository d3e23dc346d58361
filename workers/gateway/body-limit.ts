/** A request whose body is stopped at a limit, and whether that has happened. */
export type LimitedRequest = { body: ReadableStream | null; isOver: () => boolean };

/** Whether the stated length alone is too much, in bytes; a missing length says nothing. */
export function statesTooMuch(headers: Headers, maxBytes: number): boolean {
  const length = headers.get('content-length');
  return length !== null && !(Number(length) <= maxBytes);
}

/** Passes a body on and breaks it off after `maxBytes`: a chunked body states no length. */
export function limitBody(body: ReadableStream | null, maxBytes: number): LimitedRequest {
  if (body === null) return { body, isOver: () => false };
  let over = false;
  let seen = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      over = seen > maxBytes;
      if (over) controller.error(new Error('request body over the limit'));
      else controller.enqueue(chunk);
    },
  });
  return { body: body.pipeThrough(counter), isOver: () => over };
}
