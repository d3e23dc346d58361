import { Hono } from 'hono';
import { organisationStatusBody } from '#core/schemas/staff-acts.ts';
import { resourceOf } from '#db/queries/resource-of.ts';
import { demandIn, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { body } from '../middleware/body.ts';
import { idInPath } from '../path-params.ts';
import { setOrganisationStatus } from '../staff/organisation-status.ts';

/** 回头看 of 党组织. */
export const staffOrganisations = new Hono<Env>().post(
  '/staff/records/organisations/:id/status',
  body(organisationStatusBody),
  async (c) => {
    const asked = c.req.valid('json');
    const found = await demandIn(c, 'change.submit', async () => {
      const id = idInPath('ORGANISATION', c.req.param('id'));
      const resource = await resourceOf(c.var.db, 'ORGANISATION', id);
      if (resource === null) throw notFound();
      return { ...resource, id };
    });
    return c.json(await setOrganisationStatus(c, { ...asked, id: found.id, resource: found }), 200, NO_STORE);
  },
);
