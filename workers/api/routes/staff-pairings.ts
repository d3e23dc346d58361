import { Hono } from 'hono';
import type { PairingEvent } from '#core/machines/pairing.ts';
import { type PairingAct, pairingActBody } from '#core/schemas/staff-acts.ts';
import { pairingEndReason } from '#core/terms/pairing.ts';
import { resourceOf } from '#db/queries/resource-of.ts';
import { demandIn, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { body } from '../middleware/body.ts';
import { idInPath } from '../path-params.ts';
import { movePairing } from '../staff/move-pairing.ts';

function eventOf({ act, endReason, on }: PairingAct): PairingEvent {
  if (act !== 'END') return { type: act };
  if (endReason === null) throw invalid('endReason', null, '结束原因');
  if (on === null) throw invalid('on', null, '结束日期');
  return { type: 'END', reason: endReason, on };
}

function whyOf({ act, endReason, reason }: PairingAct): string {
  const words = { WITHDRAW: '撤回提议', SUSPEND: '暂停结对', RESUME: '恢复结对', END: '结束结对' } as const;
  const said = [endReason === null ? null : pairingEndReason[endReason].zh, reason].filter((part) => part !== null);
  return said.length === 0 ? words[act] : `${words[act]}：${said.join('，')}`;
}

/** 结对 run by staff: they propose, suspend and end; a side is spoken for only by its own representative. */
export const staffPairings = new Hono<Env>().post('/staff/pairings/:id/act', body(pairingActBody), async (c) => {
  const id = await demandIn(c, 'pairing.run', async () => {
    const given = idInPath('PAIRING', c.req.param('id'));
    const found = await resourceOf(c.var.db, 'PAIRING', given);
    if (found === null) throw notFound();
    return { ...found, id: given };
  });
  const asked = c.req.valid('json');
  const { key, version, reason } = asked;
  const move = { key, version, reason, event: eventOf(asked), side: 'ORGANISER', why: whyOf(asked) } as const;
  return c.json(await movePairing(c, { ...move, id: id.id }), 200, NO_STORE);
});
