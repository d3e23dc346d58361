import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Sends exactly this request and returns the bytes as they came: nothing decoded, no redirect followed. */
export function rawRequest(url: URL | string, options: RequestOptions = {}, body?: Buffer[]): Promise<RawAnswer> {
  return new Promise((done, failed) => {
    const outgoing = request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
      });
      answer.on('error', failed);
    });
    outgoing.on('error', failed);
    for (const chunk of body ?? []) outgoing.write(chunk);
    outgoing.end();
  });
}
