import type { ExtractSchema } from 'hono/types';
import type { ApiType } from '#api/app.ts';
import type { Page } from '#core/schemas/common.ts';
import type { OrganisationTree } from '#core/schemas/organisation.ts';
import type { RegionNode } from '#core/schemas/region.ts';

/** The API's own routes, as types only: nothing of the server comes into a browser's bundle. */
type Schema = ExtractSchema<ApiType>;

/** What a path answers with 200; `never` for paths that answer no JSON. */
type Ok<P extends keyof Schema> = Schema[P] extends { $get: infer Get }
  ? Extract<Get, { outputFormat: 'json'; status: 200 }> extends { output: infer Output }
    ? Output
    : never
  : never;

/** Paths that answer JSON to a GET, with their `:name` parts, e.g. `/api/sites/:id`. */
export type ApiPath = { [P in keyof Schema & string]: [Ok<P>] extends [never] ? never : P }[keyof Schema & string];

export type Answer<P extends ApiPath> = P extends keyof Trees ? Trees[P] : Ok<P>;

/** Trees hold themselves; the routes' types lose that (`children: JSONValue`), so these answers are named by their shape. */
type Trees = {
  '/api/regions/tree': { items: RegionNode[]; asOf: string };
  '/api/organisations/tree': OrganisationTree;
};

/** Paths that answer page by page. */
export type ListPath = { [P in ApiPath]: Answer<P> extends Page<unknown> ? P : never }[ApiPath];
export type Item<P extends ListPath> = Answer<P> extends Page<infer T> ? T : never;

/** Values of a filter; several are sent comma-separated, null and undefined are left out. */
export type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined;

type Input<P extends ApiPath> = Schema[P] extends { $get: { input: { query: infer Q } } } ? Q : Record<never, never>;

/** A parameter with a closed list of words takes only these; any other takes what can be written as text. */
type Wide<T> = string extends T ? QueryValue : T | null;

export type Query<P extends ApiPath> = { readonly [K in keyof Input<P>]?: Wide<NonNullable<Input<P>[K]>> };

type ParamNames<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | ParamNames<Tail>
    : Rest
  : never;

export type Params<P extends ApiPath> = { readonly [K in ParamNames<P>]: string };
