// @vitest-environment happy-dom
import { parseSync } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { LAZY_SHARED, LAZY_SHARED_SOURCE, wrapDynamicImports } from '#shared-entries/lazy-shared.ts';

const NEEDS = { '#map/atlas-map.ts': { scripts: ['/shared/map.js'], css: ['/shared/map.css'] } };

async function wrap(code: string): Promise<string | null> {
  const needsOf = async (specifier: string) => NEEDS[specifier as keyof typeof NEEDS] ?? null;
  return (await wrapDynamicImports(code, parseSync('x.js', code).program, needsOf))?.code ?? null;
}

describe('an import() of something shared', () => {
  it('brings its scripts and stylesheets along, wherever it stands', async () => {
    const code =
      "const 图 = () => import('#map/atlas-map.ts'); const b = [import('./own.ts'), import('#map/atlas-map.ts')];";
    const loaded = `__loadShared(import('#map/atlas-map.ts'), ["/shared/map.js"], ["/shared/map.css"])`;
    expect(await wrap(code)).toBe(
      `import { loadShared as __loadShared } from '${LAZY_SHARED}';\nconst 图 = () => ${loaded}; const b = [import('./own.ts'), ${loaded}];`,
    );
  });

  it('leaves code without one as it is', async () => {
    expect(await wrap("import './a.ts'; const b = import('./own.ts'); const c = import(b);")).toBeNull();
  });
});

describe('loading in the browser', () => {
  afterEach(() => document.head.replaceChildren());

  /** The module's one export, as the browser would get it. */
  const { loadShared } = new Function(
    `${LAZY_SHARED_SOURCE.replace('export async function', 'async function')}; return { loadShared };`,
  )() as { loadShared: <T>(module: Promise<T>, scripts: string[], css: string[]) => Promise<T> };

  const links = () => [...document.head.querySelectorAll('link')];

  it('waits for stylesheets, not for preloads, and asks for each once', async () => {
    let done = false;
    const first = loadShared(Promise.resolve('module'), ['/shared/a.js'], ['/shared/a.css']).then((module) => {
      done = true;
      return module;
    });
    expect(links().map(({ rel }) => rel)).toEqual(['modulepreload', 'stylesheet']);
    await Promise.resolve();
    expect(done).toBe(false);
    links()[1]?.dispatchEvent(new Event('load'));
    expect(await first).toBe('module');
    expect(await loadShared(Promise.resolve('again'), ['/shared/a.js'], ['/shared/a.css'])).toBe('again');
    expect(links()).toHaveLength(2);
  });

  it('goes on without a stylesheet that can not be had', async () => {
    const loading = loadShared(Promise.resolve('module'), [], ['/shared/none.css']);
    links()[0]?.dispatchEvent(new Event('error'));
    expect(await loading).toBe('module');
  });

  it('hands a failed module to whoever asked, styles or not', async () => {
    const loading = loadShared(Promise.reject(new TypeError('no network')), [], ['/shared/slow.css']);
    // the stylesheet has not answered yet
    await expect(loading).rejects.toThrow('no network');
  });
});
