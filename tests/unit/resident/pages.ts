import { Window } from 'happy-dom';
import type { Assets } from '../../../web/resident/document.ts';
import { handle } from '../../../web/resident/entry-server.tsx';
import { type Answers, answers, sampleApi } from './samples.ts';

export const ORIGIN = 'https://map.example.cn';
export const assets: Assets = {
  entry: '/resident/assets/resident-AAAAAAAA.js',
  styles: ['/resident/assets/resident-AAAAAAAA.css'],
  preloads: [],
};

export interface Asked {
  readonly headers?: Record<string, string>;
  readonly answers?: Answers;
  /** Collects the API paths that were read. */
  readonly asked?: string[];
}

/** One request as the resident Worker answers it, with the sample API. */
export function request(path: string, { headers, asked, answers: given }: Asked = {}): Promise<Response> {
  return handle(new Request(new URL(path, ORIGIN), { headers }), sampleApi({ ...answers, ...given }, asked), assets);
}

/** The page as a browser without script has it. */
export async function open(path: string, options: Asked = {}) {
  const response = await request(path, options);
  const html = await response.text();
  return { response, html, page: parse(html) };
}

/** A document whose scripts do not run. */
export function parse(html: string): Document {
  const window = new Window({ url: ORIGIN });
  window.document.write(html);
  return window.document as unknown as Document; // happy-dom writes its own types for the same interface
}
