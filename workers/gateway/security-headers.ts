/** Headers that every answer carries whatever Worker made it. */
const ALWAYS = Object.entries({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), serial=(), midi=()',
});

const HSTS = 'max-age=31536000; includeSubDomains';

/** Sets the security headers. A policy that a Worker of ours set itself stays; strict transport only makes sense on https. */
export function setSecurityHeaders(headers: Headers, options: { https: boolean; policy: string }): void {
  for (const [name, value] of ALWAYS) headers.set(name, value);
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', options.policy);
  if (options.https) headers.set('strict-transport-security', HSTS);
}

/**
 * The content security policy. Everything comes from this origin: MapLibre's worker too, which has a file of its own.
 * `mapHosts`: origins whose tiles may be drawn, separated by spaces; `styleHash`: of the one inline stylesheet, if any.
 */
export function contentSecurityPolicy(mapHosts: string, styleHash?: string): string {
  const hosts = originsOf(mapHosts);
  const directives = [
    ["default-src 'self'"],
    ["img-src 'self' data: blob:", ...hosts],
    ...(hosts.length > 0 ? [["connect-src 'self'", ...hosts]] : []),
    ...(styleHash ? [[`style-src 'self' '${styleHash}'`]] : []),
    ["object-src 'none'"],
    ["base-uri 'none'"],
    ["form-action 'self'"],
    ["frame-ancestors 'none'"],
  ];
  return directives.map((words) => words.join(' ')).join('; ');
}

/** Only plain https origins, a `*.` before the host allowed: a setting must not be able to add a directive. */
function originsOf(mapHosts: string): string[] {
  return mapHosts.split(/\s+/).filter((host) => /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i.test(host));
}
