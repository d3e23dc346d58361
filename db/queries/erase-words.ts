import type { SqlPort, Statement } from '../port.ts';
import { writeAudited } from './audited.ts';
import { sql } from './sql.ts';
import { ticketRecord } from './tickets.ts';

/**
 * 应本人要求删除 (个人信息保护法 art. 47): of what came under a ticket everything that its sender wrote, the contact and the
 * photos go; the grade of a rating, and where a hazard is, stay because they say nothing about a person. Photos leave R2
 * with the next sweep; the audit log says that it was done. Answers the kind; null = there is no such ticket.
 */
export async function eraseWords(
  db: SqlPort,
  ticketHash: string,
  now: number,
): Promise<'RATING' | 'CORRECTION' | 'REPORT' | null> {
  const found = await ticketRecord(db, ticketHash);
  if (found === null) return null;
  const { kind, recordId } = found;
  const erasures: Readonly<Record<typeof kind, readonly Statement[]>> = {
    RATING: [
      // An addition that was made stays made: an empty one cannot be added to again.
      sql`UPDATE rating SET comment = NULL, good = '[]', bad = '[]', contact_sealed = NULL, consent_at = NULL,
        addition = iif(addition IS NULL, NULL, ''), updated_at = ${now}, version = version + 1 WHERE public_id = ${recordId}`,
    ],
    CORRECTION: [
      sql`UPDATE correction SET description = NULL, lng = NULL, lat = NULL, accuracy_m = NULL, updated_at = ${now},
        version = version + 1 WHERE public_id = ${recordId}`,
      sql`UPDATE photo SET owner_kind = NULL, owner_id = NULL, state = 'WITHDRAWN', updated_at = ${now}
        WHERE owner_kind = 'CORRECTION' AND owner_id = (SELECT id FROM correction WHERE public_id = ${recordId})`,
    ],
    REPORT: [
      sql`UPDATE report SET description = NULL, accuracy_m = NULL, updated_at = ${now}, version = version + 1
        WHERE public_id = ${recordId}`,
      sql`UPDATE photo SET owner_kind = NULL, owner_id = NULL, state = 'WITHDRAWN', updated_at = ${now}
        WHERE owner_kind = 'REPORT' AND owner_id = (SELECT id FROM report WHERE public_id = ${recordId})`,
    ],
  };
  const event = {
    at: now,
    who: 'system',
    action: 'ERASE',
    kind,
    publicId: recordId,
    regionCode: null,
    result: 'OK',
    ip: null,
  };
  await writeAudited(db, erasures[kind], { ...event, detail: {} });
  return kind;
}
