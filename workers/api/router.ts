import type { Result, Router } from 'hono/router';
import { TrieRouter } from 'hono/router/trie-router';

/**
 * Hono's router of trees, which remembers where addresses without parameters lead: those are most of what is asked, and
 * walking the tree for each costs as much as answering some of them. Addresses that hold ids are walked.
 */
export class RememberingRouter<T> implements Router<T> {
  readonly name = 'RememberingRouter';
  readonly #tree = new TrieRouter<T>();
  readonly #plain = new Set<string>();
  readonly #known = new Map<string, Result<T>>();

  add(method: string, path: string, handler: T): void {
    this.#tree.add(method, path, handler);
    this.#known.clear();
    if (!/[:*{]/.test(path)) this.#plain.add(path);
  }

  match(method: string, path: string): Result<T> {
    if (!this.#plain.has(path)) return this.#tree.match(method, path);
    const key = `${method} ${path}`;
    const found = this.#known.get(key) ?? this.#tree.match(method, path);
    this.#known.set(key, found);
    return found;
  }
}
