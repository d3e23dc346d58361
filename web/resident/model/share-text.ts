import type { SiteDetail } from '#core/schemas/site.ts';
import type { Text } from '../text/zh.ts';
import { placeLine } from './place-line.ts';

/**
 * 复制一段话: what one sends to somebody who wants to go there. Only what is registered, one line each; `url` last, so that
 * a chat makes a link of it.
 */
export function shareText(site: SiteDetail, url: string, { site: { hours, pass } }: Text): string {
  const { closure } = site;
  const where = placeLine(site);
  return [
    site.name,
    where === null ? null : pass.address(where),
    closure === null ? null : hours.closureNotice(closure.reason, closure.from, closure.to),
    site.hoursText === null ? null : pass.hours(site.hoursText),
    site.phone === null ? null : pass.phone(site.phone),
    url,
  ]
    .filter((line) => line !== null)
    .join('\n');
}
