import type { ServedWorker } from './portal-file.ts';

/** The Workers that are one Worker on one machine, by their service names. */
const [PUBLIC, ASKED] = ['park-atlas', 'park-atlas-api'];
/** By what name the public one asks the other, and the entry of the joined Worker that answers the public. */
const BINDING = 'API';
export const ENTRY = 'portal';

/** A script of a Worker by the name under which others import it. */
export type Script =
  | { readonly name: string; readonly file: string }
  | { readonly name: string; readonly text: string };

/** A Worker with all its scripts, the one first that the runtime begins with. */
export type LinkedWorker = ServedWorker & { readonly scripts: readonly Script[] };

/**
 * Between two Workers of one process a request and its answer are taken apart and put together again, which costs more than
 * most of our answers do. So on one machine the public Worker calls the API as a function: both keep the script with which
 * they are deployed, and share an isolate. Other Workers ask the API as before. The joined Worker comes first.
 */
export function linked(workers: readonly ServedWorker[]): LinkedWorker[] {
  const [gateway, api] = [PUBLIC, ASKED].map((name) => workers.find((worker) => worker.name === name));
  if (gateway === undefined || api === undefined) throw new Error(`no ${PUBLIC} or no ${ASKED}`);
  const others = workers.filter((worker) => worker !== gateway && worker !== api);
  return [joined(gateway, api), ...others.map((worker) => ({ ...worker, scripts: ownScripts(worker) }))];
}

function joined(gateway: ServedWorker, api: ServedWorker): LinkedWorker {
  const { [BINDING]: _, ...asked } = bindingsIn(gateway);
  return {
    ...api,
    vars: { ...gateway.vars, ...api.vars },
    secrets: [...gateway.secrets, ...api.secrets],
    options: { ...api.options, serviceBindings: { ...asked, ...bindingsIn(api) } },
    scripts: [
      { name: 'joined.js', text: JOINED },
      { name: 'gateway.js', file: gateway.script ?? '' },
      { name: 'api.js', file: api.script ?? '' },
    ],
  };
}

function bindingsIn({ options }: ServedWorker): Readonly<Record<string, unknown>> {
  return (options.serviceBindings ?? {}) as Record<string, unknown>; // in the words of the runtime's options
}

function ownScripts({ script }: ServedWorker): Script[] {
  return [script === null ? { name: 'none.js', text: NO_SCRIPT } : { name: 'index.js', file: script }];
}

const NO_SCRIPT = 'export default { fetch: () => new Response(null, { status: 404 }) };';

/**
 * What a request leaves outlives every small collection of the runtime, even that of a Worker which answers a constant: 900 bytes
 * of heap, and some 5 kB of the runtime's own memory behind them. V8 looks for it only when something is put into the old heap
 * directly, which answers hardly do: 45 MB of such heap and 150 MB behind it came together under load, and were collected in one
 * pause of 160 ms. After so many requests it takes 30 ms, and little comes together (`npm run bench -- endurance`).
 */
const COLLECTED_AFTER = 5_000;

/**
 * Bindings of an isolate never change: what the public Worker is given of them is put together once. The runtime is started
 * with `gc` (capture-config.ts); nothing depends on its being there.
 */
const JOINED = `import { waitUntil } from 'cloudflare:workers';
import api from './api.js';
import gateway from './gateway.js';

export * from './api.js';
export { default } from './api.js';

const contextOf = (props) => ({ waitUntil, passThroughOnException() {}, props });
let given;
let own;
let asked = 0;

export const ${ENTRY} = {
  fetch(request, env, outer) {
    if (env !== given) {
      const ask = (inner, props) => api.fetch(inner, env, contextOf(props));
      given = env;
      own = {
        ...env,
        ${BINDING}: { fetch: (inner) => ask(inner, {}) },
        HERE: { ${BINDING}: (inner, requestId) => ask(inner, { requestId }) },
      };
    }
    if (++asked % ${COLLECTED_AFTER} === 0) globalThis.gc?.();
    return gateway.fetch(request, own, outer);
  },
};
`;
