import { err, ok, type Result } from '../result.ts';

/** R21: what the foot of a government site must show. Never a made-up number: what is malformed is not shown. */
const ICP = /^[\u4e00-\u9fa5]ICP备\d{8,10}号(-\d+)?$/;
const POLICE = /^[\u4e00-\u9fa5]公网安备\s?(\d{14})号$/;
const SITE_CODE = /^\d{10}$/;

export interface FilingNo {
  readonly text: string;
  /** Where the public can check it. */
  readonly url: string;
}

/** ICP 备案号, e.g. 晋ICP备12345678号-1. */
export function parseIcp(text: string): Result<FilingNo, 'MALFORMED_ICP'> {
  const trimmed = text.trim();
  return ICP.test(trimmed) ? ok({ text: trimmed, url: 'https://beian.miit.gov.cn/' }) : err('MALFORMED_ICP');
}

/** 公安备案号, e.g. 晋公网安备 14070002000001号. */
export function parsePoliceFiling(text: string): Result<FilingNo, 'MALFORMED_POLICE_FILING'> {
  const trimmed = text.trim();
  const number = POLICE.exec(trimmed)?.[1];
  if (number === undefined) return err('MALFORMED_POLICE_FILING');
  return ok({ text: trimmed, url: `https://beian.mps.gov.cn/#/query/webSearch?code=${number}` });
}

/** 政府网站标识码, ten digits. */
export function parseSiteCode(text: string): Result<string, 'MALFORMED_SITE_CODE'> {
  const trimmed = text.trim();
  return SITE_CODE.test(trimmed) ? ok(trimmed) : err('MALFORMED_SITE_CODE');
}
