import { packagedDays } from '#core/hours/holiday-table.ts';
import { jsonChunks } from '../../json-chunks.ts';
import type { Statement } from '../../port.ts';
import { PACKAGED_SOURCE } from '../../queries/calendar.ts';
import { sql } from '../../queries/sql.ts';

const SOURCE = `${PACKAGED_SOURCE} 1.5.7）`;

/**
 * Years that staff have entered or corrected stay as they are, days that they took out included: a year is theirs as soon as
 * one of its days follows another source. From 29 December on a day stands in the arrangement of the year after.
 */
export function holidayStatements(): Statement[] {
  return Array.from(
    jsonChunks(packagedDays.map(({ day, kind, name }) => [day, kind, name])),
    (chunk) => sql`INSERT INTO calendar_day (day, kind, name, source)
      SELECT j.value ->> 0, j.value ->> 1, j.value ->> 2, ${SOURCE} FROM json_each(${chunk}) j
      WHERE strftime('%Y', j.value ->> 0, '+3 days') NOT IN (
        SELECT strftime('%Y', day, '+3 days') FROM calendar_day WHERE substr(source, 1, length(${PACKAGED_SOURCE})) <> ${PACKAGED_SOURCE})
      ON CONFLICT (day) DO NOTHING`,
  );
}

export const holidayCount = packagedDays.length;
