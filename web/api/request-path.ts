import type { QueryValue } from './routes.ts';

/**
 * `/api/sites/:id` with its parameters and filters filled in. Filters keep the order given, so equal requests have equal
 * addresses and the browser's cache and ETag serve them. Throws when a `:part` has no value.
 */
export function requestPath(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, QueryValue>> = {},
): string {
  const filled = path.replace(/:([a-z]+)/gi, (_, name: string) => {
    const value = params[name];
    if (!value) throw new Error(`${path}: no value for ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') search.set(name, text);
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}
