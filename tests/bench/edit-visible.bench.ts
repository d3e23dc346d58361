/**
 * How long what staff publish takes to be in public answers, with 100,000 sites: from the moment the portal has said that an
 * edit is written until a nearest list, a list of the region and the site's own page tell it. `EDITS=100` measures more.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { NearSites, Site } from '#core/schemas/site.ts';
import { withCleanUp } from './support/afterwards.ts';
import { databaseFile, ownState } from './support/data-set.ts';
import { signInEditor } from './support/editor.ts';
import { nearQuestions, publicSites } from './support/near-questions.ts';
import { commandOf, publish } from './support/results.ts';
import { readJson, servePortal } from './support/served-portal.ts';
import { median } from './support/statistics.ts';
import { inMemory } from './support/warm.ts';

const SITES = Number(process.env.SITES ?? 100_000);
const EDITS = Number(process.env.EDITS ?? 30);
/** As little as to be no load. */
const POLL_MS = 10;

await withCleanUp(async (afterwards) => {
  const own = await ownState(SITES);
  afterwards(own.forget);
  const portal = await servePortal(own.stateDir);
  afterwards(portal.stop);
  const questions = nearQuestions(publicSites(databaseFile(own.stateDir)), EDITS, 3);
  const near = (k: number) => questions.map(({ lng, lat }) => `/api/sites/near?lat=${lat}&lng=${lng}&limit=${k}`);
  await inMemory(portal.origin, near(10));
  const editor = await signInEditor(own.stateDir, portal.origin);
  const ms: Record<string, number[]> = { 'nearest list': [], 'list of the region': [], 'page of the site': [] };
  for (const [i, path] of near(1).entries()) {
    const [site] = (await readJson<NearSites>(portal.origin, path)).items;
    if (site === undefined) throw new Error(`${path} found nothing`);
    const phone = `0351-602${String(1000 + i)}`;
    await editor.setPhone(site.id, phone);
    const start = performance.now();
    const asked = {
      'nearest list': path,
      'list of the region': `/api/sites?region=${site.regionCode}&limit=200&q=${encodeURIComponent(site.name)}`,
      'page of the site': `/api/sites/${site.id}`,
    };
    await Promise.all(
      Object.entries(asked).map(async ([what, where]) => {
        while (!tells(await readJson<Site | NearSites>(portal.origin, where), phone)) await sleep(POLL_MS);
        ms[what]?.push(performance.now() - start);
      }),
    );
  }
  publish({
    key: 'edit-visible',
    title: `What staff publish, in public answers, with ${SITES.toLocaleString('en')} sites`,
    command: commandOf('edit-visible'),
    told: [
      Object.entries(ms).map(([what, times]) => ({
        what,
        edits: times.length,
        'median ms': Math.round(median(times)),
        'most ms': Math.round(Math.max(...times)),
      })),
    ],
  });
});

function tells(answer: Site | NearSites, phone: string): boolean {
  const sites = 'items' in answer ? answer.items : [answer];
  return sites.some((site) => site.phone === phone);
}
