import type { Terms } from './terms/term.ts';

/** 错误代码: the closed list. Pages show their own words for a code; these are the words of the API itself. */
export const errorText = {
  VALIDATION: { zh: '请求里有不正确的内容，请按提示修改。', en: 'The request contains a value that is not valid.' },
  UNKNOWN_PARAMETER: { zh: '请求里有不认识的参数。', en: 'The request has a parameter that is not known here.' },
  ILLEGAL_TRANSITION: { zh: '当前状态下不能这样做。', en: 'This cannot be done in the present state.' },
  UNAUTHENTICATED: { zh: '请先登录。', en: 'Please sign in first.' },
  SIGN_IN_FAILED: {
    zh: '登录名或密码不对，请核对后再试。',
    en: 'The sign-in name or the password is wrong. Check both and try again.',
  },
  CODE_WRONG: {
    zh: '验证码不对：请用验证器里正在显示的六位数字，或一个没用过的恢复码。',
    en: 'The code is wrong: use the six digits your app shows now, or a recovery code not used before.',
  },
  ACCOUNT_LOCKED: {
    zh: '连续输错 5 次，账号已锁定 15 分钟，请稍后再试。',
    en: 'Five wrong attempts in a row: the account is locked for 15 minutes. Try again later.',
  },
  PASSWORD_WRONG: { zh: '当前密码不对，请重新输入。', en: 'The present password is wrong. Enter it again.' },
  SECOND_FACTOR_NEEDED: {
    zh: '您的角色必须先设置动态验证码，才能进行其他操作。',
    en: 'Your role needs a second factor first: set it up, then go on.',
  },
  PASSWORD_EXPIRED: {
    zh: '密码已满 90 天，请先修改密码。',
    en: 'The password is 90 days old: change it first.',
  },
  OWN_WORK: {
    zh: '不能审核自己写过或提交的内容，请由另一个人审核。',
    en: 'Nobody approves what they wrote or sent themselves; ask someone else.',
  },
  FORBIDDEN: { zh: '您没有这项操作的权限。', en: 'You are not allowed to do this.' },
  BOUNDARIES_NOT_REVIEWED: {
    zh: '未取得审图号，不公开行政区划界线。',
    en: 'Boundaries are not public without a map review number.',
  },
  NOT_SAME_ORIGIN: {
    zh: '请在本站页面上提交，不能从别的网站提交。',
    en: 'Send this from a page of this site; other sites may not.',
  },
  FEATURE_OFF: { zh: '本站没有开通这项功能。', en: 'This function is not switched on here.' },
  CODE_UNKNOWN: {
    zh: '没有这个服务码，或不是这个服务点的：请核对后重填，也可以不填。',
    en: 'No such service code for this place: check it, or leave it out.',
  },
  PHOTO_REFUSED: {
    zh: '这张照片不能用：请换一张 JPEG 照片，不超过 1 MB。',
    en: 'This photo cannot be used: choose a JPEG photo of at most 1 MB.',
  },
  NOT_FOUND: { zh: '没有找到这条内容。', en: 'Nothing was found here.' },
  METHOD_NOT_ALLOWED: { zh: '这个地址不支持此种请求方法。', en: 'This address does not support the method.' },
  NOT_ACCEPTABLE: { zh: '不能提供所要求的格式。', en: 'The requested format is not available.' },
  CONFLICT: { zh: '与已有内容冲突。', en: 'This conflicts with what is already there.' },
  ALREADY_RATED: {
    zh: '您今天已经评价过这个服务点，明天可以再评；有补充请用受理编号追加。',
    en: 'You have rated this place today. Rate again tomorrow, or add to your rating with its ticket.',
  },
  ALREADY_ADDED: {
    zh: '这条评价已经追加过，只能追加一次。',
    en: 'This rating has its addition already; there can be one.',
  },
  CODE_USED: {
    zh: '这个服务码已经用过：一次服务只能评价一次。',
    en: 'This service code has been used: one service, one rating.',
  },
  LOGIN_TAKEN: { zh: '这个登录名已有人使用，请换一个。', en: 'This sign-in name is taken. Choose another.' },
  SEPARATION_OF_DUTIES: {
    zh: '系统管理员、审计员、领导三种角色不能由同一个账号兼任。',
    en: 'One account cannot be administrator, auditor and leader at once.',
  },
  LAST_ADMIN: {
    zh: '这是最后一个系统管理员，请先给另一个账号授权。',
    en: 'This is the last administrator. Grant the role to another account first.',
  },
  LINK_SPENT: {
    zh: '这个链接已经用过、已作废或已过期，请向发给您链接的人重新要一个。',
    en: 'This link has been used, withdrawn or is too old. Ask whoever gave it to you for a new one.',
  },
  GONE: { zh: '这条内容已经停用或撤回。', en: 'This has been withdrawn.' },
  STALE_VERSION: {
    zh: '别人已先修改，请对照差异后再保存。',
    en: 'Someone else has changed this; compare before saving.',
  },
  PAYLOAD_TOO_LARGE: { zh: '发送的内容太大。', en: 'What was sent is too large.' },
  URI_TOO_LONG: { zh: '请求地址太长。', en: 'The address is too long.' },
  UNSUPPORTED_MEDIA_TYPE: { zh: '不支持这种内容格式。', en: 'This content type is not supported.' },
  PRECONDITION_REQUIRED: {
    zh: '请带上所看到的版本号再提交。',
    en: 'Send the version you saw together with the change.',
  },
  TOO_MANY: { zh: '操作太频繁，请稍后再试。', en: 'Too many requests; please try again later.' },
  INTERNAL: { zh: '系统出了问题，已经记录，请稍后再试。', en: 'Something went wrong on our side; it was recorded.' },
  UNAVAILABLE: { zh: '服务暂时不可用，请稍后再试。', en: 'The service is unavailable for the moment.' },
} as const satisfies Terms;

export type ErrorCode = keyof typeof errorText;

/** HTTP status of every code; the type makes a forgotten code a compile error. */
export const errorStatus = {
  VALIDATION: 400,
  UNKNOWN_PARAMETER: 400,
  CODE_UNKNOWN: 400,
  PHOTO_REFUSED: 400,
  UNAUTHENTICATED: 401,
  SIGN_IN_FAILED: 401,
  CODE_WRONG: 401,
  PASSWORD_WRONG: 403,
  SECOND_FACTOR_NEEDED: 403,
  PASSWORD_EXPIRED: 403,
  OWN_WORK: 403,
  FORBIDDEN: 403,
  BOUNDARIES_NOT_REVIEWED: 403,
  NOT_SAME_ORIGIN: 403,
  FEATURE_OFF: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  CONFLICT: 409,
  ALREADY_RATED: 409,
  ALREADY_ADDED: 409,
  CODE_USED: 409,
  ILLEGAL_TRANSITION: 409,
  LOGIN_TAKEN: 409,
  SEPARATION_OF_DUTIES: 409,
  LAST_ADMIN: 409,
  GONE: 410,
  LINK_SPENT: 410,
  STALE_VERSION: 412,
  PAYLOAD_TOO_LARGE: 413,
  URI_TOO_LONG: 414,
  UNSUPPORTED_MEDIA_TYPE: 415,
  ACCOUNT_LOCKED: 423,
  PRECONDITION_REQUIRED: 428,
  TOO_MANY: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const satisfies Readonly<Record<ErrorCode, number>>;

export type ErrorStatus = (typeof errorStatus)[ErrorCode];

/** One wrong field. `path` and `value` are cut to VALUE_SHOWN characters; `expected` says in Chinese what would be right. */
export interface ErrorDetail {
  readonly path: string;
  readonly value: string | null;
  readonly expected: string;
}

const VALUE_SHOWN = 100;

/** Builds a detail; the value is turned into text and cut, so that nobody's input is sent back at length. */
export function errorDetail(path: string, value: unknown, expected: string): ErrorDetail {
  return { path: cut(path), value: value === undefined || value === null ? null : cut(asText(value)), expected };
}

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorText, text);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

function cut(text: string): string {
  const characters = Array.from(text.slice(0, 2 * VALUE_SHOWN + 2));
  return characters.length > VALUE_SHOWN ? characters.slice(0, VALUE_SHOWN).join('') : text;
}
