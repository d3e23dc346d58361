/** Who answers for the site, as configured; everything optional, nothing invented. */
export type SiteRegistration = {
  organizer?: string;
  contact?: string;
  /** 网站标识码, 10 characters. */
  siteCode?: string;
  /** ICP 备案号, e.g. 晋ICP备12345678号-1. */
  icp?: string;
  /** 公安备案号, e.g. 晋公网安备 14070202000001号. */
  publicSecurity?: string;
};

const siteCode = /^(?:\d{10}|[a-z]{2}\d{8})$/i;
const icp = /^[\u4e00-\u9fa5]ICP备\d{8,10}号(?:-\d+)?$/;
const publicSecurity = /^[\u4e00-\u9fa5]公网安备\s?\d{14}号$/;
/** 审图号 of an approved map: GS(2019)1822号, GS京(2022)1234号, 晋S(2023)012号. */
const reviewNumber = /^(?:GS[\u4e00-\u9fa5]?|[\u4e00-\u9fa5]S)[（(〔]\d{4}[）)〕]\d{1,5}号$/;

function matching(value: string | undefined, format: RegExp): string | undefined {
  const trimmed = value?.trim() ?? '';
  return format.test(trimmed) ? trimmed : undefined;
}

/** The registration with whatever is empty or badly formed left out: a wrong number is worse than none. */
export function validRegistration(given: SiteRegistration): SiteRegistration {
  return {
    organizer: given.organizer?.trim() || undefined,
    contact: given.contact?.trim() || undefined,
    siteCode: matching(given.siteCode, siteCode),
    icp: matching(given.icp, icp),
    publicSecurity: matching(given.publicSecurity, publicSecurity),
  };
}

/** A well-formed 审图号, or undefined. */
export function validReviewNumber(value: string | undefined): string | undefined {
  return matching(value, reviewNumber);
}
