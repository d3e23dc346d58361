import { Hono } from 'hono';
import * as z from 'zod';
import { scopesOf } from '#core/access/scopes-of.ts';
import { parseId } from '#core/ids.ts';
import { choiceParam } from '#core/input/choice-params.ts';
import { integerParam, latParam, lngParam, refusePoint } from '#core/input/number-params.ts';
import { idParam, regionParam } from '#core/input/text-params.ts';
import { type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { coordSystem } from '#core/terms/place.ts';
import { codesOf } from '#core/terms/term.ts';
import type { SqlPort } from '#db/port.ts';
import { checkPoint } from '#db/queries/point-check.ts';
import { pointOfRecord } from '#db/queries/point-of-record.ts';
import { regionOfPoint } from '#db/queries/region-of-point.ts';
import { type FoundResource, resourceOf } from '#db/queries/resource-of.ts';
import { demandIn, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { query } from '../middleware/validate.ts';

/** Neighbours this near are told unless asked otherwise, metres. */
const NEAR_M = 50;
/** As far as a device's position is compared with known points. */
const MAX_NEAR_M = 1500;

const [first, ...more] = staffKinds;
const asked = z
  .strictObject({
    lng: lngParam,
    lat: latParam,
    record: idParam(first ?? 'SITE', ...more).optional(),
    region: regionParam.optional(),
    park: idParam('PARK').optional(),
    system: choiceParam(codesOf(coordSystem), '读取时所按的坐标系').optional(),
    within: integerParam(1, MAX_NEAR_M, '邻近阵地的范围（米）').default(NEAR_M),
  })
  .superRefine(refusePoint);

async function found(db: SqlPort, id: string): Promise<FoundResource> {
  const resource = await resourceOf(db, kindOf(id), id);
  if (resource === null) throw notFound();
  return resource;
}

function kindOf(id: string): StaffKind {
  const parsed = parseId(id);
  const kind = staffKinds.find((each) => parsed.ok && parsed.value.kind === each);
  if (kind === undefined) throw notFound();
  return kind;
}

/**
 * What is known around a point before it is recorded: where it lies, what stands there already, what is doubtful. Whoever
 * may read the record (or the park, or the region; without any, where the point lies) may ask.
 */
export const staffPoints = new Hono<Env>().get('/staff/point-check', query(asked), async (c) => {
  const { lng, lat, record, region, park, system, within } = c.req.valid('query');
  const { db, view, who } = c.var;
  const named = record ?? park;
  const resource = await demandIn(c, 'record.read', async () =>
    named === undefined
      ? { regionCode: region ?? (await regionOfPoint(db, [lng, lat])), records: [] }
      : found(db, named),
  );
  const ofPark = region === undefined && park !== undefined ? (await found(db, park)).regionCode : null;
  const check = await checkPoint(db, {
    at: [lng, lat],
    record: record ?? null,
    old: record === undefined ? null : await pointOfRecord(db, kindOf(record), record),
    region: region ?? ofPark ?? (named === undefined ? null : resource.regionCode),
    system: system ?? null,
    within,
    scopes: scopesOf(who, 'record.read'),
    decimals: view.decimals,
  });
  return c.json(check, 200, NO_STORE);
});
