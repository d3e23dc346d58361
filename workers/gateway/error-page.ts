import { errorStatus } from '#core/errors.ts';
import { type OwnCode, PAGE_TEXTS } from './error-texts.ts';

const STYLE = `
:root{color-scheme:light}
body{margin:0;min-height:100vh;background:#f6f4ef;color:#1f2328;border-top:3px solid #b3261e;
font:17px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;display:grid;place-items:center;box-sizing:border-box}
main{background:#fff;border-radius:6px;box-shadow:0 1px 3px rgb(31 35 40/16%);margin:24px 16px;padding:32px;max-width:560px;box-sizing:border-box}
h1{font-size:26px;line-height:1.3;margin:0 0 8px}
p{margin:0 0 16px}
.status{color:#59606a;font-size:15px;margin:0 0 8px;font-variant-numeric:tabular-nums}
.small{color:#59606a;font-size:15px;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 24px}
a{color:#1f5f99;border:1px solid #1f5f99;border-radius:6px;padding:8px 16px;min-height:44px;box-sizing:border-box;text-decoration:none}
a:hover{text-decoration:underline}
a:focus-visible{outline:3px solid #1f5f99;outline-offset:2px}
:last-child{margin-bottom:0}
`;

/** One page for every error, in Chinese with a line of English. `requestId` is shown, so a report can be traced. */
export function errorPage(code: OwnCode, requestId: string): string {
  const { title, help, english } = PAGE_TEXTS[code];
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · 园区党建一张图</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main><p class="status">${errorStatus[code]}</p><h1>${title}</h1><p>${help}</p>
<nav aria-label="入口"><a href="/">便民地图</a><a href="/leader/">党建一张图</a><a href="/staff/">阵地管理</a></nav>
<p class="small" lang="en">${english}</p><p class="small">请求编号 ${requestId}</p></main></body></html>`;
}

let hash: Promise<string> | undefined;

/** The policy source that admits this page's stylesheet, and nothing else that is inline. */
export function errorPageStyleHash(): Promise<string> {
  hash ??= crypto.subtle
    .digest('SHA-256', new TextEncoder().encode(STYLE))
    .then((digest) => `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`);
  return hash;
}
