import { type Context, Hono } from 'hono';
import { ownPairingActBody } from '#core/schemas/staff-acts.ts';
import { shanghaiDate } from '#core/time.ts';
import { ownPairings } from '#db/queries/own-pairings.ts';
import { linkKind, recordLinkById } from '#db/queries/record-access-links.ts';
import { demand, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { isLinkRole } from '../link-cookie.ts';
import { body } from '../middleware/body.ts';
import { idInPath } from '../path-params.ts';
import { movePairing } from '../staff/move-pairing.ts';
import { ownEvent, shownOwnPairing } from '../staff/shown-pairing.ts';
import { auditName } from '../who.ts';

/** The record that the bearer of a one-time link works on. */
async function ownRecord(c: Context<Env>): Promise<{ kind: 'VILLAGE' | 'ENTERPRISE'; id: string; name: string }> {
  const { who, db } = c.var;
  demand(c, 'record.work', { regionCode: null, records: who.grants.flatMap(({ scope }) => scope.record ?? []) });
  const link = who.link === null ? null : await recordLinkById(db, who.link);
  if (link === null || !isLinkRole(link.role)) throw notFound();
  return { kind: linkKind[link.role], id: link.recordId, name: link.recordName ?? '' };
}

const whys = { CONFIRM: '确认', REJECT: '拒绝', WITHDRAW: '撤回提议', LEAVE: '退出' } as const;

/** 双向选择 by the representatives themselves: each sees and decides for the one side that its link is for. */
export const ownPairingRoutes = new Hono<Env>()
  .get('/record-links/mine/pairings', async (c) => {
    const record = await ownRecord(c);
    const today = shanghaiDate(c.var.view.now);
    const rows = await ownPairings(c.var.db, record);
    return c.json({ items: rows.map((row) => shownOwnPairing(row, auditName(c.var.who), today)) }, 200, NO_STORE);
  })
  .post('/record-links/mine/pairings/:id/act', body(ownPairingActBody), async (c) => {
    const record = await ownRecord(c);
    const { act, reason, ...request } = c.req.valid('json');
    const [own] = await ownPairings(c.var.db, record, idInPath('PAIRING', c.req.param('id')));
    if (own === undefined) throw notFound();
    const moved = await movePairing(c, {
      ...request,
      id: own.id,
      event: ownEvent(act, shanghaiDate(c.var.view.now)),
      side: own.side,
      why: `双向选择：${record.name}${whys[act]}${reason === null ? '' : `（${reason}）`}`,
      reason,
    });
    return c.json(moved, 200, NO_STORE);
  });
