import api from '#api/index.ts';
import { type Meter, metered } from '#tests/support/metered-database.ts';

// biome-ignore lint/performance/noBarrelFile: the runtime looks for the classes among this Worker's own exports
export { Housekeeping, LiveFeed } from '#api/index.ts';

type Asked = Parameters<typeof api.fetch>;

/** Begins every path that only a measurement asks for. No build of the product has this file. */
const OWN = '/api/bench/';
const meter: Meter = { rows: 0, written: 0, statements: 0 };
let counting = false;
const constants = new Map<string, { readonly body: Uint8Array<ArrayBuffer>; readonly headers: [string, string][] }>();

/**
 * The API Worker with three more answers, for measurements. `floor?of=<path>`: the API's own answer to a path, from the second
 * time on as a constant: what the same bytes cost when nothing is done for them. `database?of=<path>`: what the API answers
 * without its memory. `meter?on` counts what the database reads and writes from now on, `meter` says how much and stops.
 */
export default {
  fetch: async (...[request, env, context]: Asked): Promise<Response> => {
    const at = request.url.indexOf(OWN);
    if (at < 0) return api.fetch(request, counting ? { ...env, DB: metered(env.DB, meter) } : env, context);
    const asked = request.url.slice(at + OWN.length);
    const kept = constants.get(asked);
    if (kept !== undefined) return new Response(kept.body, { headers: kept.headers });
    if (asked.startsWith('meter')) return Response.json(meterAnswer(asked === 'meter?on'));
    const url = new URL(request.url);
    const of = new Request(new URL(url.searchParams.get('of') ?? '', url), request);
    if (asked.startsWith('database')) return api.fetch(of, { ...env, SNAPSHOT_MB: '0' }, context);
    const answer = await api.fetch(of, env, context);
    constants.set(asked, { body: await answer.clone().bytes(), headers: [...answer.headers] });
    return answer;
  },
};

function meterAnswer(on: boolean): Meter {
  counting = on;
  const counted = { ...meter };
  Object.assign(meter, { rows: 0, written: 0, statements: 0 } satisfies Meter);
  return counted;
}
