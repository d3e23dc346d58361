import { err, ok, type Result } from '../result.ts';

/** Three-digit area codes are 010 and 02x, all others have four digits; 7 or 8 digits follow, an extension may. */
const LANDLINE = /^(?:86)?(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})(?:(?:转|x|ext)(\d{1,6}))?$/;
const LOCAL = /^[2-8]\d{6,7}$/;

/** 12345, 110, 95xxx, 96xxx, 400 and 800: lines of a body, never of a person. */
const HOTLINE = /^(?:1[0-2]\d|12\d{3}|9[56]\d{3,4}|[48]00\d{7})$/;
const MOBILE = /^(?:86)?1[3-9]\d{9}$/;

export type OfficePhone =
  | { readonly kind: 'LANDLINE'; readonly text: string; readonly tel: string }
  | { readonly kind: 'LOCAL'; readonly text: string; readonly tel: string }
  | { readonly kind: 'HOTLINE'; readonly text: string; readonly tel: string };

/**
 * Reads an office number. Only these may stand in public; a mobile number is a person's and is refused, whoever owns it.
 * `text` is for the screen (`0354-3112345`), `tel` for a `tel:` link. A number without area code is LOCAL.
 */
export function parseOfficePhone(text: string): Result<OfficePhone, 'PRIVATE_MOBILE' | 'MALFORMED_PHONE'> {
  const compact = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()+.\-–—]/g, '');
  if (MOBILE.test(compact)) return err('PRIVATE_MOBILE');
  if (HOTLINE.test(compact)) return ok({ kind: 'HOTLINE', text: compact, tel: compact });
  const [, area = '', local = '', extension] = LANDLINE.exec(compact) ?? [];
  if (area !== '') {
    const tail = extension === undefined ? '' : `转${extension}`;
    const pause = extension === undefined ? '' : `,${extension}`;
    return ok({ kind: 'LANDLINE', text: `${area}-${local}${tail}`, tel: `+86${area.slice(1)}${local}${pause}` });
  }
  return LOCAL.test(compact) ? ok({ kind: 'LOCAL', text: compact, tel: compact }) : err('MALFORMED_PHONE');
}
