import type { ErrorCode } from '#core/errors.ts';

/** Errors that the gateway itself answers with. */
export type OwnCode = Extract<
  ErrorCode,
  'NOT_FOUND' | 'METHOD_NOT_ALLOWED' | 'PAYLOAD_TOO_LARGE' | 'INTERNAL' | 'UNAVAILABLE'
>;

type PageText = { title: string; help: string; english: string };

/** What a person reads on an error page: what happened, and what to do now. */
export const PAGE_TEXTS: Readonly<Record<OwnCode, PageText>> = {
  NOT_FOUND: {
    title: '没有这个页面',
    help: '地址可能写错了，或者这个页面已经移走。可以从下面的入口重新进入。',
    english: 'There is no page at this address.',
  },
  METHOD_NOT_ALLOWED: {
    title: '这个地址不接受这样的请求',
    help: '请从下面的入口进入页面后再操作。',
    english: 'This address does not accept this kind of request.',
  },
  PAYLOAD_TOO_LARGE: {
    title: '提交的内容太大',
    help: '请缩小文件后再试。',
    english: 'What was sent is larger than this address accepts.',
  },
  INTERNAL: {
    title: '页面暂时打不开',
    help: '不是您操作有误，是系统出了问题。请稍后再试；如果一直打不开，请把下面的请求编号告诉维护单位。',
    english: 'Something went wrong on our side. Please try again later.',
  },
  UNAVAILABLE: {
    title: '服务暂时不可用',
    help: '系统正在更新或维护，请稍后再试。',
    english: 'The service is being updated. Please try again later.',
  },
};
